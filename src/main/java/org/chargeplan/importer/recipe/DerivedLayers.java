package org.chargeplan.importer.recipe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chargeplan.importer.layers.LayerFiles;
import org.chargeplan.importer.layers.LayerWriter;
import org.chargeplan.importer.layers.SubstationModel;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.NearestZone;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.roads.ChainContraction;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * The layers that follow from valid tables: demand, substations, existing ports, and the road graph
 * without what nobody needs.
 */
final class DerivedLayers {

  private static final int KWH_DECIMALS = 1;

  private final UserTables tables;
  private final RegionFrame frame;
  private final Map<String, double[]> demandShares = new LinkedHashMap<>();
  private final List<Substation> substations;
  private final List<String> gridNodes;
  private final List<String> unplacedPorts = new ArrayList<>();
  private final Map<String, Map<String, Integer>> existing;
  private final RoadTable roads;

  private DerivedLayers(UserTables tables, RegionFrame frame) {
    this.tables = tables;
    this.frame = frame;
    ZoneDemand demand = new ZoneDemand(tables.ground());
    tables.recipe().demand().forEach(d -> demandShares.put(d.vehicleClass(), demand.shares(d)));
    substations = new SubstationModel(tables.recipe().grid()).place(tables.zones());
    gridNodes = gridNodes();
    existing = existingPorts();
    roads = ChainContraction.contract(tables.roads(), snapped());
  }

  static DerivedLayers of(UserTables tables, RegionFrame frame) {
    return new DerivedLayers(tables, frame);
  }

  /** Existing ports for which there was no room, in words. */
  List<String> unplacedPorts() {
    return unplacedPorts;
  }

  /**
   * The files of the layers.
   *
   * @param hasPeople whether the region has a table of people, which must not outlive its zones
   */
  LayerFiles files(boolean hasPeople) throws IOException {
    LayerFiles files = new LayerFiles();
    Recipe recipe = tables.recipe();
    LayerWriter layers = new LayerWriter(frame, files);
    layers.addProvinces(tables.provinces());
    Map<String, DemandSpec> demand = new LinkedHashMap<>();
    recipe.demand().forEach(spec -> demand.put(spec.vehicleClass(), spec));
    layers.addZones(
        tables.zones(),
        List.copyOf(demand.keySet()),
        (zone, id, phase) -> {
          DemandSpec spec = demand.get(id);
          return spec.fleet().get(phase) * spec.kwhPerVehicleDay() * demandShares.get(id)[zone];
        },
        KWH_DECIMALS,
        recipe.demandStatus());
    if (recipe.people().isPresent() || hasPeople) {
      layers.addPeople(tables.people());
    }
    layers.addGrid(
        substations,
        recipe.grid(),
        (node, phase) -> recipe.grid().headroomKw(substations.get(node).province(), phase));
    ExistingSpec spec = recipe.existing();
    layers.addSites(
        tables.sites(),
        gridNodes,
        recipe.sites().hasLots() ? LayerWriter.Lots.WRITTEN : LayerWriter.Lots.OMITTED,
        new LayerWriter.Existing(spec.types(), existing, site -> spec.status()));
    layers.addRoads(roads);
    return files;
  }

  ImportSummary summary() {
    Map<String, Integer> byKind = new LinkedHashMap<>();
    tables.recipe().sites().kinds().forEach(kind -> byKind.put(kind.kind(), 0));
    tables.sites().forEach(site -> byKind.merge(site.kind(), 1, Integer::sum));
    Map<String, Integer> byType = new LinkedHashMap<>();
    tables.recipe().existing().types().forEach(type -> byType.put(type, 0));
    existing
        .values()
        .forEach(ports -> ports.forEach((type, count) -> byType.merge(type, count, Integer::sum)));
    return new ImportSummary(
        tables.provinces().size(),
        tables.zones().size(),
        byKind,
        tables.sites().stream().mapToDouble(CandidateSite::bays).sum(),
        tables.tally(),
        substations.size(),
        byType,
        existing.size(),
        new ImportSummary.RoadFigures(
            tables.roads().junctions().size(),
            tables.roads().roads().size(),
            tables.roads().totalKm(),
            roads.junctions().size(),
            roads.roads().size(),
            roads.totalKm()));
  }

  /** The id of the nearest substation of each site's province. */
  private List<String> gridNodes() {
    Map<String, List<Substation>> ofProvince = new TreeMap<>();
    substations.forEach(
        s -> ofProvince.computeIfAbsent(s.province(), p -> new ArrayList<>()).add(s));
    Map<String, PointIndex> places = new HashMap<>();
    ofProvince.forEach(
        (province, list) ->
            places.put(province, new PointIndex(list.stream().map(Substation::location).toList())));
    return tables.sites().stream()
        .map(
            site ->
                ofProvince
                    .get(site.province())
                    .get(places.get(site.province()).nearest(site.location()))
                    .id())
        .toList();
  }

  private Map<String, Map<String, Integer>> existingPorts() {
    NearestZone nearest = new NearestZone(tables.zones());
    int[] zoneOfSite =
        tables.sites().stream()
            .mapToInt(site -> nearest.index(site.province(), site.location()))
            .toArray();
    ExistingSpec spec = tables.recipe().existing();
    LayerTally tally = tables.tally().of(Layer.EXISTING, "ports");
    ExistingPorts ports =
        new ExistingPorts(
            spec, frame, tables.zones(), tables.areaIds(), tables.sites(), zoneOfSite);
    for (ExistingSpec.Fleet fleet : spec.fleets()) {
      tally.read(fleet.ports());
      Optional<String> unplaced = ports.place(fleet, demandShares.get(fleet.vehicleClass()));
      unplaced.ifPresent(unplacedPorts::add);
    }
    ports.bySite().values().stream()
        .flatMap(byType -> byType.values().stream())
        .forEach(count -> tally.take(spec.status(), count));
    return ports.bySite();
  }

  /** The junctions nearest to the zones and sites. */
  private BitSet snapped() {
    PointIndex junctions = new PointIndex(tables.roads().locations());
    List<Location> places = new ArrayList<>();
    tables.zones().forEach(zone -> places.add(zone.location()));
    tables.sites().forEach(site -> places.add(site.location()));
    BitSet needed = new BitSet();
    IntStream.range(0, places.size()).forEach(i -> needed.set(junctions.nearest(places.get(i))));
    return needed;
  }
}
