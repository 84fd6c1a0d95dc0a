package org.chargeplan.importer.osm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerChange;
import org.chargeplan.importer.tally.ImportReport;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.RoadClass;

/**
 * What an import from OpenStreetMap made, and what it left out.
 *
 * @param date day of the data, where the file has it
 * @param provinces provinces written
 * @param zones zones written
 * @param people their people, in words
 * @param sites sites written, by kind
 * @param sitesByStatus the same by how far their bays can be trusted
 * @param existingPorts existing ports by type
 * @param substations grid nodes written
 * @param modelledGrid whether these are a model, because the map has none
 * @param roads lengths by class, as they are in the extract inside the bounds
 * @param parts connected parts of the road graph
 * @param partKm length of the largest, which is written
 * @param junctions junctions written
 * @param edges roads written
 * @param changes what changed in layers that were there
 * @param tally what was read, taken and left out
 * @param leftOut what else was left out, by reason in words
 */
public record OsmSummary(
    Optional<LocalDate> date,
    int provinces,
    int zones,
    String people,
    Map<String, Integer> sites,
    Map<String, Integer> sitesByStatus,
    Map<String, Integer> existingPorts,
    int substations,
    boolean modelledGrid,
    Map<RoadClass, OsmRoadFigures> roads,
    int parts,
    double partKm,
    int junctions,
    int edges,
    List<LayerChange> changes,
    ImportTally tally,
    Map<String, Integer> leftOut)
    implements ImportReport {

  /** The length of the roads of a class in kilometres. */
  public double km(RoadClass roadClass) {
    return roads.containsKey(roadClass) ? roads.get(roadClass).lengthM() / 1000 : 0;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("map of " + date.map(LocalDate::toString).orElse("unknown date"));
    lines.add(text("%,d provinces, %,d zones", provinces, zones));
    lines.add(people);
    lines.add(text("%,d sites:", sites.values().stream().mapToInt(i -> i).sum()));
    sites.forEach((kind, count) -> lines.add(text("  %,7d %s", count, kind)));
    sitesByStatus.forEach((status, count) -> lines.add(text("  %,7d with bays %s", count, status)));
    lines.add(text("%,d existing ports:", existingPorts.values().stream().mapToInt(i -> i).sum()));
    existingPorts.forEach((type, count) -> lines.add(text("  %,7d %s", count, type)));
    lines.add(
        text("%,d substations", substations)
            + (modelledGrid ? ", modelled by people: the map has none" : ""));
    lines.add("roads by class, one-way, with a speed limit (their mean):");
    roads.forEach(
        (roadClass, r) ->
            lines.add(
                text(
                    "  %,9.1f km %-9s %5.1f %% %5.1f %% (%.0f km/h)",
                    r.lengthM() / 1000,
                    ValueText.word(roadClass),
                    100 * r.oneWayM() / r.lengthM(),
                    100 * r.limitedM() / r.lengthM(),
                    r.meanLimitKmH())));
    lines.add("the road graph is undirected: one-way streets count in both directions");
    lines.add(
        text(
            "%,d connected parts; the largest, %,.1f km, is written as %,d nodes, %,d edges",
            parts, partKm, junctions, edges));
    if (!changes.isEmpty()) {
      lines.add("replaced layers, by id:");
      changes.forEach(change -> lines.add("  " + change.line()));
    }
    if (!leftOut.isEmpty()) {
      lines.add("left out:");
      new TreeMap<>(leftOut).forEach((what, n) -> lines.add(text("  %,7d %s", n, what)));
    }
    lines.addAll(tally.lines());
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
