package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.roads.RoadScope;

/**
 * What an import takes of a map, and how it shows names.
 *
 * @param roads the classes of road
 * @param languages languages of the names, the first one first; the local one where there are none
 * @param layers the layers to replace; all of them where there are none
 */
public record OsmOptions(RoadScope roads, List<String> languages, Set<Layer> layers) {

  public OsmOptions {
    languages = List.copyOf(languages);
    layers = Set.copyOf(layers);
  }

  /**
   * The options as words.
   *
   * @param roads the classes of road
   * @param languages codes of languages
   * @param layers names of layers, all of them known
   */
  public static OsmOptions of(RoadScope roads, List<String> languages, List<String> layers) {
    return new OsmOptions(
        roads,
        languages,
        layers.stream()
            .map(word -> Layer.find(word).orElseThrow())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Layer.class))));
  }

  /** Names of the layers that can be asked for. */
  public static List<String> layerWords() {
    return Layer.words().stream().filter(word -> !word.equals(Layer.PROVINCES.word())).toList();
  }

  /** All layers with roads of some classes and local names. */
  static OsmOptions of(RoadScope roads) {
    return new OsmOptions(roads, List.of(), Set.of());
  }

  OsmNames names() {
    return new OsmNames(languages);
  }

  /** Whether a layer is to be replaced. */
  boolean replaces(Layer layer) {
    return layers.isEmpty() || layers.contains(layer);
  }

  /** The options as they are given to the command. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of("--roads", roads.text()));
    if (!languages.isEmpty()) {
      words.addAll(List.of("--language", String.join(",", languages)));
    }
    if (!layers.isEmpty()) {
      words.addAll(List.of("--layers", layerText()));
    }
    return words;
  }

  /** The layers to replace as they are given to the command. */
  String layerText() {
    return Stream.of(Layer.values())
        .filter(layers::contains)
        .map(Layer::word)
        .collect(Collectors.joining(","));
  }
}
