package org.chargeplan.region;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the corridors of {@code region.yaml}. */
final class CorridorsYaml {

  private static final List<String> MAIN_ROADS = List.of("motorway", "trunk");
  private static final int LEAST_WAYPOINTS = 2;

  private CorridorsYaml() {}

  static List<Corridor> read(Fields root, Bounds bounds) {
    Register<Corridor> corridors = new Register<>("corridor");
    for (Fields item : root.listOrEmpty("corridors")) {
      String id = corridors.claim(item);
      corridors.put(
          id,
          new Corridor(
              corridors.size(),
              id,
              item.text("name"),
              item.text("network", ""),
              roadClasses(item),
              waypoints(item, bounds),
              TypesYaml.status(item)));
      item.rejectUnknown();
    }
    return corridors.list();
  }

  private static Set<RoadClass> roadClasses(Fields item) {
    Set<RoadClass> classes = EnumSet.noneOf(RoadClass.class);
    for (String word : item.texts("road_classes", MAIN_ROADS)) {
      try {
        classes.add(ValueText.choice(word, RoadClass.class));
      } catch (BadValueException bad) {
        item.problem(
            "road_classes",
            "A road class (" + word + ") of " + item.path() + " " + bad.getMessage() + ".",
            bad.hint());
      }
    }
    return classes;
  }

  private static List<Location> waypoints(Fields item, Bounds bounds) {
    List<Location> waypoints = new ArrayList<>();
    List<List<String>> points = item.rows("waypoints");
    for (List<String> point : points) {
      Optional<Location> read = waypoint(point, bounds);
      read.ifPresent(waypoints::add);
      if (read.isEmpty()) {
        item.problem(
            "waypoints",
            "A waypoint ([%s]) of %s must be [lon, lat] on the map (lon %s to %s, lat %s to %s)."
                .formatted(
                    String.join(", ", point),
                    item.path(),
                    Range.plain(bounds.west()),
                    Range.plain(bounds.east()),
                    Range.plain(bounds.south()),
                    Range.plain(bounds.north())),
            "Maybe lat and lon are swapped.");
      }
    }
    if (item.has("waypoints") && points.size() < LEAST_WAYPOINTS) {
      item.problem(
          "waypoints",
          "The waypoints of " + item.path() + " must be two or more.",
          "Maybe the other end is missing.");
    }
    return waypoints;
  }

  private static Optional<Location> waypoint(List<String> point, Bounds bounds) {
    if (point.size() != 2) {
      return Optional.empty();
    }
    try {
      double lon = ValueText.number(point.get(0), new Range(bounds.west(), bounds.east()));
      double lat = ValueText.number(point.get(1), new Range(bounds.south(), bounds.north()));
      return Optional.of(new Location(lon, lat));
    } catch (BadValueException offTheMap) {
      return Optional.empty();
    }
  }
}
