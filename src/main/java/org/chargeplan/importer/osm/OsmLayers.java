package org.chargeplan.importer.osm;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.chargeplan.importer.roads.ChainContraction;
import org.chargeplan.importer.roads.LargestNetwork;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * The layers that an extract makes.
 *
 * @param provinces provinces of the zones
 * @param zones zones of the places
 * @param sites sites with existing ports
 * @param grid grid nodes
 * @param isGridModelled whether these are a model, because the map has none
 * @param network the largest connected part of the roads
 * @param roads the same with chains contracted
 * @param tally what was read, taken and left out
 */
record OsmLayers(
    OsmProvinces provinces,
    OsmZones zones,
    OsmSites sites,
    List<OsmGridNode> grid,
    boolean isGridModelled,
    RoadTable network,
    RoadTable roads,
    ImportTally tally) {

  /** A hamlet asks for little. */
  private static final int KWH_DECIMALS = 2;

  /**
   * Makes the layers.
   *
   * @param things what lies inside the bounds of the region
   * @param places those of them that become zones, at least one
   * @param title the region's name for people
   */
  static OsmLayers of(
      OsmMap map,
      List<OsmThing> things,
      List<OsmThing> places,
      RegionFrame frame,
      String title,
      LayerAssumptions assumptions) {
    OsmProvinces provinces =
        OsmProvinces.of(
            map.borders(), places.stream().map(OsmThing::location).toList(), frame.id(), title);
    OsmZones zones = OsmZones.of(places, provinces.ids(), assumptions.people());
    PointIndex centres = new PointIndex(zones.all().stream().map(ZoneDraft::location).toList());
    Function<Location, ZoneDraft> nearest = place -> zones.all().get(centres.nearest(place));
    ImportTally tally = new ImportTally();
    OsmSites sites =
        OsmSites.of(
            things,
            frame,
            map.date().orElseGet(() -> LocalDate.now(ZoneOffset.UTC)),
            nearest,
            tally);
    List<OsmGridNode> mapped = OsmGridNode.all(things, nearest);
    RoadTable network = LargestNetwork.of(map.streets().table());
    return new OsmLayers(
        provinces,
        zones,
        sites,
        mapped.isEmpty() ? modelledGrid(zones.all(), assumptions.grid()) : mapped,
        mapped.isEmpty(),
        network,
        ChainContraction.contract(network, snapped(network, zones.all(), sites.sites())),
        tally);
  }

  private static List<OsmGridNode> modelledGrid(List<ZoneDraft> zones, GridSpec spec) {
    return new SubstationModel(spec)
        .place(zones).stream()
            .map(station -> new OsmGridNode(station, spec.capacityMva()))
            .toList();
  }

  private static BitSet snapped(RoadTable roads, List<ZoneDraft> zones, List<CandidateSite> sites) {
    PointIndex junctions = new PointIndex(roads.locations());
    BitSet needed = new BitSet();
    zones.forEach(zone -> needed.set(junctions.nearest(zone.location())));
    sites.forEach(site -> needed.set(junctions.nearest(site.location())));
    return needed;
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
