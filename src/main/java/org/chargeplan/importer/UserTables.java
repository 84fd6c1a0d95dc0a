package org.chargeplan.importer;

import java.util.List;
import java.util.Map;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Problems;

/**
 * All that a recipe finds in the user's tables.
 *
 * @param recipe the recipe
 * @param provinces names by id
 * @param zones zones in order of their ids
 * @param sites candidate places in order of their ids
 * @param leftOut rows that became no site of their own, by kind and reason
 * @param roads road graph
 */
record UserTables(
    Recipe recipe,
    Map<String, String> provinces,
    List<UserZone> zones,
    List<Candidate> sites,
    Map<String, Integer> leftOut,
    RoadTable roads) {

  /** Reads all tables; what is wrong with any of them is reported. */
  static UserTables read(
      Recipe recipe, Fields recipeFields, RegionFrame frame, Tables tables, Problems problems) {
    ZoneReader zoneReader = new ZoneReader(recipe, frame, tables);
    Map<String, String> provinces = zoneReader.provinces();
    List<UserZone> zones = zoneReader.zones(provinces);
    RecipeCheck check = new RecipeCheck(recipeFields, problems);
    check.check(provinces, zones);
    SiteReader siteReader = new SiteReader(frame, tables, provinces, new NearestZone(zones));
    List<Candidate> sites = siteReader.read(recipe.sites());
    RoadTable roads = new RoadReader(recipe.roads(), frame, tables).read();
    if (problems.isEmpty()) {
      check.checkKinds(sites);
    }
    return new UserTables(recipe, provinces, zones, sites, siteReader.leftOut(), roads);
  }
}
