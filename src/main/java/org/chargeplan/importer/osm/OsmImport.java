package org.chargeplan.importer.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerAssumptions;
import org.chargeplan.importer.layers.LayerChange;
import org.chargeplan.importer.layers.LayerFiles;
import org.chargeplan.importer.layers.LayerWriter;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.layers.SourceLedger;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RepeatedCommand;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.tally.ImportReport;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.input.Fields;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.StagedFiles;

/**
 * Makes the layers of a region from extracts of OpenStreetMap: zones of places, sites and existing
 * ports of their tags, substations, provinces and roads. The same extracts make the same bytes.
 */
public final class OsmImport {

  private static final String OTHER_BOUNDS =
      "Maybe the bounds in region.yaml are those of another country: [west, south, east, north].";

  private final RegionFrame frame;
  private final String title;
  private final LayerAssumptions assumptions;
  private final OsmOptions options;
  private final Problems problems;
  private final ImportTally tally = new ImportTally();

  private OsmImport(
      RegionFrame frame,
      String title,
      LayerAssumptions assumptions,
      OsmOptions options,
      Problems problems) {
    this.frame = frame;
    this.title = title;
    this.assumptions = assumptions;
    this.options = options;
    this.problems = problems;
  }

  /**
   * Runs an import.
   *
   * @param files extracts, which may overlap: {@code .osm.pbf}, {@code .osm}, {@code .osm.gz} or
   *     {@code .osm.bz2}
   * @param regionDir folder with {@code region.yaml}, where the layers are written
   * @param options what to take and how to show it
   * @return what was made and what was left out
   * @throws InvalidInputException with every problem of region and extract; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static ImportReport run(List<Path> files, Path regionDir, OsmOptions options)
      throws InvalidInputException, IOException {
    return options.layers().isEmpty()
        ? all(files, regionDir, options)
        : some(files, regionDir, options);
  }

  /** Runs an import of all layers, whatever the options name. */
  static OsmSummary all(List<Path> files, Path regionDir, OsmOptions options)
      throws InvalidInputException, IOException {
    OsmImport run = of(regionDir, options);
    OsmMap map = run.read(files);
    run.needRoads(map, names(files));
    run.problems.throwIfAny();
    return run.write(map, run.inside(map), run.sources(map, files, regionDir), regionDir);
  }

  private static ImportReport some(List<Path> files, Path regionDir, OsmOptions options)
      throws InvalidInputException, IOException {
    OsmImport run = of(regionDir, options);
    OsmMap map = run.read(files);
    List<OsmThing> inside = run.inside(map);
    if (options.replaces(Layer.ROADS) || options.replaces(Layer.ZONES)) {
      run.needRoads(map, names(files));
    } else {
      run.needThings(inside, names(files));
    }
    run.problems.throwIfAny();
    LayerSource source = joined(run.sources(map, files, regionDir));
    return OsmPartImport.run(map, inside, regionDir, options, source, run.tally);
  }

  private static OsmImport of(Path regionDir, OsmOptions options)
      throws InvalidInputException, IOException {
    StagedFiles.finish(regionDir);
    Problems problems = new Problems();
    Path regionFile = regionDir.resolve("region.yaml");
    Optional<Fields> region = Fields.read(regionFile, regionFile.toString(), problems);
    problems.throwIfAny();
    RegionTables.checkNames(region.orElseThrow());
    RegionFrame frame = RegionFrame.read(region.orElseThrow());
    LayerAssumptions assumptions = LayerAssumptions.read(regionDir, frame, problems);
    problems.throwIfAny();
    return new OsmImport(
        frame, region.get().text("title", frame.id()), assumptions, options, problems);
  }

  private OsmMap read(List<Path> files) throws InvalidInputException {
    return OsmReading.read(
        files.stream().map(OsmExtract::new).toList(),
        frame,
        options.roads(),
        OsmInterest::isWanted,
        tally);
  }

  private OsmSummary write(
      OsmMap map, List<OsmThing> inside, List<LayerSource> sources, Path regionDir)
      throws InvalidInputException, IOException {
    OsmLayers layers = OsmLayers.of(map, inside, frame, options.names(), title, assumptions, tally);
    LayerFiles files = new LayerFiles();
    layers.addTo(new LayerWriter(frame, files), frame, assumptions);
    addSources(sources, regionDir, files);
    List<LayerChange> changes = layers.changes(regionDir);
    files.writeTo(regionDir);
    return summary(map, layers, changes);
  }

  /** What lies inside the bounds; the rest is counted. Places are counted with the zones. */
  private List<OsmThing> inside(OsmMap map) {
    List<OsmThing> inside = new ArrayList<>();
    for (OsmThing thing : map.things()) {
      if (frame.contains(thing.location())) {
        inside.add(thing);
      } else if (!thing.tags().containsKey("place")) {
        OsmInterest.leaveOut(thing, "outside the bounds of the region", tally);
      }
    }
    return inside;
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

  private OsmSummary summary(OsmMap map, OsmLayers layers, List<LayerChange> changes) {
    List<CandidateSite> sites = layers.sites().sites();
    return new OsmSummary(
        map.date(),
        layers.zones().provinces().size(),
        layers.zones().all().size(),
        layers.zones().line(),
        layers.zones().census().lines(),
        counts(sites.stream().map(CandidateSite::kind).toList()),
        counts(sites.stream().map(site -> ValueText.word(site.status())).toList()),
        existingPorts(layers.sites()),
        layers.grid().size(),
        layers.isGridModelled(),
        map.streets().figures(),
        layers.network().count(),
        layers.network().parts().size(),
        layers.network().keptKm(),
        OsmRoadParts.lines(layers.network(), layers.zones().all()),
        layers.roads().junctions().size(),
        layers.roads().roads().size(),
        changes,
        layers.zones().warnings(),
        map.leftOut(),
        tally);
  }

  /** Reports a map without roads, which the roads and the people of zones are made of. */
  private void needRoads(OsmMap map, String files) {
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
          OTHER_BOUNDS);
    }
  }

  /** Reports a map that has nothing of the layers to replace. */
  private void needThings(List<OsmThing> inside, String files) {
    if (inside.stream().noneMatch(thing -> OsmInterest.concerns(thing, options.layers()))) {
      problems.add(
          files,
          0,
          "Some objects of the layers asked for (%s) must lie inside the bounds of the region %s;"
                  .formatted(options.layerText(), frame.boundsText())
              + " none does.",
          OTHER_BOUNDS);
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

  /** Several files as one source. */
  private static LayerSource joined(List<LayerSource> sources) {
    LayerSource first = sources.get(0);
    return new LayerSource(
        first.layer(),
        first.title(),
        first.licence(),
        first.url(),
        sources.stream().map(LayerSource::date).min(Comparator.naturalOrder()).orElseThrow(),
        String.join("; ", sources.stream().map(LayerSource::used).distinct().toList()),
        first.command());
  }

  private static String names(List<Path> files) {
    return String.join(", ", files.stream().map(Path::toString).toList());
  }

  /** The extracts, as the sources of all layers. */
  private List<LayerSource> sources(OsmMap map, List<Path> files, Path regionDir) {
    String command = RepeatedCommand.text("osm", files, regionDir, options.words());
    List<LayerSource> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      sources.add(
          new LayerSource(
              "",
              "OpenStreetMap, © OpenStreetMap contributors",
              "Open Database License (ODbL) 1.0",
              "https://www.openstreetmap.org/copyright",
              map.headers().get(i).date().map(LocalDate::toString).orElse(""),
              files.get(i).getFileName()
                  + "; tables made of it are derived databases and are offered under the same"
                  + " licence",
              command));
    }
    return sources;
  }
}
