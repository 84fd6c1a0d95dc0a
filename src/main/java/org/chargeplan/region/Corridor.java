package org.chargeplan.region;

import java.util.List;
import java.util.Set;
import org.chargeplan.input.Fields;

/**
 * A road from town to town along which drivers must find ports, e.g. an expressway. Its route is
 * the shortest one through its waypoints that keeps to its classes of road.
 *
 * @param index position in {@link Region#corridors()}
 * @param id name used in files
 * @param name name for people
 * @param network what it belongs to, e.g. {@code core}: rules choose corridors by it; may be empty
 * @param roadClasses classes it keeps to where it can
 * @param waypoints places it passes, at least two
 * @param status how far its route can be trusted
 */
public record Corridor(
    int index,
    String id,
    String name,
    String network,
    Set<RoadClass> roadClasses,
    List<Location> waypoints,
    Status status) {

  public Corridor {
    roadClasses = Set.copyOf(roadClasses);
    waypoints = List.copyOf(waypoints);
  }

  /** The corridors of a {@code region.yaml} whose layers are still to be made. */
  public static List<Corridor> read(Fields regionYaml) {
    return CorridorsYaml.read(regionYaml, Bounds.WORLD);
  }
}
