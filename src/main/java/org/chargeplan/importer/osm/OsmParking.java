package org.chargeplan.importer.osm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chargeplan.region.ParkingLevel;

/**
 * What the tags of a car park say of the building it is in.
 *
 * @param indoor whether its bays lie inside a building; rooftops are on one, and count
 * @param level the lowest level of its bays; nothing where the map doesn't say
 * @param levels how many levels of bays lie over each other
 */
record OsmParking(boolean indoor, Optional<ParkingLevel> level, int levels) {

  /** No car park has more; a larger number is a mistake. */
  private static final int MOST_LEVELS = 25;

  private static final Set<String> UNDERGROUND = Set.of("underground", "basement", "subsurface");
  private static final Set<String> HALF_BELOW =
      Set.of("semi-underground", "semi_underground", "half-underground", "half_underground");
  private static final Set<String> IN_A_BUILDING =
      Set.of("multi-storey", "multi_storey", "multistorey", "garage_boxes", "garage", "garages");
  private static final Set<String> ON_A_ROOF = Set.of("rooftop", "roof");
  private static final Set<String> OUTDOORS =
      Set.of(
          "surface",
          "street_side",
          "lane",
          "on_kerb",
          "half_on_kerb",
          "shoulder",
          "layby",
          "carports",
          "sheds");
  private static final Set<String> BUILDINGS = Set.of("parking", "garage", "garages");

  private static final Pattern RANGE =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d)?)(?:\\s*(?:-|to)\\s*(-?\\d{1,2}))?");

  static OsmParking of(Map<String, String> tags) {
    String type = tags.getOrDefault("parking", "");
    String where = tags.getOrDefault("location", "");
    TreeSet<Double> floors = floors(tags.getOrDefault("level", ""));
    int below = count(tags, "building:levels:underground").orElse(0);
    boolean isBelow = UNDERGROUND.contains(type) || UNDERGROUND.contains(where);
    boolean isHalfBelow = HALF_BELOW.contains(type);
    boolean isOnRoof = ON_A_ROOF.contains(type) || ON_A_ROOF.contains(where);
    boolean isBuilding =
        IN_A_BUILDING.contains(type) || BUILDINGS.contains(tags.getOrDefault("building", ""));
    boolean isOutdoors = OUTDOORS.contains(type);
    double lowest = floors.isEmpty() ? 0 : floors.first();
    // A layer only says what lies over what: the first level below the ground may be at layer -3.
    boolean isByLayer = !isOutdoors && tags.getOrDefault("layer", "").strip().startsWith("-");
    boolean hasBasement = isBelow || lowest < 0 || isByLayer || (below > 0 && !isOutdoors);
    boolean isUpstairs = lowest >= 1 || "yes".equals(tags.get("indoor"));
    ParkingLevel level;
    if (lowest <= -2 || (hasBasement && below >= 2)) {
      level = ParkingLevel.DEEPER;
    } else if (isHalfBelow || (lowest < 0 && lowest > -1)) {
      level = ParkingLevel.SEMI_BASEMENT;
    } else if (hasBasement) {
      level = ParkingLevel.BASEMENT_1;
    } else if (isOnRoof || isBuilding || isUpstairs) {
      level = ParkingLevel.ABOVE_GROUND;
    } else {
      return new OsmParking(
          false, isOutdoors ? Optional.of(ParkingLevel.OUTDOOR) : Optional.empty(), 1);
    }
    return new OsmParking(true, Optional.of(level), levels(tags, floors, isBuilding, isOnRoof));
  }

  /**
   * Levels of bays. Those of the building count only where it is made for parking: over a garage
   * below the ground there may be a tower.
   */
  private static int levels(
      Map<String, String> tags, Set<Double> floors, boolean isBuilding, boolean isOnRoof) {
    OptionalInt own = count(tags, "parking:levels");
    int below = count(tags, "building:levels:underground").orElse(0);
    int above = isBuilding ? count(tags, "building:levels").orElse(0) : 0;
    int levels =
        own.isPresent()
            ? own.getAsInt()
            : floors.size() > 1 ? floors.size() : isOnRoof ? 1 : above + below;
    return Math.max(1, levels);
  }

  private static OptionalInt count(Map<String, String> tags, String key) {
    String text = tags.getOrDefault(key, "").strip();
    if (!text.matches("\\d{1,2}(\\.\\d)?")) {
      return OptionalInt.empty();
    }
    int levels = (int) Double.parseDouble(text);
    return levels <= MOST_LEVELS ? OptionalInt.of(levels) : OptionalInt.empty();
  }

  /** The floors of the key level: {@code -1;-2} or {@code -2--1}. */
  private static TreeSet<Double> floors(String text) {
    TreeSet<Double> floors = new TreeSet<>();
    for (String part : List.of(text.split("[;,]", -1))) {
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        continue;
      }
      double first = Double.parseDouble(range.group(1));
      double last = range.group(2) == null ? first : Double.parseDouble(range.group(2));
      floors.add(first);
      for (double floor = first; floor <= last && floors.size() <= MOST_LEVELS; floor++) {
        floors.add(floor);
      }
    }
    return floors;
  }
}
