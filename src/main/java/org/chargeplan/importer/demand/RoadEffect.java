package org.chargeplan.importer.demand;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.RoadClass;

/**
 * Demand of a person near a main road: {@code times} beside it, less with distance, 1 from {@code
 * within_m} on. Main roads are those of some classes, and the straight lines between the waypoints
 * of corridors, where the graph has no real roads.
 *
 * @param classes classes of roads
 * @param corridors corridors of the region
 * @param withinM metres, as the crow flies, from which on a road has no effect
 * @param times what the demand of a person is multiplied by beside the road
 * @param evidence what it rests on
 */
record RoadEffect(
    Set<RoadClass> classes,
    List<Corridor> corridors,
    double withinM,
    double times,
    Evidence evidence) {

  /** A point of a corridor each so many metres. */
  private static final double EVERY_M = 1000;

  RoadEffect {
    classes = Set.copyOf(classes);
    corridors = List.copyOf(corridors);
  }

  static RoadEffect read(Fields fields, RegionFrame frame) {
    Set<RoadClass> classes = EnumSet.noneOf(RoadClass.class);
    if (fields.has("classes")) {
      classes.addAll(fields.choices("classes", RoadClass.class));
    }
    List<String> known = frame.corridors().stream().map(Corridor::id).toList();
    List<String> ids = fields.texts("corridors", List.of());
    ids.forEach(id -> Keys.checkKnown(fields, "corridors", id, known));
    if (classes.isEmpty() && ids.isEmpty()) {
      fields.problem(
          "classes",
          "The roads must have classes, corridors or both.",
          "Maybe classes: [motorway, trunk].");
    }
    RoadEffect effect =
        new RoadEffect(
            classes,
            frame.corridors().stream().filter(c -> ids.contains(c.id())).toList(),
            fields.number("within_m", 1, 1e6),
            fields.number("times", 0.01, 100),
            Evidence.read(fields));
    fields.rejectUnknown();
    return effect;
  }

  /** The effect on places, given a road graph. */
  DemandEffect on(RoadTable roads) {
    return new Near(this, points(roads));
  }

  /** The factor at so many metres from a road. */
  double factorAt(double distanceM) {
    return Math.pow(times, Math.max(0, 1 - distanceM / withinM));
  }

  /** The effect of roads that pass some points. */
  private static final class Near implements DemandEffect {

    private final RoadEffect effect;
    private final List<Location> points;
    private final PointIndex index;

    private Near(RoadEffect effect, List<Location> points) {
      this.effect = effect;
      this.points = points;
      index = new PointIndex(points);
    }

    @Override
    public double factor(DemandPlace place) {
      Location centre = place.zone().location();
      return points.isEmpty()
          ? 1
          : effect.factorAt(points.get(index.nearest(centre)).distanceM(centre));
    }

    @Override
    public Evidence evidence() {
      return effect.evidence;
    }
  }

  private List<Location> points(RoadTable roads) {
    Set<Integer> ends = new LinkedHashSet<>();
    for (RoadTable.Road road : roads.roads()) {
      if (classes.contains(road.roadClass())) {
        ends.add(road.from());
        ends.add(road.to());
      }
    }
    List<Location> points = new ArrayList<>();
    ends.forEach(end -> points.add(roads.junctions().get(end).location()));
    for (Corridor corridor : corridors) {
      for (int i = 1; i < corridor.waypoints().size(); i++) {
        addLine(points, corridor.waypoints().get(i - 1), corridor.waypoints().get(i));
      }
    }
    return points;
  }

  private static void addLine(List<Location> points, Location from, Location to) {
    int steps = (int) Math.max(1, Math.ceil(from.distanceM(to) / EVERY_M));
    for (int i = 0; i <= steps; i++) {
      double part = (double) i / steps;
      points.add(
          new Location(
              from.lon() + part * (to.lon() - from.lon()),
              from.lat() + part * (to.lat() - from.lat())));
    }
  }
}
