package org.chargeplan.importer.layers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.LinkGraph;
import org.chargeplan.importer.roads.LinkSpec;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * Adjusts the layers of a region to those that were put:
 *
 * <ul>
 *   <li>zones come with their provinces; replaced zones leave no province without a zone; ids of
 *       different sources never mix: see {@link ProvinceIds};
 *   <li>where there are zones and no grid, or a modelled one of replaced zones, substations are
 *       modelled;
 *   <li>where there are zones and no roads, or only links of other zones, roads are links;
 *   <li>a site's and a node's province is that of the nearest zone, where that is new or the old
 *       province is gone;
 *   <li>a site's grid node is the nearest one, where that is new or the old one is gone;
 *   <li>a site has bays and power for its existing ports.
 * </ul>
 */
final class LayerPropagation {

  private static final String MODELLED_GRID =
      "substations modelled by the people of the zones (assumed)";
  private static final int MOST_NAMED = 5;
  private static final String LINKS = "links between the zones in place of roads (APPROXIMATE)";

  private final RegionTables tables;
  private final PutLayers put;
  private final LayerWriter layers;
  private final ProvinceIds provinceIds;
  private final Set<Layer> changed = EnumSet.noneOf(Layer.class);
  private final Map<String, Integer> adjusted = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param source what is imported
   * @param layers where the roads are written
   */
  LayerPropagation(RegionTables tables, PutLayers put, LayerSource source, LayerWriter layers) {
    this.tables = tables;
    this.put = put;
    this.layers = layers;
    provinceIds = new ProvinceIds(tables, put, source);
  }

  /** Whether the table of a layer is to be written. */
  boolean changed(Layer layer) {
    return changed.contains(layer);
  }

  /** What was adjusted, in words. */
  Map<String, Integer> adjusted() {
    return adjusted;
  }

  /** What was made without a source of its own, in words. */
  List<String> notes() {
    return notes;
  }

  /** Adjusts all layers; provinces get the source of their zones. */
  void run() throws IOException {
    for (Layer layer : List.of(Layer.ZONES, Layer.SITES, Layer.GRID)) {
      if (put.contains(layer)) {
        changed.add(layer);
      }
    }
    if (put.contains(Layer.EXISTING)) {
      changed.add(Layer.SITES);
    }
    if (put.contains(Layer.ZONES) || !tables.zones().isEmpty()) {
      adjustProvinces();
    }
    clearProvincesOfOthers();
    boolean newGrid = modelGrid() || put.isReplaced(Layer.GRID);
    adjustReferences(newGrid);
    if (changed(Layer.SITES)) {
      makeRoomForPorts();
      countLostPorts();
    }
    modelRoads();
  }

  private void adjustProvinces() {
    EditableTable provinces = tables.table(Layer.PROVINCES);
    int before = provinces.ids().size();
    if (put.contains(Layer.ZONES) && provinceIds.adaptToZones()) {
      changed.add(Layer.PROVINCES);
    }
    Set<String> used = new LinkedHashSet<>();
    tables.table(Layer.ZONES).rows().forEach(row -> used.add(row.getOrDefault("province", "")));
    used.remove("");
    List<Map<String, String>> missing = new ArrayList<>();
    for (String id : used) {
      if (provinces.find(id).isEmpty()) {
        missing.add(LayerRows.province(id, tables.usualProvinceName(id)));
      }
    }
    if (!missing.isEmpty()) {
      provinces.put(Layer.PROVINCES, missing, PutMode.ADD);
      changed.add(Layer.PROVINCES);
    }
    count("provinces added with the zones", provinces.ids().size() - before);
    if (put.isReplaced(Layer.ZONES) && !used.containsAll(provinces.ids())) {
      count("provinces without a zone, removed", provinces.ids().size() - used.size());
      provinces.keepOnly(used);
      changed.add(Layer.PROVINCES);
    }
    noteProvinceIds();
  }

  private void noteProvinceIds() {
    Set<String> others = provinceIds.replaced();
    if (!others.isEmpty()) {
      count("provinces that have the id of another one before", others.size());
      notes.add(
          "provinces: ids of the earlier source now are those of others ("
              + named(others)
              + "): check rules.yaml and assumptions.yaml where they name provinces");
    }
    Set<String> unnamed = provinceIds.unnamed();
    if (!unnamed.isEmpty()) {
      notes.add(
          "provinces: %d have no name in the source and are called by their ids (%s)"
              .formatted(unnamed.size(), named(unnamed)));
    }
    Map<String, String> renamed = provinceIds.renamed();
    if (!renamed.isEmpty()) {
      count("provinces given another id than their source's", renamed.size());
      notes.add(
          "provinces: ids that provinces of another source have already ("
              + named(renamed.keySet())
              + ") are written as "
              + named(renamed.values()));
    }
  }

  private static String named(Collection<String> ids) {
    String some = String.join(", ", ids.stream().limit(MOST_NAMED).toList());
    return ids.size() > MOST_NAMED ? some + ", ..." : some;
  }

  /** Models substations where there are none; returns whether it did. */
  private boolean modelGrid() {
    EditableTable grid = tables.table(Layer.GRID);
    List<LayerSource> sources = tables.ledger().of(Layer.GRID);
    boolean wasModelled =
        !sources.isEmpty() && sources.stream().allMatch(s -> s.used().equals(MODELLED_GRID));
    boolean isStale = wasModelled && put.contains(Layer.ZONES) && !put.contains(Layer.GRID);
    List<ZoneDraft> zones = tables.zones();
    if (zones.isEmpty() || !(grid.isEmpty() || isStale)) {
      return false;
    }
    GridSpec spec = tables.assumptions().grid();
    List<Map<String, String>> rows =
        new SubstationModel(spec)
            .place(zones).stream()
                .map(node -> tables.rows().gridNode(node, spec.capacityMva(), spec.status()))
                .toList();
    grid.put(Layer.GRID, rows, PutMode.REPLACE);
    changed.add(Layer.GRID);
    replaceSources(Layer.GRID, MODELLED_GRID);
    notes.add(
        "grid: %d substations modelled by people, all figures assumed".formatted(rows.size()));
    return true;
  }

  private void modelRoads() throws IOException {
    boolean areWanted =
        switch (tables.roads()) {
          case NONE -> true;
          case LINKS -> put.contains(Layer.ZONES);
          case SURVEYED -> false;
        };
    List<ZoneDraft> zones = tables.zones();
    if (!areWanted || put.contains(Layer.ROADS)) {
      return;
    }
    if (zones.isEmpty()) {
      return;
    }
    RoadTable links =
        LinkGraph.of(
                zones,
                new LinkSpec(LinkSpec.MEASURED_DETOUR, 1, Double.POSITIVE_INFINITY, List.of()),
                Land.boundless(tables.frame().bounds()))
            .table();
    layers.addRoads(links);
    replaceSources(Layer.ROADS, LINKS);
    notes.add(
        links.roads().isEmpty()
            ? "roads: none, since links need two zones; distances are straight lines"
            : "roads: %d links between zones, approximate, because there are no roads"
                .formatted(links.roads().size()));
  }

  /** What is made of the zones has their sources. */
  private void replaceSources(Layer layer, String used) {
    tables
        .ledger()
        .replace(layer, tables.ledger().of(Layer.ZONES).stream().map(s -> s.using(used)).toList());
  }

  /** Sites and grid nodes with province ids of another source get the nearest province. */
  private void clearProvincesOfOthers() {
    provinceIds.clearOthersOf(Layer.GRID);
    provinceIds.clearOthersOf(Layer.SITES);
    provinceIds
        .cleared()
        .forEach(
            (layer, rows) ->
                count(layer + " with province ids of another source than the provinces", rows));
  }

  private void adjustReferences(boolean newGrid) {
    List<ZoneDraft> zones = tables.zones();
    List<Map<String, String>> nodes =
        tables.table(Layer.GRID).rows().stream()
            .filter(row -> EditableTable.location(row).isPresent())
            .toList();
    NearestThing province =
        new NearestThing(
            zones.stream().map(ZoneDraft::location).toList(),
            zones.stream().map(ZoneDraft::id).toList(),
            zones.stream().map(ZoneDraft::province).toList(),
            tables.table(Layer.PROVINCES).ids(),
            put.isReplaced(Layer.ZONES),
            put.ids(Layer.ZONES));
    List<String> nodeIds = nodes.stream().map(row -> row.get(EditableTable.ID)).toList();
    NearestThing node =
        new NearestThing(
            nodes.stream().map(row -> EditableTable.location(row).orElseThrow()).toList(),
            nodeIds,
            nodeIds,
            tables.table(Layer.GRID).ids(),
            newGrid,
            put.ids(Layer.GRID));
    follow(Layer.GRID, "province", province, "grid nodes given the province of the nearest zone");
    follow(Layer.SITES, "province", province, "sites given the province of the nearest zone");
    follow(Layer.SITES, "grid_node", node, "sites given the nearest grid node");
  }

  private void follow(Layer layer, String column, NearestThing nearest, String what) {
    for (Map<String, String> row : tables.table(layer).rows()) {
      String old = row.getOrDefault(column, "");
      // What an import gives for its own rows is kept, if it is valid.
      boolean isGiven = put.ids(layer).contains(row.get(EditableTable.ID));
      Optional<String> now =
          EditableTable.location(row).flatMap(place -> nearest.instead(old, isGiven, place));
      if (now.isPresent() && !now.get().equals(old)) {
        row.put(column, now.get());
        changed.add(layer);
        count(what, 1);
      }
    }
  }

  /** Raises bays and power of sites to what their existing ports take. */
  private void makeRoomForPorts() {
    for (Map<String, String> row : tables.table(Layer.SITES).rows()) {
      double bays = 0;
      double kw = 0;
      for (Map.Entry<String, RegionFrame.PortSize> type : tables.frame().portTypes().entrySet()) {
        double ports = EditableTable.number(row, LayerRows.existing(type.getKey()));
        bays += ports * type.getValue().bays();
        kw += ports * type.getValue().powerKw();
      }
      boolean raised = raise(row, "bays", Math.ceil(bays));
      raised |= raise(row, "max_kw", Math.ceil(kw));
      if (!row.getOrDefault("lot_bays", "").isBlank()) {
        raised |= raise(row, "lot_bays", EditableTable.number(row, "bays"));
      }
      count("sites given bays or power for their existing ports", raised ? 1 : 0);
    }
  }

  private static boolean raise(Map<String, String> row, String column, double least) {
    if (EditableTable.number(row, column) >= least) {
      return false;
    }
    row.put(column, RoundedText.text(least, 2));
    return true;
  }

  private void countLostPorts() {
    if (put.contains(Layer.EXISTING)) {
      return;
    }
    tables
        .sitesBefore()
        .forEach(
            (id, row) -> {
              if (!tables.siteIds().contains(id)) {
                for (String type : tables.frame().portTypes().keySet()) {
                  count(
                      "existing ports (" + type + ") removed with their site",
                      (int) EditableTable.number(row, LayerRows.existing(type)));
                }
              }
            });
  }

  private void count(String what, int count) {
    if (count > 0) {
      adjusted.merge(what, count, Integer::sum);
    }
  }

  /** Finds what is nearest to a place, where that is to be taken instead of the old reference. */
  private static final class NearestThing {

    private final List<String> ids;
    private final List<String> names;
    private final Set<String> known;
    private final boolean all;
    private final Set<String> added;
    private final Optional<PointIndex> index;

    /**
     * @param places where the things are
     * @param ids their ids
     * @param names what is referred to, of each
     * @param known all that may be referred to
     * @param all whether every old reference is replaced
     * @param added ids of new things, which replace an old reference
     */
    NearestThing(
        List<Location> places,
        List<String> ids,
        List<String> names,
        Set<String> known,
        boolean all,
        Set<String> added) {
      this.ids = ids;
      this.names = names;
      this.known = known;
      this.all = all;
      this.added = added;
      index = places.isEmpty() ? Optional.empty() : Optional.of(new PointIndex(places));
    }

    Optional<String> instead(String old, boolean isGiven, Location place) {
      boolean isBad = !known.contains(old);
      boolean mayBeReplaced = !isGiven && (all || !added.isEmpty());
      if (index.isEmpty() || !(isBad || mayBeReplaced)) {
        return Optional.empty();
      }
      int nearest = index.get().nearest(place);
      return isBad || all || added.contains(ids.get(nearest))
          ? Optional.of(names.get(nearest))
          : Optional.empty();
    }
  }
}
