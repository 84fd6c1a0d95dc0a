package org.chargeplan.importer.osm;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds places that are drawn twice: as a node and an outline, or as overlapping areas. */
final class OsmTwins {

  /** Two places of one kind and name within this distance are one. */
  private static final double SAME_WITHIN_M = 100;

  /** The same for places without a name: a node on the area of a small car park. */
  private static final double SAME_NAMELESS_WITHIN_M = 20;

  /** Areas that share more than this part of the smaller one are one place. */
  private static final double SAME_SHARE = 0.5;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Quadtree tree = new Quadtree();
  private final Set<OsmPlace> kept = new HashSet<>();

  /**
   * Adds a place.
   *
   * @return whether it is none that was added before
   */
  boolean add(OsmPlace place) {
    List<?> near = tree.query(around(place));
    for (Object each : near) {
      if (isSame(place, (OsmPlace) each)) {
        return false;
      }
    }
    tree.insert(around(place), place);
    kept.add(place);
    return true;
  }

  /** Whether a place was added, and was none that was added before. */
  boolean contains(OsmPlace place) {
    return kept.contains(place);
  }

  private static boolean isSame(OsmPlace one, OsmPlace other) {
    if (!one.site().kind().equals(other.site().kind())) {
      return false;
    }
    boolean isNamed = one.thing().name().isPresent();
    double withinM = isNamed ? SAME_WITHIN_M : SAME_NAMELESS_WITHIN_M;
    boolean isNear = one.site().location().distanceM(other.site().location()) <= withinM;
    if (isNear && one.site().name().equals(other.site().name())) {
      return true;
    }
    return one.site().parkingLevel().equals(other.site().parkingLevel()) && isCovered(one, other);
  }

  /** Whether an area covers most of another, or a node without another name lies in one. */
  private static boolean isCovered(OsmPlace one, OsmPlace other) {
    Optional<Geometry> area = one.thing().shape();
    Optional<Geometry> otherArea = other.thing().shape();
    if (area.isPresent() && otherArea.isPresent()) {
      double shared =
          OverlayNGRobust.overlay(area.get(), otherArea.get(), OverlayNG.INTERSECTION).getArea();
      return shared > SAME_SHARE * Math.min(area.get().getArea(), otherArea.get().getArea());
    }
    Optional<String> name = one.thing().name();
    Optional<String> otherName = other.thing().name();
    boolean mayBeOne = name.isEmpty() || otherName.isEmpty() || name.equals(otherName);
    return mayBeOne && (isIn(area, other) || isIn(otherArea, one));
  }

  private static boolean isIn(Optional<Geometry> area, OsmPlace place) {
    return area.isPresent() && area.get().intersects(point(place.site().location()));
  }

  private static Geometry point(Location place) {
    return GEOMETRY.createPoint(new Coordinate(place.lon(), place.lat()));
  }

  private static Envelope around(OsmPlace place) {
    Location at = place.site().location();
    Envelope around =
        place
            .thing()
            .shape()
            .map(Geometry::getEnvelopeInternal)
            .orElse(new Envelope(at.lon(), at.lon(), at.lat(), at.lat()));
    Envelope wide = new Envelope(around);
    double latSpan = SAME_WITHIN_M / Location.MIN_M_PER_DEGREE_LAT;
    wide.expandBy(latSpan / Math.max(0.01, Math.cos(Math.toRadians(at.lat()))), latSpan);
    return wide;
  }
}
