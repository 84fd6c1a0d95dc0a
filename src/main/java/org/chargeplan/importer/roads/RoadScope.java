package org.chargeplan.importer.roads;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.RoadClass;

/**
 * The classes of road that an import takes; ferries always belong to them.
 *
 * @param text how the user names them
 * @param classes the classes
 */
public record RoadScope(String text, Set<RoadClass> classes) {

  /** All that cars may take, driveways and tracks apart. */
  private static final String DRIVABLE = "drivable";

  private static final String RANGE = "..";

  /**
   * @throws IllegalArgumentException where the classes are empty
   */
  public RoadScope {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("The classes (" + classes + ") must not be empty.");
    }
    EnumSet<RoadClass> all = EnumSet.copyOf(classes);
    all.add(RoadClass.FERRY);
    classes = Set.copyOf(all);
  }

  /**
   * The scope of a text: {@code drivable}, a class, or a range {@code trunk..tertiary}; nothing
   * where it is none.
   */
  public static Optional<RoadScope> find(String text) {
    if (text.equals(DRIVABLE)) {
      return Optional.of(new RoadScope(text, EnumSet.range(RoadClass.MOTORWAY, RoadClass.MINOR)));
    }
    int dots = text.indexOf(RANGE);
    try {
      RoadClass first = roadClass(dots < 0 ? text : text.substring(0, dots));
      RoadClass last = dots < 0 ? first : roadClass(text.substring(dots + RANGE.length()));
      return first.compareTo(last) <= 0 && last.compareTo(RoadClass.MINOR) <= 0
          ? Optional.of(new RoadScope(text, EnumSet.range(first, last)))
          : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static RoadClass roadClass(String name) {
    return RoadClass.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether roads of a class are taken. */
  public boolean contains(RoadClass roadClass) {
    return classes.contains(roadClass);
  }
}
