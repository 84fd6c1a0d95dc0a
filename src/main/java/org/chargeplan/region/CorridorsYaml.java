package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.BadValueException;
import org.chargeplan.input.Fields;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Range;
import org.chargeplan.input.ValueText;

/** Reads the corridors of {@code region.yaml}. */
final class CorridorsYaml {

  private static final List<RoadClass> MAIN_ROADS = List.of(RoadClass.MOTORWAY, RoadClass.TRUNK);
  private static final int LEAST_WAYPOINTS = 2;

  private CorridorsYaml() {}

  static List<Corridor> read(Fields root, Bounds bounds) {
    IdRegistry<Corridor> corridors = new IdRegistry<>("corridor");
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
    List<RoadClass> named = item.choices("road_classes", RoadClass.class);
    return Set.copyOf(named.isEmpty() ? MAIN_ROADS : named);
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
            waypoint(point.size() == 2 ? List.of(point.get(1), point.get(0)) : point, bounds)
                .map(swapped -> "Maybe lat and lon are swapped.")
                .orElse("Maybe the bounds are too narrow, or the corridor is of another part."));
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
