package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.network.Route;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Region;

/** The corridors of a region and their routes, for people. */
public final class CorridorTable {

  private static final double M_PER_KM = 1000;

  private CorridorTable() {}

  /**
   * Lists each corridor's length, how much of it passes over other roads than its own, and the
   * sites beside it.
   *
   * @param routes the routes found; a corridor without one is marked
   * @return lines; none where the region names no corridors
   */
  public static List<String> lines(Region region, List<Route> routes) {
    if (region.corridors().isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable(2).row("corridor", "", "km", "on other roads", "sites");
    for (Corridor corridor : region.corridors()) {
      Optional<Route> route =
          routes.stream().filter(each -> each.corridor().equals(corridor)).findFirst();
      if (route.isPresent()) {
        table.row(
            corridor.id(),
            corridor.name(),
            Numbers.integer(route.get().lengthM() / M_PER_KM),
            Numbers.integer(route.get().otherRoadsM() / M_PER_KM),
            Numbers.integer((long) route.get().stops().size()));
      } else {
        table.row(corridor.id(), corridor.name(), "no route", "", "");
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        region.roads().isApproximate()
            ? "Corridors (approximate: along links between places)"
            : "Corridors");
    lines.addAll(table.lines());
    return lines;
  }
}
