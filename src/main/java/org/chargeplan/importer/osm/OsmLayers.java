package org.chargeplan.importer.osm;

import java.nio.file.Path;
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
import org.chargeplan.importer.roads.NetworkParts;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * The layers that an extract makes.
 *
 * @param zones zones of the places, and their provinces
 * @param sites sites with existing ports
 * @param grid grid nodes
 * @param isGridModelled whether these are a model, because the map has none
 * @param network the connected parts of the roads that matter
 * @param roads their roads with chains contracted
 */
record OsmLayers(
    OsmZones zones,
    OsmSites sites,
    List<OsmGridNode> grid,
    boolean isGridModelled,
    NetworkParts network,
    RoadTable roads) {

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
    OsmZones zones = OsmZones.of(map, frame, names, title, assumptions.people(), tally);
    Function<Location, ZoneDraft> nearest = OsmZones.nearest(zones.all());
    List<OsmThing> named = things.stream().map(names::renamed).toList();
    OsmSites sites = OsmSites.of(named, frame, map.day(), nearest, tally);
    List<OsmGridNode> mapped = OsmSubstations.nodes(named, nearest, tally);
    NetworkParts network = network(map, zones.all(), sites.sites());
    countRoads(map, network, OsmInterest.tally(tally, Layer.ROADS));
    return new OsmLayers(
        zones,
        sites,
        mapped.isEmpty() ? modelledGrid(zones.all(), assumptions.grid()) : mapped,
        mapped.isEmpty(),
        network,
        network.contracted());
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

  private static List<OsmGridNode> modelledGrid(List<ZoneDraft> zones, GridSpec spec) {
    return new SubstationModel(spec)
        .place(zones).stream()
            .map(station -> new OsmGridNode(station, spec.capacityMva()))
            .toList();
  }

  /** Adds the tables to the files of the import. */
  void addTo(LayerWriter layers, RegionFrame frame, LayerAssumptions assumptions) {
    layers.addProvinces(zones.provinces());
    layers.addZones(
        zones.all(),
        frame.vehicleClasses(),
        (zone, id, phase) ->
            zones.all().get(zone).population() * assumptions.kwhPerHeadDay().get(id).get(phase),
        KWH_DECIMALS,
        Status.ASSUMED);
    layers.addPeople(zones.census().places());
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
