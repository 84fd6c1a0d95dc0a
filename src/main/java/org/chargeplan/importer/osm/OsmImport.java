package org.chargeplan.importer.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerAssumptions;
import org.chargeplan.importer.layers.LayerChange;
import org.chargeplan.importer.layers.LayerFiles;
import org.chargeplan.importer.layers.LayerWriter;
import org.chargeplan.importer.layers.SourceLedger;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.PlaceRank;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RepeatedCommand;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.roads.LargestNetwork;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.input.Fields;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.LayerSource;

/**
 * Makes the layers of a region from extracts of OpenStreetMap: zones of places, sites and existing
 * ports of their tags, substations, provinces and roads. The same extracts make the same bytes.
 */
public final class OsmImport {

  private final RegionFrame frame;
  private final String title;
  private final LayerAssumptions assumptions;
  private final Problems problems;

  private OsmImport(
      RegionFrame frame, String title, LayerAssumptions assumptions, Problems problems) {
    this.frame = frame;
    this.title = title;
    this.assumptions = assumptions;
    this.problems = problems;
  }

  /**
   * Runs an import.
   *
   * @param files extracts, which may overlap: {@code .osm.pbf}, {@code .osm}, {@code .osm.gz} or
   *     {@code .osm.bz2}
   * @param regionDir folder with {@code region.yaml}, where the layers are written
   * @param roads the classes of road to take
   * @return what was made and what was left out
   * @throws InvalidInputException with every problem of region and extract; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static OsmSummary run(List<Path> files, Path regionDir, RoadScope roads)
      throws InvalidInputException, IOException {
    Problems problems = new Problems();
    Path regionFile = regionDir.resolve("region.yaml");
    Optional<Fields> region = Fields.read(regionFile, regionFile.toString(), problems);
    problems.throwIfAny();
    RegionFrame frame = RegionFrame.read(region.orElseThrow());
    LayerAssumptions assumptions = LayerAssumptions.read(regionDir, frame, problems);
    problems.throwIfAny();
    OsmImport run =
        new OsmImport(frame, region.get().text("title", frame.id()), assumptions, problems);
    OsmMap map =
        OsmReading.read(
            files.stream().map(OsmExtract::new).toList(), frame, roads, OsmImport::isWanted);
    return run.write(map, files, regionDir, roads);
  }

  /** Runs an import of one file. */
  public static OsmSummary run(Path file, Path regionDir, RoadScope roads)
      throws InvalidInputException, IOException {
    return run(List.of(file), regionDir, roads);
  }

  /** Whether an element can become a zone, a site, a station or a substation. */
  private static boolean isWanted(Map<String, String> tags) {
    return !tags.isEmpty()
        && ("substation".equals(tags.get("power"))
            || tags.containsKey("place")
            || OsmSites.isWanted(tags));
  }

  private OsmSummary write(OsmMap map, List<Path> extracts, Path regionDir, RoadScope scope)
      throws InvalidInputException, IOException {
    List<OsmThing> things =
        map.things().stream().filter(thing -> frame.contains(thing.location())).toList();
    List<OsmThing> places =
        things.stream()
            .filter(t -> t.id().startsWith("n") && PlaceRank.find(t.tags()).isPresent())
            .toList();
    report(map, places, names(extracts));
    problems.throwIfAny();

    OsmLayers layers = OsmLayers.of(map, things, places, frame, title, assumptions);
    LayerFiles files = new LayerFiles();
    layers.addTo(new LayerWriter(frame, files), frame, assumptions);
    addSources(sources(map, extracts, regionDir, scope), regionDir, files);
    List<LayerChange> changes = layers.changes(regionDir);
    files.writeTo(regionDir);
    return summary(map, layers, changes, leftOut(map, things.size()));
  }

  /** Makes the extracts the sources of every layer. */
  private void addSources(List<LayerSource> sources, Path regionDir, LayerFiles files)
      throws InvalidInputException, IOException {
    SourceLedger ledger = SourceLedger.read(regionDir, title, problems);
    problems.throwIfAny();
    ledger.clear();
    List.of(Layer.values()).forEach(layer -> ledger.replace(layer, sources));
    ledger.addTo(files);
  }

  private static Map<String, Integer> leftOut(OsmMap map, int thingsInside) {
    OsmStreets streets = map.streets();
    Map<String, Integer> leftOut = new TreeMap<>(map.leftOut());
    count(leftOut, "ways in part: the extract lacks nodes of theirs", streets.waysLackingNodes());
    count(leftOut, "ways in part: outside the bounds", streets.waysOffTheMap());
    count(leftOut, "places outside the bounds", map.things().size() - thingsInside);
    count(leftOut, "administrative areas without a closed border", map.openBorders());
    return leftOut;
  }

  private static OsmSummary summary(
      OsmMap map, OsmLayers layers, List<LayerChange> changes, Map<String, Integer> leftOut) {
    List<CandidateSite> sites = layers.sites().sites();
    return new OsmSummary(
        map.date(),
        layers.provinces().names().size(),
        layers.zones().all().size(),
        layers.zones().line(),
        counts(sites.stream().map(CandidateSite::kind).toList()),
        counts(sites.stream().map(site -> ValueText.word(site.status())).toList()),
        existingPorts(layers.sites()),
        layers.grid().size(),
        layers.isGridModelled(),
        map.streets().figures(),
        LargestNetwork.parts(map.streets().table()),
        layers.network().totalKm(),
        layers.roads().junctions().size(),
        layers.roads().roads().size(),
        changes,
        layers.tally(),
        leftOut);
  }

  private void report(OsmMap map, List<OsmThing> places, String files) {
    if (map.streets().ways() == 0) {
      problems.add(
          files,
          0,
          "The extract must have roads of the classes asked for; it has none.",
          "Maybe --roads drivable, or an extract of some land.");
    } else if (map.streets().table().roads().isEmpty()) {
      problems.add(
          files,
          0,
          "Some of the extract's roads (%d) must lie inside the bounds of the region %s."
              .formatted(map.streets().ways(), frame.boundsText()),
          "Maybe the bounds in region.yaml are those of another country: [west, south, east,"
              + " north].");
    }
    if (places.isEmpty()) {
      problems.add(
          files,
          0,
          "The extract must have a place (city, town, village, hamlet) inside the bounds of the"
              + " region; it has none.",
          "Maybe it was filtered for roads: keep nodes tagged 'place'.");
    }
  }

  private static Map<String, Integer> existingPorts(OsmSites sites) {
    Map<String, Integer> ports = new TreeMap<>();
    sites
        .existing()
        .values()
        .forEach(site -> site.forEach((type, count) -> ports.merge(type, count, Integer::sum)));
    return ports;
  }

  private static Map<String, Integer> counts(List<String> words) {
    Map<String, Integer> counts = new TreeMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static void count(Map<String, Integer> leftOut, String reason, int count) {
    if (count > 0) {
      leftOut.put(reason, count);
    }
  }

  private static String names(List<Path> files) {
    return String.join(", ", files.stream().map(Path::toString).toList());
  }

  /** The extracts, as the sources of all layers. */
  private static List<LayerSource> sources(
      OsmMap map, List<Path> files, Path regionDir, RoadScope scope) {
    String command =
        RepeatedCommand.text("osm", files, regionDir, List.of("--roads", scope.text()));
    List<LayerSource> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      sources.add(
          new LayerSource(
              "",
              "OpenStreetMap, © OpenStreetMap contributors",
              "Open Database License (ODbL) 1.0",
              "https://www.openstreetmap.org/copyright",
              map.dates().get(i).map(LocalDate::toString).orElse(""),
              files.get(i).getFileName()
                  + "; tables made of it are derived databases and are offered under the same"
                  + " licence",
              command));
    }
    return sources;
  }
}
