package org.chargeplan.cli;

import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Bounds;

/** The option {@code --bounds}: {@code west,south,east,north} in degrees. */
final class BoundsOption {

  private static final String ORDER = "Maybe west,south,east,north, as 1.3,42.3,1.9,42.8.";

  private BoundsOption() {}

  /** The bounds in a text; reports a problem and returns nothing where they can't be read. */
  static Optional<Bounds> read(String text, Problems problems) {
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
    Bounds bounds = new Bounds(degrees[0], degrees[1], degrees[2], degrees[3]);
    if (!isOnEarth(bounds)) {
      return none(text, "must be within -180,-90,180,90", problems);
    }
    if (bounds.west() >= bounds.east() || bounds.south() >= bounds.north()) {
      return none(text, "must go from west to east and from south to north", problems);
    }
    return Optional.of(bounds);
  }

  private static boolean isOnEarth(Bounds bounds) {
    Bounds world = Bounds.WORLD;
    return bounds.west() >= world.west()
        && bounds.south() >= world.south()
        && bounds.east() <= world.east()
        && bounds.north() <= world.north();
  }

  private static Optional<Bounds> none(String text, String rule, Problems problems) {
    problems.add("--bounds", 0, "The bounds (" + text + ") " + rule + ".", ORDER);
    return Optional.empty();
  }
}
