package org.chargeplan.importer.layers;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * Keeps the province ids of different sources apart: 10 is one province to GeoNames and another to
 * a country's statistics, so equal ids alone mean nothing. An id of an import means the province
 * that has it already only
 *
 * <ul>
 *   <li>where the import is of the source that the provinces are of, by its title, or
 *   <li>where most of the import's places with that id are nearest to zones that have it.
 * </ul>
 *
 * <p>Every other id is that of a new province. Its name is the one of its own source, or else its
 * id; where the earlier province of that id stays, the new one gets an id of its own that ends with
 * the title of its source.
 */
final class ProvinceIds {

  private static final String PROVINCE = "province";
  private static final int LONGEST_SUFFIX = 20;

  private final RegionTables tables;
  private final PutLayers put;
  private final LayerSource source;
  private final Set<String> replaced = new TreeSet<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final Set<String> unnamed = new TreeSet<>();
  private final Map<String, Integer> cleared = new LinkedHashMap<>();

  /**
   * @param source what is imported
   */
  ProvinceIds(RegionTables tables, PutLayers put, LayerSource source) {
    this.tables = tables;
    this.put = put;
    this.source = source;
  }

  /** The ids that mean other provinces than before, in order. */
  Set<String> replaced() {
    return replaced;
  }

  /** The ids of new provinces that have no name in their source. */
  Set<String> unnamed() {
    return unnamed;
  }

  /** The ids that new provinces got in place of those of their source, by these. */
  Map<String, String> renamed() {
    return renamed;
  }

  /** How many rows of a layer lost a province id of another source, by the layer's word. */
  Map<String, Integer> cleared() {
    return cleared;
  }

  /**
   * Adapts the provinces to the zones that were put: ids in the zones, names, and sources.
   * Provinces that no zone has any more stay for now.
   *
   * @return whether anything of the provinces was changed
   */
  boolean adaptToZones() {
    Map<String, List<Map<String, String>>> given =
        rowsByProvince(Layer.ZONES, put.ids(Layer.ZONES));
    EditableTable provinces = tables.table(Layer.PROVINCES);
    Set<String> staying = staying(given.values());
    boolean changed = false;
    Set<String> own = new HashSet<>();
    for (Map.Entry<String, List<Map<String, String>>> each : given.entrySet()) {
      String code = each.getKey();
      String id = code;
      boolean isSame = isSame(code, each.getValue());
      if (!isSame && staying.contains(code)) {
        id = idBeside(code, each.getValue(), given.keySet());
        renamed.put(code, id);
        String newId = id;
        each.getValue().forEach(row -> row.put(PROVINCE, newId));
        isSame = provinces.find(id).isPresent();
      }
      changed |= name(id, Optional.ofNullable(put.provinceNames().get(code)), isSame, own);
    }
    if (!given.isEmpty()) {
      adaptSources(own);
    }
    return changed;
  }

  /** Names a province; one that is known keeps its name where the source has none. */
  private boolean name(String id, Optional<String> name, boolean isSame, Set<String> own) {
    EditableTable provinces = tables.table(Layer.PROVINCES);
    Optional<Map<String, String>> old = provinces.find(id);
    // A source without names names its provinces by their ids.
    Optional<String> better = name.filter(text -> !text.isBlank() && !text.equals(id));
    if (old.isPresent() && isSame) {
      if (better.isPresent()) {
        own.add(id);
        return !better.get().equals(old.get().put("name", better.get()));
      }
      return false;
    }
    own.add(id);
    if (old.isPresent()) {
      replaced.add(id);
    }
    if (name.isEmpty() && !id.equals(tables.frame().id())) {
      unnamed.add(id);
    }
    provinces.put(
        Layer.PROVINCES,
        List.of(LayerRows.province(id, better.orElse(tables.usualProvinceName(id)))),
        PutMode.ADD);
    return true;
  }

  /**
   * Removes the province ids of sites or grid nodes that were put, where they are not those of the
   * region's provinces, so that the rows get the province of the nearest zone.
   */
  void clearOthersOf(Layer layer) {
    List<ZoneDraft> zones = tables.zones();
    if (!put.contains(layer) || zones.isEmpty()) {
      return;
    }
    Nearest nearest = new Nearest(zones);
    boolean withZones = put.contains(Layer.ZONES);
    rowsByProvince(layer, put.ids(layer))
        .forEach(
            (id, rows) -> {
              boolean isOther =
                  withZones
                      ? renamed.containsKey(id)
                      : !isSameSource() && !nearest.mostHave(id, rows);
              if (isOther && tables.table(Layer.PROVINCES).find(id).isPresent()) {
                rows.forEach(row -> row.put(PROVINCE, ""));
                cleared.merge(layer.word(), rows.size(), Integer::sum);
              }
            });
  }

  private Map<String, List<Map<String, String>>> rowsByProvince(Layer layer, Set<String> ids) {
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : tables.table(layer).rows()) {
      String id = row.get(EditableTable.ID);
      String province = row.getOrDefault(PROVINCE, "");
      boolean isGiven = layer != Layer.ZONES || !put.hasEarlierProvince(id);
      if (ids.contains(id) && isGiven && !province.isBlank()) {
        rows.computeIfAbsent(province, p -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  /** The ids of earlier provinces that stay, because the layer is added to or zones have them. */
  private Set<String> staying(Collection<List<Map<String, String>>> given) {
    Set<String> staying = new HashSet<>();
    if (!put.isReplaced(Layer.ZONES)) {
      staying.addAll(tables.table(Layer.PROVINCES).ids());
    }
    Set<String> givenRows = new HashSet<>();
    given.forEach(rows -> rows.forEach(row -> givenRows.add(row.get(EditableTable.ID))));
    tables.table(Layer.ZONES).rows().stream()
        .filter(row -> !givenRows.contains(row.get(EditableTable.ID)))
        .forEach(row -> staying.add(row.getOrDefault(PROVINCE, "")));
    return staying;
  }

  private boolean isSame(String id, List<Map<String, String>> rows) {
    List<ZoneDraft> before = tables.zonesBefore();
    // The region itself is one province where a source has none.
    if (id.equals(tables.frame().id())
        || isSameSource()
        || (tables.provinceSources().isEmpty() && before.isEmpty())) {
      return true;
    }
    return !before.isEmpty() && new Nearest(before).mostHave(id, rows);
  }

  private boolean isSameSource() {
    List<LayerSource> sources = tables.provinceSources();
    return !sources.isEmpty()
        && sources.stream().allMatch(earlier -> earlier.title().equalsIgnoreCase(source.title()));
  }

  /** An id that no other province has, and the same one at the next import of the source. */
  private String idBeside(String code, List<Map<String, String>> rows, Set<String> given) {
    String suffix = suffix(source.title());
    for (int n = 1; ; n++) {
      String id = code + "-" + suffix + (n == 1 ? "" : "-" + n);
      boolean isTaken = given.contains(id) || tables.table(Layer.PROVINCES).find(id).isPresent();
      if (!isTaken || (!given.contains(id) && isSame(id, rows))) {
        return id;
      }
    }
  }

  private static String suffix(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String words =
        plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = words.substring(0, Math.min(LONGEST_SUFFIX, words.length()));
    return cut.isEmpty() ? "other" : cut.replaceAll("-$", "");
  }

  /**
   * The provinces have the source of the zones; the earlier ones as well, where something of them
   * is left.
   *
   * @param own ids of provinces that the source names, or is the first to have
   */
  private void adaptSources(Set<String> own) {
    Set<String> used = new LinkedHashSet<>();
    tables.table(Layer.ZONES).rows().forEach(row -> used.add(row.getOrDefault(PROVINCE, "")));
    used.remove("");
    boolean isAllNew = put.isReplaced(Layer.ZONES) && (own.containsAll(used) || isSameSource());
    List<LayerSource> sources = new ArrayList<>(isAllNew ? List.of() : tables.provinceSources());
    if (put.isReplaced(Layer.ZONES) || !own.isEmpty()) {
      sources.add(source);
    }
    tables.ledger().replace(Layer.PROVINCES, sources);
  }

  /** Finds the province of the zone that is nearest to a place. */
  private static final class Nearest {

    private final List<ZoneDraft> zones;
    private final PointIndex centres;

    Nearest(List<ZoneDraft> zones) {
      this.zones = zones;
      centres = new PointIndex(zones.stream().map(ZoneDraft::location).toList());
    }

    /** Whether most rows lie nearest to a zone of a province. */
    boolean mostHave(String province, List<Map<String, String>> rows) {
      List<Location> places =
          rows.stream().map(EditableTable::location).flatMap(Optional::stream).toList();
      long near =
          places.stream()
              .filter(place -> zones.get(centres.nearest(place)).province().equals(province))
              .count();
      return 2 * near > places.size();
    }
  }
}
