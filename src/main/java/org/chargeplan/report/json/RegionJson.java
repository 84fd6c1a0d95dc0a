package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chargeplan.network.RoadParts;
import org.chargeplan.network.Route;
import org.chargeplan.plan.InputFigures;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.NationalAmount;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSubjects;
import org.chargeplan.report.NationLines;

/** A valid region in figures, as JSON. */
public final class RegionJson {

  private static final double M_PER_KM = 1000;

  private RegionJson() {}

  /** Adds how much of everything a region has. */
  public static void addTo(ObjectNode document, Region region, List<Route> routes) {
    document.put("region", region.id()).put("title", region.title());
    document.put("provinces", region.provinces().size()).put("zones", region.zones().size());
    document.put("sites", region.sites().size()).put("grid_nodes", region.gridNodes().size());
    document.put("road_nodes", region.roads().nodes().size());
    document.put("roads", region.roads().edges().size()).put("rules", region.rules().size());
    addInputFigures(document, region);
    ObjectNode people = document.putObject("people");
    JsonOut.put(people, "zones", region.nation().peopleHere());
    region.nation().people().ifPresent(country -> people.put("country", country.count()));
    JsonOut.put(people, "share_of_national_amounts", region.nation().share());
    JsonOut.array(
        document, "national_amounts", NationalAmount.list(region), RegionJson::fillAmount);
    NationLines.warning(region).ifPresent(text -> document.put("warning", text));
    ObjectNode nothing = document.putObject("nothing_to_look_at");
    RuleSubjects.missing(region).forEach(nothing::put);
    JsonOut.array(
        document,
        "corridors",
        region.corridors(),
        (corridor, node) -> fill(corridor, routes, node));
    JsonOut.array(document, "road_parts", RoadParts.of(region), RegionJson::fill);
  }

  /** Adds how many figures of each layer are published, derived or assumed. */
  static void addInputFigures(ObjectNode document, Region region) {
    List<InputFigures> layers = InputFigures.of(region);
    JsonOut.put(document, "assumed_share", InputFigures.sum(layers).assumedShare());
    JsonOut.array(
        document,
        "input_figures",
        layers,
        (layer, node) ->
            node.put("layer", layer.layer())
                .put("published", layer.published())
                .put("derived", layer.derived())
                .put("assumed", layer.assumed()));
  }

  private static void fill(RoadParts.Part part, ObjectNode node) {
    JsonOut.put(node, "length_km", part.lengthM() / M_PER_KM);
    node.put("zones", part.zones().size()).put("sites", part.sites().size());
    JsonOut.put(node, "people", part.people());
  }

  /** Adds the national amounts of which the region takes its share; nothing where it has none. */
  static void addScaled(ObjectNode document, Region region) {
    if (!NationLines.scaled(region).isEmpty()) {
      JsonOut.array(
          document, "national_amounts", NationalAmount.list(region), RegionJson::fillAmount);
    }
  }

  private static void fillAmount(NationalAmount amount, ObjectNode node) {
    node.put("owner", amount.owner()).put("key", amount.key()).put("phase", amount.when());
    JsonOut.put(node, "of_country", amount.ofCountry());
    JsonOut.put(node, "of_region", amount.ofRegion());
  }

  private static void fill(Corridor corridor, List<Route> routes, ObjectNode node) {
    node.put("id", corridor.id()).put("name", corridor.name());
    routes.stream()
        .filter(route -> route.corridor().equals(corridor))
        .findFirst()
        .ifPresentOrElse(
            route -> {
              JsonOut.put(node, "length_km", route.lengthM() / M_PER_KM);
              node.put("sites", route.stops().size());
            },
            () -> node.putNull("length_km").put("sites", 0));
  }
}
