package org.chargeplan.realism;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was counted. */
public enum Measure {
  /** Ports of a class of vehicles. */
  PORTS("ports", true),
  /** Sites with at least one such port. */
  STATIONS("stations", true),
  /** Different points on the map with at least one such port, e.g. seats of municipalities. */
  PLACES("places", true),
  /** Share of the country's ports that are in a place or at a kind of site, 0 to 1. */
  SHARE_OF_PORTS("share-of-ports", false),
  /** Share of direct-current ports in the ports of a place, 0 to 1. */
  SHARE_OF_DC("share-of-dc", false);

  private final String word;
  private final boolean isCount;

  Measure(String word, boolean isCount) {
    this.word = word;
    this.isCount = isCount;
  }

  /** Its word in files. */
  public String word() {
    return word;
  }

  /** Whether it is a count, which may be a share of the country's. */
  public boolean isCount() {
    return isCount;
  }

  static Optional<Measure> find(String word) {
    return Arrays.stream(values()).filter(measure -> measure.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Measure::word).toList();
  }
}
