package org.chargeplan.importer.demand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/** Checks the words of a demand model against the zones: what nobody has is a slip. */
public final class DemandCheck {

  private final List<DemandPlace> places;
  private final Problems problems;

  /**
   * @param ground zones, with their areas
   * @param problems where problems go
   */
  public DemandCheck(DemandGround ground, Problems problems) {
    this.places = ground.places();
    this.problems = problems;
  }

  /** Reports kinds, ids and places of a model that no zone has. */
  public void check(Fields weights) {
    if (places.isEmpty()) {
      return;
    }
    for (Fields rank : weights.listOrEmpty("ranks")) {
      for (String kind : rank.texts("kinds", List.of())) {
        if (places.stream().noneMatch(place -> place.zone().kind().equals(kind))) {
          report(rank, "kinds", "kind (" + kind + ")", "be that of a zone");
        }
      }
      for (String id : rank.texts("ids", List.of())) {
        if (places.stream().noneMatch(place -> RankEffect.begins(place, id))) {
          report(rank, "ids", "id (" + id + ")", "begin that of a zone or area");
        }
      }
      for (String province : rank.texts("provinces", List.of())) {
        if (places.stream().noneMatch(place -> place.zone().province().equals(province))) {
          report(rank, "provinces", "province (" + province + ")", "be one of the provinces");
        }
      }
    }
    Set<String> known = new HashSet<>();
    for (DemandPlace place : places) {
      known.addAll(List.of(place.zone().id(), place.area(), place.zone().province()));
    }
    Fields incomes = weights.fieldsOrEmpty("income").fieldsOrEmpty("of");
    for (String id : incomes.keys()) {
      if (!known.contains(id)) {
        report(incomes, id, "key (" + id + ")", "be the id of a zone, area or province");
      }
    }
  }

  private void report(Fields fields, String key, String what, String must) {
    problems.add(
        fields.file(),
        fields.line(key),
        "The " + what + " must " + must + ".",
        "Maybe it needs quotes, or leading zeros are missing.");
  }
}
