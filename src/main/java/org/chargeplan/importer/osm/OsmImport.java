package org.chargeplan.importer.osm;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chargeplan.importer.layers.LayerAssumptions;
import org.chargeplan.importer.layers.LayerChange;
import org.chargeplan.importer.layers.LayerFiles;
import org.chargeplan.importer.layers.LayerWriter;
import org.chargeplan.importer.layers.SourceLedger;
import org.chargeplan.importer.layers.SubstationModel;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.PlaceRank;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RepeatedCommand;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.osm.extract.BrokenExtractException;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.roads.ChainContraction;
import org.chargeplan.importer.roads.LargestNetwork;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.input.Fields;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * Makes the layers of a region from an extract of OpenStreetMap: zones of places, sites and
 * existing ports of their tags, substations, provinces and roads. The same extract makes the same
 * bytes.
 */
public final class OsmImport {

  /** A hamlet asks for little. */
  private static final int KWH_DECIMALS = 2;

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
   * @param file {@code .osm.pbf}, {@code .osm} or {@code .osm.gz}
   * @param regionDir folder with {@code region.yaml}, where the layers are written
   * @param roads the classes of road to take
   * @return what was made and what was left out
   * @throws InvalidInputException with every problem of region and extract; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static OsmSummary run(Path file, Path regionDir, RoadScope roads)
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
    OsmMap map = run.read(file, roads);
    return run.write(map, file, regionDir, roads);
  }

  private OsmMap read(Path file, RoadScope roads) throws InvalidInputException {
    try {
      return OsmReading.read(new OsmExtract(file), frame, roads, OsmImport::isWanted);
    } catch (BrokenExtractException broken) {
      problems.add(file.toString(), 0, broken.getMessage(), broken.hint());
    } catch (NoSuchFileException missing) {
      problems.add(file.toString(), 0, "The file must be there.", "Maybe its path is mistyped.");
    } catch (IOException unreadable) {
      problems.add(
          file.toString(), 0, "The file can't be read: " + unreadable.getMessage() + ".", "");
    }
    throw new InvalidInputException(problems.list());
  }

  /** Whether an element can become a zone, a site, a station or a substation. */
  private static boolean isWanted(Map<String, String> tags) {
    return !tags.isEmpty()
        && ("charging_station".equals(tags.get("amenity"))
            || "substation".equals(tags.get("power"))
            || tags.containsKey("place")
            || SiteKindTags.ALL.stream()
                .anyMatch(kind -> kind.values().contains(tags.getOrDefault(kind.key(), ""))));
  }

  private OsmSummary write(OsmMap map, Path file, Path regionDir, RoadScope scope)
      throws InvalidInputException, IOException {
    Map<String, Integer> leftOut = new TreeMap<>();
    OsmStreets streets = map.streets();
    RoadTable whole = streets.table();
    List<OsmThing> things =
        map.things().stream().filter(thing -> frame.contains(thing.location())).toList();
    List<OsmThing> places =
        things.stream()
            .filter(t -> t.id().startsWith("n") && PlaceRank.find(t.tags()).isPresent())
            .toList();
    report(map, whole, places, file);
    problems.throwIfAny();

    int parts = LargestNetwork.parts(whole);
    RoadTable largest = LargestNetwork.of(whole);
    OsmProvinces provinces =
        OsmProvinces.of(
            map.borders(), places.stream().map(OsmThing::location).toList(), frame.id(), title);
    OsmZones peopled = OsmZones.of(places, provinces.ids(), assumptions.people());
    List<ZoneDraft> zones = peopled.all();
    PointIndex centres = new PointIndex(zones.stream().map(ZoneDraft::location).toList());
    Function<Location, ZoneDraft> nearest = place -> zones.get(centres.nearest(place));
    OsmSites sites = OsmSites.of(things, frame, nearest);
    List<OsmGridNode> mapped = OsmGridNode.all(things, nearest);
    List<OsmGridNode> grid = mapped.isEmpty() ? modelled(zones) : mapped;
    PointIndex substations =
        new PointIndex(grid.stream().map(node -> node.substation().location()).toList());
    RoadTable roads = ChainContraction.contract(largest, snapped(largest, zones, sites.sites()));

    LayerFiles files = new LayerFiles();
    LayerWriter layers = new LayerWriter(frame, files);
    layers.addProvinces(provinces.names());
    layers.addZones(
        zones,
        frame.vehicleClasses(),
        (zone, id, phase) ->
            zones.get(zone).population() * assumptions.kwhPerHeadDay().get(id).get(phase),
        KWH_DECIMALS,
        Status.ASSUMED);
    GridSpec spec = assumptions.grid();
    layers.addGrid(
        grid.stream().map(OsmGridNode::substation).toList(),
        spec,
        (node, phase) ->
            spec.headroomKw("", phase) * (grid.get(node).capacityMva() / spec.capacityMva()));
    layers.addSites(
        sites.sites(),
        sites.sites().stream()
            .map(site -> grid.get(substations.nearest(site.location())).substation().id())
            .toList(),
        true,
        new LayerWriter.Existing(
            List.copyOf(frame.portTypes().keySet()),
            sites.existing(),
            ports -> ports.isEmpty() ? Status.ASSUMED : Status.PUBLISHED));
    layers.addRoads(roads);
    SourceLedger ledger = SourceLedger.read(regionDir, title, problems);
    problems.throwIfAny();
    ledger.clear();
    List<LayerSource> source = List.of(source(map, file, regionDir, scope));
    List.of(Layer.values()).forEach(layer -> ledger.replace(layer, source));
    ledger.addTo(files);
    List<LayerChange> changes = changes(regionDir, zones, sites.sites(), grid);
    files.writeTo(regionDir);

    leftOut.putAll(sites.leftOut());
    count(leftOut, "ways in part: the extract lacks nodes of theirs", streets.waysLackingNodes());
    count(leftOut, "ways in part: outside the bounds", streets.waysOffTheMap());
    count(leftOut, "places outside the bounds", map.things().size() - things.size());
    count(leftOut, "administrative areas without a closed border", map.openBorders());
    return new OsmSummary(
        map.date(),
        provinces.names().size(),
        zones.size(),
        peopled.line(),
        counts(sites.sites().stream().map(CandidateSite::kind).toList()),
        counts(sites.sites().stream().map(site -> LayerWriter.spelled(site.status())).toList()),
        existingPorts(sites),
        grid.size(),
        mapped.isEmpty(),
        streets.figures(),
        parts,
        largest.totalKm(),
        roads.junctions().size(),
        roads.roads().size(),
        changes,
        leftOut);
  }

  private static List<LayerChange> changes(
      Path regionDir, List<ZoneDraft> zones, List<CandidateSite> sites, List<OsmGridNode> grid) {
    Map<String, Location> ofZones = new TreeMap<>();
    zones.forEach(zone -> ofZones.put(zone.id(), zone.location()));
    Map<String, Location> ofSites = new TreeMap<>();
    sites.forEach(site -> ofSites.put(site.id(), site.location()));
    Map<String, Location> ofGrid = new TreeMap<>();
    grid.forEach(node -> ofGrid.put(node.substation().id(), node.substation().location()));
    return Stream.of(
            LayerChange.of(Layer.ZONES, regionDir, ofZones),
            LayerChange.of(Layer.SITES, regionDir, ofSites),
            LayerChange.of(Layer.GRID, regionDir, ofGrid))
        .flatMap(Optional::stream)
        .toList();
  }

  private void report(OsmMap map, RoadTable roads, List<OsmThing> places, Path file) {
    if (map.streets().ways() == 0) {
      problems.add(
          file.toString(),
          0,
          "The extract must have roads of the classes asked for; it has none.",
          "Maybe --roads drivable, or an extract of some land.");
    } else if (roads.roads().isEmpty()) {
      problems.add(
          file.toString(),
          0,
          "Some of the extract's roads (%d) must lie inside the bounds of the region %s."
              .formatted(map.streets().ways(), frame.boundsText()),
          "Maybe the bounds in region.yaml are those of another country: [west, south, east,"
              + " north].");
    }
    if (places.isEmpty()) {
      problems.add(
          file.toString(),
          0,
          "The extract must have a place (city, town, village, hamlet) inside the bounds of the"
              + " region; it has none.",
          "Maybe it was filtered for roads: keep nodes tagged 'place'.");
    }
  }

  private List<OsmGridNode> modelled(List<ZoneDraft> zones) {
    return new SubstationModel(assumptions.grid())
        .place(zones).stream()
            .map(station -> new OsmGridNode(station, assumptions.grid().capacityMva()))
            .toList();
  }

  private static BitSet snapped(RoadTable roads, List<ZoneDraft> zones, List<CandidateSite> sites) {
    PointIndex junctions = new PointIndex(roads.locations());
    BitSet needed = new BitSet();
    zones.forEach(zone -> needed.set(junctions.nearest(zone.location())));
    sites.forEach(site -> needed.set(junctions.nearest(site.location())));
    return needed;
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

  /** The extract, as the source of all layers. */
  private static LayerSource source(OsmMap map, Path file, Path regionDir, RoadScope scope) {
    return new LayerSource(
        "",
        "OpenStreetMap, © OpenStreetMap contributors",
        "Open Database License (ODbL) 1.0",
        "https://www.openstreetmap.org/copyright",
        map.date().map(LocalDate::toString).orElse(""),
        file.getFileName()
            + "; tables made of it are derived databases and are offered under the same licence",
        RepeatedCommand.text("osm", file, regionDir, List.of("--roads", scope.text())));
  }
}
