package org.chargeplan.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a region that an import replaces or extends, as planners name it. */
enum Layer {
  PROVINCES,
  ZONES,
  SITES,
  /** Ports that stand before the programme: columns of the sites. */
  EXISTING,
  GRID,
  ROADS;

  /** Its name in {@code sources.csv} and on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Layer> find(String word) {
    return Arrays.stream(values()).filter(layer -> layer.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Layer::word).toList();
  }
}
