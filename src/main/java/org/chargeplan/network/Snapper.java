package org.chargeplan.network;

import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the road node nearest to a place, by geodesic distance. */
final class Snapper {

  private static final double FIRST_RADIUS_M = 2_000;
  private static final double LARGEST_RADIUS_M = 20_100_000;

  private final List<Roads.Node> nodes;
  private final STRtree index = new STRtree();

  Snapper(List<Roads.Node> nodes) {
    this.nodes = nodes;
    for (int node = 0; node < nodes.size(); node++) {
      Location at = nodes.get(node).location();
      index.insert(new Envelope(at.lon(), at.lon(), at.lat(), at.lat()), node);
    }
    index.build();
  }

  /** A place's node and the geodesic distance to it. */
  record Snap(int node, double accessM) {}

  /**
   * The nearest node.
   *
   * @throws IllegalArgumentException where there is no node at all
   */
  Snap nearest(Location place) {
    for (double radiusM = FIRST_RADIUS_M; radiusM < LARGEST_RADIUS_M; radiusM *= 4) {
      Snap best = nearestWithin(place, radiusM);
      if (best != null) {
        return best;
      }
    }
    throw new IllegalArgumentException("There is no road node near " + place + ".");
  }

  /** The nearest node within a radius, or null: a box that holds the circle is searched. */
  private Snap nearestWithin(Location place, double radiusM) {
    double latSpan = radiusM / Location.MIN_M_PER_DEGREE_LAT;
    double poleward = Math.min(89, Math.abs(place.lat()) + latSpan);
    double lonSpan = latSpan / Math.cos(Math.toRadians(poleward));
    Envelope box =
        new Envelope(
            place.lon() - lonSpan,
            place.lon() + lonSpan,
            place.lat() - latSpan,
            place.lat() + latSpan);
    int node = -1;
    double nearestM = radiusM;
    for (Object item : index.query(box)) {
      int candidate = (Integer) item;
      double distanceM = place.distanceM(nodes.get(candidate).location());
      // Of equally near nodes the first in the file, whatever order the index answers in.
      if (distanceM < nearestM || (distanceM == nearestM && candidate < node)) {
        nearestM = distanceM;
        node = candidate;
      }
    }
    return node < 0 ? null : new Snap(node, nearestM);
  }
}
