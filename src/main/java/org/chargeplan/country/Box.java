package org.chargeplan.country;

import java.util.Optional;
import org.chargeplan.region.Problems;

/**
 * The map of a region, in degrees.
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
record Box(double west, double south, double east, double north) {

  /** The whole earth. */
  static final Box WORLD = new Box(-180, -90, 180, 90);

  private static final String ORDER = "Maybe west,south,east,north, as 1.3,42.3,1.9,42.8.";

  /** Reads {@code west,south,east,north}; nothing where it is none, which is reported. */
  static Optional<Box> read(String text, Problems problems) {
    String[] parts = text.split(",", -1);
    double[] degrees = new double[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        degrees[i] = Double.parseDouble(parts[i].strip());
      }
    } catch (NumberFormatException notOne) {
      return none(text, "must be four numbers", problems);
    }
    if (degrees.length != 4) {
      return none(text, "must be four numbers", problems);
    }
    Box box = new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
    if (!box.isOnEarth()) {
      return none(text, "must be within -180,-90,180,90", problems);
    }
    if (box.west >= box.east || box.south >= box.north) {
      return none(text, "must go from west to east and from south to north", problems);
    }
    return Optional.of(box);
  }

  private boolean isOnEarth() {
    return west >= WORLD.west && south >= WORLD.south && east <= WORLD.east && north <= WORLD.north;
  }

  private static Optional<Box> none(String text, String rule, Problems problems) {
    problems.add("--bounds", 0, "The bounds (" + text + ") " + rule + ".", ORDER);
    return Optional.empty();
  }

  /** As {@code region.yaml} has it. */
  String yaml() {
    return "bounds: [%s, %s, %s, %s]".formatted(west, south, east, north);
  }
}
