package org.chargeplan.importer.osm;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chargeplan.importer.layers.LayerAssumptions;
import org.chargeplan.importer.layers.LayerChange;
import org.chargeplan.importer.layers.LayerWriter;
import org.chargeplan.importer.layers.SubstationModel;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.people.Census;
import org.chargeplan.importer.people.PeopleWarnings;
import org.chargeplan.importer.people.PeopledZone;
import org.chargeplan.importer.roads.ChainContraction;
import org.chargeplan.importer.roads.NetworkParts;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Status;

/**
 * The layers that an extract makes.
 *
 * @param provinces provinces of the zones
 * @param zones zones of the places
 * @param sites sites with existing ports
 * @param grid grid nodes
 * @param isGridModelled whether these are a model, because the map has none
 * @param network the connected parts of the roads that matter
 * @param roads their roads with chains contracted
 * @param warnings what can't be right about the people, a sentence each
 */
record OsmLayers(
    OsmProvinces provinces,
    OsmZones zones,
    OsmSites sites,
    List<OsmGridNode> grid,
    boolean isGridModelled,
    NetworkParts network,
    RoadTable roads,
    List<String> warnings) {

  /** A hamlet asks for little. */
  private static final int KWH_DECIMALS = 2;

  /**
   * Makes the layers.
   *
   * @param things what lies inside the bounds of the region
   * @param names how names are shown
   * @param title the region's name for people
   * @param tally counts what is read, taken and left out
   */
  static OsmLayers of(
      OsmMap map,
      List<OsmThing> things,
      RegionFrame frame,
      OsmNames names,
      String title,
      LayerAssumptions assumptions,
      ImportTally tally) {
    LayerTally ofProvinces = OsmInterest.tally(tally, Layer.PROVINCES);
    LayerTally ofZones = OsmInterest.tally(tally, Layer.ZONES);
    Census census =
        Census.of(OsmPlaces.of(map, frame, names, title, assumptions.people(), ofZones), ofZones);
    OsmProvinces provinces =
        OsmProvinces.of(
            map,
            census.zones().stream().map(PeopledZone::location).toList(),
            frame.id(),
            title,
            names,
            ofProvinces);
    OsmZones zones = OsmZones.of(census, provinces.ids());
    PointIndex centres = new PointIndex(zones.all().stream().map(ZoneDraft::location).toList());
    Function<Location, ZoneDraft> nearest = place -> zones.all().get(centres.nearest(place));
    List<OsmThing> named = things.stream().map(names::renamed).toList();
    OsmSites sites = OsmSites.of(named, frame, map.day(), nearest, tally);
    List<OsmGridNode> mapped = OsmSubstations.nodes(named, nearest, tally);
    NetworkParts network = network(map, zones.all(), sites.sites());
    countRoads(map, network, OsmInterest.tally(tally, Layer.ROADS));
    return new OsmLayers(
        provinces,
        zones,
        sites,
        mapped.isEmpty() ? modelledGrid(zones.all(), assumptions.grid()) : mapped,
        mapped.isEmpty(),
        network,
        contracted(network, zones.all(), sites.sites()),
        PeopleWarnings.of(census.zones(), streetKm(map)));
  }

  /** The parts of the roads that zones and sites are on. */
  static NetworkParts network(OsmMap map, List<ZoneDraft> zones, List<CandidateSite> sites) {
    return NetworkParts.of(
        map.streets().table(),
        zones.stream().map(ZoneDraft::location).toList(),
        sites.stream().map(CandidateSite::location).toList());
  }

  /** Counts what became of the ways. */
  static void countRoads(OsmMap map, NetworkParts network, LayerTally tally) {
    map.roadsLeftOut()
        .forEach(
            (reason, count) -> {
              tally.read(count);
              tally.leaveOut(reason, count);
            });
    map.streets().count(tally, network);
  }

  /** Streets of all classes, or nothing where those of the lowest were not read. */
  static double streetKm(OsmMap map) {
    Map<RoadClass, OsmRoadFigures> figures = map.streets().figures();
    if (!figures.containsKey(RoadClass.MINOR)) {
      return 0;
    }
    return figures.entrySet().stream()
        .filter(each -> each.getKey() != RoadClass.FERRY)
        .mapToDouble(each -> each.getValue().lengthM() / 1000)
        .sum();
  }

  private static List<OsmGridNode> modelledGrid(List<ZoneDraft> zones, GridSpec spec) {
    return new SubstationModel(spec)
        .place(zones).stream()
            .map(station -> new OsmGridNode(station, spec.capacityMva()))
            .toList();
  }

  /** The roads of the parts that stay, without junctions that nobody needs. */
  static RoadTable contracted(
      NetworkParts network, List<ZoneDraft> zones, List<CandidateSite> sites) {
    RoadTable roads = network.kept();
    PointIndex junctions = new PointIndex(roads.locations());
    BitSet needed = new BitSet();
    zones.forEach(zone -> needed.set(junctions.nearest(zone.location())));
    sites.forEach(site -> needed.set(junctions.nearest(site.location())));
    return ChainContraction.contract(roads, needed);
  }

  /** Adds the tables to the files of the import. */
  void addTo(LayerWriter layers, RegionFrame frame, LayerAssumptions assumptions) {
    layers.addProvinces(provinces.names());
    layers.addZones(
        zones.all(),
        frame.vehicleClasses(),
        (zone, id, phase) ->
            zones.all().get(zone).population() * assumptions.kwhPerHeadDay().get(id).get(phase),
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
        gridNodeOfSites(),
        LayerWriter.Lots.WRITTEN,
        new LayerWriter.Existing(
            List.copyOf(frame.portTypes().keySet()), sites.existing(), sites::existingStatus));
    layers.addRoads(roads);
  }

  private List<String> gridNodeOfSites() {
    PointIndex substations =
        new PointIndex(grid.stream().map(node -> node.substation().location()).toList());
    return sites.sites().stream()
        .map(site -> grid.get(substations.nearest(site.location())).substation().id())
        .toList();
  }

  /** What the layers change in those of a folder. */
  List<LayerChange> changes(Path regionDir) {
    Map<String, Location> ofZones = new TreeMap<>();
    zones.all().forEach(zone -> ofZones.put(zone.id(), zone.location()));
    Map<String, Location> ofSites = new TreeMap<>();
    sites.sites().forEach(site -> ofSites.put(site.id(), site.location()));
    Map<String, Location> ofGrid = new TreeMap<>();
    grid.forEach(node -> ofGrid.put(node.substation().id(), node.substation().location()));
    return Stream.of(
            LayerChange.of(Layer.ZONES, regionDir, ofZones),
            LayerChange.of(Layer.SITES, regionDir, ofSites),
            LayerChange.of(Layer.GRID, regionDir, ofGrid))
        .flatMap(Optional::stream)
        .toList();
  }
}
