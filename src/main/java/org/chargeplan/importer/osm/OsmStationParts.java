package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Finds the station that a charge point, or a station drawn again, belongs to. */
final class OsmStationParts {

  /** A charge point this near to a station is one of it, by the habits of mappers. */
  static final double WITHIN_M = 50;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final List<OsmStation> stations;
  private final STRtree tree = new STRtree();

  /**
   * @param stations of several that are as near as each other, the first owns a charge point
   */
  OsmStationParts(List<OsmStation> stations) {
    this.stations = List.copyOf(stations);
    for (int i = 0; i < this.stations.size(); i++) {
      tree.insert(outline(this.stations.get(i).thing()).getEnvelopeInternal(), i);
    }
    tree.build();
  }

  private static Geometry outline(OsmThing thing) {
    return thing.shape().orElseGet(() -> point(thing.location()));
  }

  private static Point point(Location place) {
    return GEOMETRY.createPoint(new Coordinate(place.lon(), place.lat()));
  }

  /** The station whose area a charge point lies in, else the nearest within some 50 m. */
  Optional<OsmStation> ownerOfPoint(OsmThing chargePoint) {
    Optional<OsmStation> best = Optional.empty();
    double bestM = Double.POSITIVE_INFINITY;
    for (int near : near(chargePoint.location(), WITHIN_M)) {
      OsmStation station = stations.get(near);
      double distanceM = distanceM(station.thing(), chargePoint.location());
      if (distanceM < bestM
          && distanceM <= WITHIN_M
          && (station.mayOwn(chargePoint) || isWithin(chargePoint, station.thing()))) {
        best = Optional.of(station);
        bestM = distanceM;
      }
    }
    return best;
  }

  /** The larger station whose area another station lies in; the largest of several. */
  Optional<OsmStation> ownerOfStation(OsmThing station) {
    return near(station.location(), 0).stream()
        .map(stations::get)
        .filter(other -> isLarger(other.thing(), station) && isWithin(station, other.thing()))
        .max(Comparator.comparingDouble(other -> other.thing().areaM2()));
  }

  private static boolean isLarger(OsmThing one, OsmThing other) {
    int byArea = Double.compare(one.areaM2(), other.areaM2());
    return byArea > 0 || (byArea == 0 && one.id().compareTo(other.id()) < 0);
  }

  private static boolean isWithin(OsmThing thing, OsmThing of) {
    return of.shape().filter(area -> area.intersects(point(thing.location()))).isPresent();
  }

  private static double distanceM(OsmThing station, Location place) {
    Coordinate nearest = DistanceOp.nearestPoints(outline(station), point(place))[0];
    return new Location(nearest.x, nearest.y).distanceM(place);
  }

  private List<Integer> near(Location place, double radiusM) {
    double latSpan = radiusM / Location.MIN_M_PER_DEGREE_LAT;
    double lonSpan = latSpan / Math.max(0.01, Math.cos(Math.toRadians(place.lat())));
    List<Integer> found = new ArrayList<>();
    tree.query(
        new Envelope(
            place.lon() - lonSpan,
            place.lon() + lonSpan,
            place.lat() - latSpan,
            place.lat() + latSpan),
        item -> found.add((Integer) item));
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
