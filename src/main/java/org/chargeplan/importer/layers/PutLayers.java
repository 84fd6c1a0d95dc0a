package org.chargeplan.importer.layers;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.chargeplan.importer.model.Layer;

/** The layers that an import puts into a region, with the ids of their rows. */
final class PutLayers {

  private final Map<Layer, PutMode> modes = new EnumMap<>(Layer.class);
  private final Map<Layer, LayerSummary.Count> counts = new EnumMap<>(Layer.class);
  private final Map<Layer, Set<String>> ids = new EnumMap<>(Layer.class);
  private final Map<String, String> provinceNames = new LinkedHashMap<>();
  private final Set<String> withEarlierProvince = new HashSet<>();

  void add(Layer layer, PutMode mode, Set<String> rowIds, LayerSummary.Count count) {
    counts.put(layer, count);
    modes.put(layer, mode);
    ids.computeIfAbsent(layer, l -> new LinkedHashSet<>()).addAll(rowIds);
  }

  /** Adds names of provinces that come with zones, by id. */
  void addProvinceNames(Map<String, String> names) {
    provinceNames.putAll(names);
  }

  /** Names of provinces that came with zones, by id. */
  Map<String, String> provinceNames() {
    return provinceNames;
  }

  /** Notes a zone whose province is the one that was there before, since its source has none. */
  void addWithEarlierProvince(String zone) {
    withEarlierProvince.add(zone);
  }

  /** Whether the province of a zone that was put is the one that was there before. */
  boolean hasEarlierProvince(String zone) {
    return withEarlierProvince.contains(zone);
  }

  void forEach(BiConsumer<Layer, PutMode> layers) {
    modes.forEach(layers);
  }

  List<LayerSummary.Count> counts() {
    return List.copyOf(counts.values());
  }

  /** Whether a layer was put. */
  boolean contains(Layer layer) {
    return modes.containsKey(layer);
  }

  /** Whether a layer was put in place of the old one. */
  boolean isReplaced(Layer layer) {
    return modes.get(layer) == PutMode.REPLACE;
  }

  /** The ids that were put in a layer. */
  Set<String> ids(Layer layer) {
    return ids.getOrDefault(layer, Set.of());
  }
}
