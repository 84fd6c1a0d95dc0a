package org.chargeplan.importer.recipe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.importer.demand.DemandCheck;
import org.chargeplan.importer.demand.DemandGround;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/** Checks a recipe against the tables it names: its words for provinces and kinds of zones. */
final class RecipeCheck {

  private final Fields recipe;
  private final Problems problems;

  RecipeCheck(Fields recipe, Problems problems) {
    // The recipe's own problems are reported already.
    this.recipe = recipe.reportingTo(new Problems());
    this.problems = problems;
  }

  void check(Map<String, String> provinces, List<ZoneDraft> zones) {
    Set<String> kinds = zones.stream().map(ZoneDraft::kind).collect(Collectors.toSet());
    Set<String> withZones = zones.stream().map(ZoneDraft::province).collect(Collectors.toSet());
    for (String province : provinces.keySet()) {
      if (!zones.isEmpty() && !withZones.contains(province)) {
        problems.add(
            recipe.file(),
            recipe.line(recipe.has("cells") ? "cells" : "zones"),
            "The province (" + province + ") must have at least one zone.",
            recipe.has("cells")
                ? "Maybe no street lies nearest to its towns: remove it."
                : "Maybe the tables of provinces and zones are of different years.");
      }
    }
    for (Fields demand : recipe.listOrEmpty("demand")) {
      checkKeys(demand.fieldsOrEmpty("province_shares"), provinces.keySet(), "a province");
      checkKeys(demand.fieldsOrEmpty("weight_by_zone_kind"), kinds, "a kind of zone");
    }
    for (String byProvince : List.of("headroom_share_by_province", "capacity_mva_by_province")) {
      checkKeys(
          recipe.fieldsOrEmpty("grid").fieldsOrEmpty(byProvince), provinces.keySet(), "a province");
    }
  }

  /** Reports kinds, ids and places of demand models that no zone has. */
  void checkWeights(DemandGround ground) {
    DemandCheck check = new DemandCheck(ground, problems);
    for (Fields demand : recipe.listOrEmpty("demand")) {
      check.check(demand.fieldsOrEmpty("weights"));
    }
  }

  /** Reports areas that the recipe names and nobody knows, and listed ones that are no province. */
  void checkAreas(Map<String, String> provinces, Set<String> areas) {
    Fields ofAreas = recipe.fieldsOrEmpty("zones").fieldsOrEmpty("areas");
    checkKeys(ofAreas.fieldsOrEmpty("codes"), areas, "an area");
    checkKeys(ofAreas.fieldsOrEmpty("points"), areas, "an area");
    for (Fields listed : ofAreas.listOrEmpty("list")) {
      String id = listed.text("id", "");
      if (!id.isEmpty() && !provinces.containsKey(id)) {
        problems.add(
            listed.file(),
            listed.line(),
            "The area (" + id + ") must be one of the provinces.",
            "Maybe its id needs quotes.");
      }
    }
  }

  /** Reports kinds of sites that no row matched: the recipe asks for what the tables don't have. */
  void checkKinds(List<CandidateSite> sites) {
    Set<String> found = sites.stream().map(CandidateSite::kind).collect(Collectors.toSet());
    for (Fields kind : recipe.fieldsOrEmpty("sites").listOrEmpty("kinds")) {
      String id = kind.text("kind", "");
      if (!id.isEmpty() && !found.contains(id)) {
        problems.add(
            recipe.file(),
            kind.line(),
            "The site kind (" + id + ") must match at least one row of its table, or cell.",
            "Maybe a value under 'where' is written differently there, or the kind has no rows: remove it.");
      }
    }
  }

  private void checkKeys(Fields fields, Collection<String> known, String what) {
    for (String key : fields.keys()) {
      if (!known.isEmpty() && !known.contains(key)) {
        problems.add(
            fields.file(),
            fields.line(key),
            "The key (" + key + ") must be " + what + " of the tables.",
            "Maybe it needs quotes, or leading zeros are missing.");
      }
    }
  }
}
