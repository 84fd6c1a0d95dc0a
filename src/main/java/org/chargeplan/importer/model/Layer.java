package org.chargeplan.importer.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a region that an import replaces or extends, as planners name it. */
public enum Layer {
  PROVINCES,
  ZONES,
  SITES,
  /** Ports that exist before the programme: columns of the sites. */
  EXISTING,
  GRID,
  ROADS;

  /** Its name in {@code sources.csv} and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The layer of a word. */
  public static Optional<Layer> find(String word) {
    return Arrays.stream(values()).filter(layer -> layer.word().equals(word)).findFirst();
  }

  /** The words of all layers. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Layer::word).toList();
  }
}
