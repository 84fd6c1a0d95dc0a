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
 * @param places what was spread, cut and assumed of their people, in words
 * @param sites sites written, by kind
 * @param sitesByStatus the same by how far their bays can be trusted
 * @param existingPorts existing ports by type
 * @param substations grid nodes written
 * @param modelledGrid whether these are a model, because the map has none
 * @param roads lengths by class, as they are in the extract inside the bounds
 * @param parts connected parts of the road graph
 * @param partsKept those of them with a zone or a site, which are written
 * @param partKm their length
 * @param partLines who lives on each of them, in words
 * @param junctions junctions written
 * @param edges roads written
 * @param changes what changed in layers that were there
 * @param warnings what can't be right, or makes a plan coarse, a sentence each
 * @param notObjects what the files hold that is none of the map's objects, by reason in words
 * @param tally what was read, taken and left out
 */
public record OsmSummary(
    Optional<LocalDate> date,
    int provinces,
    int zones,
    String people,
    List<String> places,
    Map<String, Integer> sites,
    Map<String, Integer> sitesByStatus,
    Map<String, Integer> existingPorts,
    int substations,
    boolean modelledGrid,
    Map<RoadClass, OsmRoadFigures> roads,
    int parts,
    int partsKept,
    double partKm,
    List<String> partLines,
    int junctions,
    int edges,
    List<LayerChange> changes,
    List<String> warnings,
    Map<String, Integer> notObjects,
    ImportTally tally)
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
    places.forEach(place -> lines.add("  " + place));
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
            "%,d connected parts; %s, %,.1f km, written as %,d nodes, %,d edges",
            parts,
            partsKept == 1 ? "one has zones or sites" : partsKept + " have zones or sites",
            partKm,
            junctions,
            edges));
    lines.addAll(partLines);
    if (!changes.isEmpty()) {
      lines.add("replaced layers, by id:");
      changes.forEach(change -> lines.add("  " + change.line()));
    }
    lines.addAll(warnings);
    new TreeMap<>(notObjects).forEach((what, n) -> lines.add(text("not read: %,d %s", n, what)));
    lines.addAll(tally.lines());
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
