package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.tally.ImportReport;
import org.chargeplan.importer.tally.ImportTally;

/**
 * What an import made, and what it left out.
 *
 * @param provinces provinces written
 * @param zones zones written
 * @param sites sites written, by kind in the recipe's order
 * @param bays bays of all sites together
 * @param tally what was read, taken and left out
 * @param gridNodes substations written
 * @param existingPorts existing ports placed, by type
 * @param sitesWithPorts sites that have them
 * @param roads road graph read and written
 */
public record ImportSummary(
    int provinces,
    int zones,
    Map<String, Integer> sites,
    double bays,
    ImportTally tally,
    int gridNodes,
    Map<String, Integer> existingPorts,
    int sitesWithPorts,
    RoadFigures roads)
    implements ImportReport {

  /**
   * The road graph before and after its chains were contracted.
   *
   * @param nodesRead junctions of the tables that a road reaches
   * @param edgesRead roads of the tables
   * @param kmRead their length
   * @param nodes junctions written
   * @param edges roads written
   * @param km their length
   */
  public record RoadFigures(
      int nodesRead, int edgesRead, double kmRead, int nodes, int edges, double km) {}

  /** All sites, whatever their kind. */
  int siteCount() {
    return sites.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What was left out of all layers, by reason in words. */
  Map<String, Integer> leftOut() {
    Map<String, Integer> all = new TreeMap<>();
    tally.layers().forEach(layer -> all.putAll(layer.leftOut()));
    return all;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(text("%,d provinces, %,d zones", provinces, zones));
    lines.add(text("%,d sites with %,.0f bays:", siteCount(), bays));
    sites.forEach((kind, count) -> lines.add(text("  %,7d %s", count, kind)));
    lines.add(text("%,d substations", gridNodes));
    lines.add(text("existing ports at %,d sites:", sitesWithPorts));
    existingPorts.forEach((type, count) -> lines.add(text("  %,7d %s", count, type)));
    lines.add(
        text(
            "roads: %,d nodes, %,d edges, %,.0f km contracted to %,d nodes, %,d edges, %,.0f km",
            roads.nodesRead, roads.edgesRead, roads.kmRead, roads.nodes, roads.edges, roads.km));
    lines.addAll(tally.lines());
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
