package org.chargeplan.region;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the nearest of many points on the WGS 84 ellipsoid, exactly: the tree yields every point of
 * an envelope, geodesics decide between them, and the envelope grows until nothing nearer can lie
 * outside it. The points must not span the 180th meridian.
 *
 * <p>The tree is a k-d tree in arrays, 20 bytes for a point: a country has millions of junctions. A
 * range of points is divided at its middle, by longitude and latitude in turn.
 */
public final class PointIndex {

  private static final double FIRST_RADIUS_M = 250;

  /** Half the circumference of the earth: an envelope of that radius holds every point. */
  private static final double WORLD_M = 20_100_000;

  /** Ranges of so few points are not divided. */
  private static final int MOST_UNDIVIDED = 8;

  private final List<Location> points;

  /** Indices of the points in the order of the tree, and where they are. */
  private final int[] order;

  private final double[] lons;
  private final double[] lats;

  /** An index of points, which are named by their places in the list. */
  public PointIndex(List<Location> points) {
    this.points = List.copyOf(points);
    order = IntStream.range(0, points.size()).toArray();
    lons = this.points.stream().mapToDouble(Location::lon).toArray();
    lats = this.points.stream().mapToDouble(Location::lat).toArray();
    divide(0, order.length, /* byLon= */ true);
  }

  private void divide(int from, int to, boolean byLon) {
    if (to - from > MOST_UNDIVIDED) {
      int middle = (from + to) >>> 1;
      select(from, to - 1, middle, byLon ? lons : lats);
      divide(from, middle, !byLon);
      divide(middle + 1, to, !byLon);
    }
  }

  /**
   * Hoare's selection: nothing before a place is greater than what is there, nothing after less.
   */
  private void select(int first, int last, int place, double[] keys) {
    int from = first;
    int to = last;
    while (from < to) {
      double pivot = keys[(from + to) >>> 1];
      int low = from;
      int high = to;
      while (low <= high) {
        while (keys[low] < pivot) {
          low++;
        }
        while (keys[high] > pivot) {
          high--;
        }
        if (low <= high) {
          swap(low, high);
          low++;
          high--;
        }
      }
      if (place <= high) {
        to = high;
      } else if (place >= low) {
        from = low;
      } else {
        return;
      }
    }
  }

  private void swap(int one, int other) {
    int index = order[one];
    order[one] = order[other];
    order[other] = index;
    double lon = lons[one];
    lons[one] = lons[other];
    lons[other] = lon;
    double lat = lats[one];
    lats[one] = lats[other];
    lats[other] = lat;
  }

  /**
   * The index of the point nearest to a place; of two at the same distance, the first.
   *
   * @throws IllegalStateException where there are no points
   */
  public int nearest(Location place) {
    if (points.isEmpty()) {
      throw new IllegalStateException("There are no points to be nearest to.");
    }
    for (double radiusM = FIRST_RADIUS_M; ; radiusM = Math.min(WORLD_M, radiusM * 3)) {
      // One that is nearly the nearest first: most others need no geodesic then.
      Rough rough = new Rough(place);
      visit(place, radiusM, rough);
      Best best = new Best(place);
      if (rough.index >= 0) {
        best.accept(rough.index);
        visit(place, radiusM, best);
      }
      if ((best.index >= 0 && best.distanceM <= radiusM) || radiusM >= WORLD_M) {
        return best.index;
      }
    }
  }

  /** The indices of the points within a radius of a place, in order. */
  public int[] within(Location place, double radiusM) {
    IntStream.Builder found = IntStream.builder();
    visit(
        place,
        radiusM,
        i -> {
          if (points.get(i).distanceM(place) <= radiusM) {
            found.add(i);
          }
        });
    return found.build().sorted().toArray();
  }

  private void visit(Location place, double radiusM, IntConsumer visitor) {
    visit(0, order.length, /* byLon= */ true, around(place, radiusM), visitor);
  }

  private void visit(int from, int to, boolean byLon, Envelope box, IntConsumer visitor) {
    if (to - from <= MOST_UNDIVIDED) {
      for (int i = from; i < to; i++) {
        visit(i, box, visitor);
      }
      return;
    }
    int middle = (from + to) >>> 1;
    double key = byLon ? lons[middle] : lats[middle];
    if (key >= (byLon ? box.getMinX() : box.getMinY())) {
      visit(from, middle, !byLon, box, visitor);
    }
    visit(middle, box, visitor);
    if (key <= (byLon ? box.getMaxX() : box.getMaxY())) {
      visit(middle + 1, to, !byLon, box, visitor);
    }
  }

  private void visit(int i, Envelope box, IntConsumer visitor) {
    if (box.contains(lons[i], lats[i])) {
      visitor.accept(order[i]);
    }
  }

  /** An envelope that holds every point within the radius. */
  private static Envelope around(Location place, double radiusM) {
    double latSpan = radiusM / Location.MIN_M_PER_DEGREE_LAT;
    double farthestLat = Math.abs(place.lat()) + latSpan;
    double mPerDegreeLon =
        Location.MIN_M_PER_DEGREE_LAT * Math.cos(Math.toRadians(Math.min(farthestLat, 90)));
    double lonSpan = radiusM < 360 * mPerDegreeLon ? radiusM / mPerDegreeLon : 360;
    return new Envelope(
        place.lon() - lonSpan, place.lon() + lonSpan, place.lat() - latSpan, place.lat() + latSpan);
  }

  /** Finds the nearest point as on a flat map. */
  private final class Rough implements IntConsumer {
    private final Location place;
    private final double lonScale;
    private int index = -1;
    private double least = Double.POSITIVE_INFINITY;

    private Rough(Location place) {
      this.place = place;
      this.lonScale = Math.cos(Math.toRadians(place.lat()));
    }

    @Override
    public void accept(int i) {
      double lat = points.get(i).lat() - place.lat();
      double lon = (points.get(i).lon() - place.lon()) * lonScale;
      double squared = lat * lat + lon * lon;
      if (squared < least) {
        least = squared;
        index = i;
      }
    }
  }

  private final class Best implements IntConsumer {
    private final Location place;
    private int index = -1;
    private double distanceM = Double.POSITIVE_INFINITY;

    /** Degrees of latitude in one of longitude, at the least, wherever a nearer point may lie. */
    private double lonScale;

    private Best(Location place) {
      this.place = place;
    }

    @Override
    public void accept(int i) {
      if (leastM(points.get(i)) > distanceM) {
        return; // Most points of an envelope are much too far, and geodesics are expensive.
      }
      double candidateM = points.get(i).distanceM(place);
      if (candidateM < distanceM || (candidateM == distanceM && i < index)) {
        distanceM = candidateM;
        index = i;
        double farthestLat = Math.abs(place.lat()) + distanceM / Location.MIN_M_PER_DEGREE_LAT;
        lonScale = Math.cos(Math.toRadians(Math.min(farthestLat, 90)));
      }
    }

    /** No more than the distance of a point, where that is no more than the best one so far. */
    private double leastM(Location point) {
      double lat = point.lat() - place.lat();
      double lon = (point.lon() - place.lon()) * lonScale;
      return Math.sqrt(lat * lat + lon * lon) * Location.MIN_M_PER_DEGREE_LAT;
    }
  }
}
