package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chargeplan.importer.model.Areas;
import org.chargeplan.region.Location;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The area of a place: that of its border, or a circle. Within it, people live the denser the
 * nearer to the centre: densities fall exponentially with the distance (Clark, Journal of the Royal
 * Statistical Society 114, 1951), here to a twentieth at the edge.
 */
final class Extent {

  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  private static final double KM_PER_DEGREE = 111.2;

  /** The distance in which densities fall by e, as a share of the radius. */
  private static final double FALL = 1 / 3.0;

  /** Points along each side of the box in which an area is measured. */
  private static final int STEPS = 80;

  private final Location centre;
  private final double areaKm2;
  private final Envelope box;
  private final Predicate<Location> holds;

  private Extent(Location centre, double areaKm2, Envelope box, Predicate<Location> holds) {
    this.centre = centre;
    this.areaKm2 = areaKm2;
    this.box = box;
    this.holds = holds;
  }

  static Extent circle(Location centre, double areaKm2) {
    double radiusKm = Math.sqrt(areaKm2 / Math.PI);
    double highDegrees = radiusKm / KM_PER_DEGREE;
    double wideDegrees = highDegrees / cosine(centre);
    Envelope box =
        new Envelope(
                centre.lon() - wideDegrees,
                centre.lon() + wideDegrees,
                centre.lat() - highDegrees,
                centre.lat() + highDegrees)
            .intersection(WORLD);
    return new Extent(centre, areaKm2, box, place -> distanceKm(centre, place) <= radiusKm);
  }

  static Extent shape(Location centre, Geometry shape) {
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(shape);
    return new Extent(
        centre,
        Areas.areaM2(shape) / 1e6,
        shape.getEnvelopeInternal(),
        place ->
            locator.locate(new Coordinate(place.lon(), place.lat()))
                != org.locationtech.jts.geom.Location.EXTERIOR);
  }

  /** A box of the map: everywhere in it people live as densely. */
  static Extent box(Envelope bounds) {
    Coordinate middle = bounds.centre();
    Location centre = new Location(middle.x, middle.y);
    double areaKm2 =
        bounds.getHeight() * KM_PER_DEGREE * bounds.getWidth() * KM_PER_DEGREE * cosine(centre);
    return new Extent(centre, areaKm2, bounds, place -> bounds.contains(place.lon(), place.lat()));
  }

  Location centre() {
    return centre;
  }

  double areaKm2() {
    return areaKm2;
  }

  double radiusKm() {
    return Math.sqrt(areaKm2 / Math.PI);
  }

  boolean contains(Location place) {
    return box.contains(place.lon(), place.lat()) && holds.test(place);
  }

  /** Bounds that hold all of it. */
  Envelope box() {
    return box;
  }

  /**
   * What of the area a window shows.
   *
   * @param share the share of its people that live there
   * @param points places spread evenly over it
   * @param kmOfPoint the part of it around each point, in km2
   */
  record Part(double share, List<Location> points, double kmOfPoint) {

    double areaKm2() {
      return points.size() * kmOfPoint;
    }
  }

  /** The part of the area that a window shows. */
  Part within(Window window) {
    Part part = measure(box.intersection(window.bounds()));
    if (window.bounds().contains(box)) {
      return new Part(1, part.points, part.kmOfPoint);
    }
    double all = measure(box).share;
    return new Part(all > 0 ? Math.min(1, part.share / all) : 0, part.points, part.kmOfPoint);
  }

  /** Measures what lies in a box; the share is one of an unknown total. */
  private Part measure(Envelope part) {
    List<Location> points = new ArrayList<>();
    if (part.isNull()) {
      return new Part(0, points, 0);
    }
    double wide = part.getWidth() / STEPS;
    double high = part.getHeight() / STEPS;
    double pointKm2 = wide * KM_PER_DEGREE * cosine(centre) * high * KM_PER_DEGREE;
    double weight = 0;
    for (int row = 0; row < STEPS; row++) {
      for (int column = 0; column < STEPS; column++) {
        Location point =
            new Location(
                part.getMinX() + (column + 0.5) * wide, part.getMinY() + (row + 0.5) * high);
        if (holds.test(point)) {
          points.add(point);
          weight += pointKm2 * Math.exp(-distanceKm(centre, point) / (radiusKm() * FALL));
        }
      }
    }
    return new Part(weight, points, pointKm2);
  }

  /** The distance of two places of a city, as on a flat map. */
  static double distanceKm(Location a, Location b) {
    return Math.hypot(eastKm(a, b), northKm(a, b));
  }

  static double eastKm(Location from, Location to) {
    return (to.lon() - from.lon()) * KM_PER_DEGREE * cosine(from);
  }

  static double northKm(Location from, Location to) {
    return (to.lat() - from.lat()) * KM_PER_DEGREE;
  }

  private static double cosine(Location place) {
    return Math.cos(Math.toRadians(Math.min(89, Math.abs(place.lat()))));
  }
}
