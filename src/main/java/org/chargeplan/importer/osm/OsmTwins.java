package org.chargeplan.importer.osm;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
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

  private OsmTwins() {}

  /**
   * The places without those that are drawn twice.
   *
   * @param bestFirst of drawings of one place the first is kept
   * @param ofTwins takes each that is left out
   * @return the ids of those kept
   */
  static Set<String> keep(List<OsmPlace> bestFirst, Consumer<OsmPlace> ofTwins) {
    STRtree tree = new STRtree();
    for (int i = 0; i < bestFirst.size(); i++) {
      tree.insert(around(bestFirst.get(i)), i);
    }
    tree.build();
    BitSet kept = new BitSet();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < bestFirst.size(); i++) {
      OsmPlace place = bestFirst.get(i);
      int rank = i;
      List<?> near = tree.query(around(place));
      boolean isTwin =
          near.stream()
              .map(Integer.class::cast)
              .anyMatch(
                  other -> other < rank && kept.get(other) && isSame(place, bestFirst.get(other)));
      if (isTwin) {
        ofTwins.accept(place);
      } else {
        kept.set(i);
        ids.add(place.thing().id());
      }
    }
    return ids;
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
