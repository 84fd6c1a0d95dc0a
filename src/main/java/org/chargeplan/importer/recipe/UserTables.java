package org.chargeplan.importer.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.demand.DemandArea;
import org.chargeplan.importer.demand.DemandGround;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.Crossing;
import org.chargeplan.importer.roads.JoinedRoads;
import org.chargeplan.importer.roads.LinkGraph;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/**
 * All that a recipe finds in the user's tables.
 *
 * @param recipe the recipe
 * @param provinces names by id
 * @param zones zones in order of their ids
 * @param areaOfZone the area of each zone, by the zone's id; none where zones are a table
 * @param people where the people of the zones live, in order of the zones; none where no table says
 *     so
 * @param sites candidate places in order of their ids
 * @param tally what was read, taken and left out
 * @param roads road graph
 */
record UserTables(
    Recipe recipe,
    Map<String, String> provinces,
    List<ZoneDraft> zones,
    Map<String, Area> areaOfZone,
    List<PeopledPlace> people,
    List<CandidateSite> sites,
    ImportTally tally,
    RoadTable roads) {

  /** Reads all tables; what is wrong with any of them is reported. */
  static UserTables read(
      Recipe recipe, Fields recipeFields, RegionFrame frame, Tables tables, Problems problems) {
    ImportTally tally = new ImportTally();
    RoadTable tableRoads =
        recipe.roads() instanceof RoadSpec.OfTables ofTables
            ? ofTables.read(frame, tables, tally.of(Layer.ROADS, "roads"))
            : new RoadTable(List.of(), List.of());
    List<CellZone> cells = cells(recipe, recipeFields, frame, tables, tableRoads);
    Land land = tables.land(recipe.coastline(), frame);
    ZoneReader zoneReader = new ZoneReader(recipe, frame, tables);
    Map<String, String> provinces = zoneReader.provinces();
    List<ZoneDraft> zones =
        recipe.zones() instanceof CellSpec
            ? cells.stream().map(CellZone::zone).toList()
            : zoneReader.zones(provinces, land, tally.of(Layer.ZONES, zonesAre(recipe)));
    RoadTable roads =
        recipe.roads() instanceof RoadSpec.Links linked
            ? linked(LinkGraph.of(zones, linked.links(), land), recipeFields)
            : joined(recipe.roads(), tableRoads, zones, land, recipeFields);
    RecipeCheck check = new RecipeCheck(recipeFields, problems);
    check.check(provinces, zones);
    check.checkAreas(provinces, zoneReader.areas());
    List<PeopledPlace> people =
        recipe
            .people()
            .map(
                spec ->
                    new PeopleReader(
                            spec, frame, tables, zones, tally.of(Layer.ZONES, zonesAre(recipe)))
                        .read(provinces))
            .orElse(List.of());
    SiteReader siteReader =
        new SiteReader(frame, tables, provinces, zones, tally.of(Layer.SITES, "places"));
    List<CandidateSite> sites = siteReader.read(recipe.sites(), new CellPlaces(cells), roads);
    if (problems.isEmpty()) {
      check.checkKinds(sites);
    }
    UserTables all =
        new UserTables(
            recipe, provinces, zones, zoneReader.areaOfZone(), people, sites, tally, roads);
    check.checkWeights(all.ground());
    return all;
  }

  /** The id of the area that a zone is a part of, by the zone's id. */
  Map<String, String> areaIds() {
    Map<String, String> ids = new HashMap<>();
    areaOfZone.forEach((zone, area) -> ids.put(zone, area.id()));
    return ids;
  }

  /** What demand is spread over. */
  DemandGround ground() {
    Map<String, DemandArea> areas = new HashMap<>();
    areaOfZone.forEach(
        (zone, area) -> areas.put(zone, new DemandArea(area.id(), area.areaKm2(), area.people())));
    return new DemandGround(zones, areas, sites, roads);
  }

  /** What the tally of the zones counts. */
  private static String zonesAre(Recipe recipe) {
    return recipe.zones() instanceof SpreadSpec ? "areas" : "rows";
  }

  /** The zones that streets make; none where the tables have zones. */
  private static List<CellZone> cells(
      Recipe recipe, Fields recipeFields, RegionFrame frame, Tables tables, RoadTable roads) {
    if (!(recipe.zones() instanceof CellSpec spec)) {
      return List.of();
    }
    List<Town> towns = new TownReader(spec, frame, tables).read(recipeFields.fields("cells"));
    List<StreetCell> cells = CellGrid.cells(roads, spec.sideM(), spec.leastStreetM());
    return towns.isEmpty() ? List.of() : new CellPeople(spec, towns).spread(cells);
  }

  /** The roads of the tables, joined to the zones by links where the recipe has them. */
  private static RoadTable joined(
      RoadSpec spec, RoadTable roads, List<ZoneDraft> zones, Land land, Fields recipe) {
    if (!(spec instanceof RoadSpec.Graph graph)
        || graph.joined().isEmpty()
        || roads.junctions().isEmpty()) {
      return roads;
    }
    RoadSpec.Graph.Joined joined = graph.joined().get();
    RoadTable links = linked(LinkGraph.of(zones, joined.links(), land), recipe);
    return JoinedRoads.of(roads, links, zones.size(), joined.links().detour(), joined.nearM());
  }

  private static RoadTable linked(LinkGraph graph, Fields recipe) {
    for (Crossing crossing : graph.adrift()) {
      recipe.problem(
          "roads",
          "Both ends of the crossing (" + crossing.name() + ") must be near a place.",
          "Maybe an end lies at sea.");
    }
    return graph.table();
  }
}
