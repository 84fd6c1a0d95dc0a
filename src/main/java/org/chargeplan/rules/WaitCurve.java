package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.queueing.ErlangC;

/**
 * How much longer than a limit visitors wait, in minutes, by the places of a site: M/M/c for some
 * load, at most an hour, which is also the wait without any place. The curve is the lower convex
 * hull of these points, so that each further place saves no more than the one before; it differs
 * from the points only where there are too few places for the load.
 *
 * @param points corners of the hull; the first has no place, the last has enough
 */
record WaitCurve(List<Point> points) {

  /** The busiest hour lasts an hour, so waits in it do not last longer. */
  private static final double MOST_MINUTES = 60;

  /**
   * A corner.
   *
   * @param places places at the site
   * @param minutes mean wait beyond the limit
   */
  record Point(int places, double minutes) {

    /** Minutes that each place saves between this corner and another. */
    double savedTo(Point next) {
      return (minutes - next.minutes()) / (next.places() - places);
    }
  }

  /**
   * The curve of a load.
   *
   * @param load in erlangs
   * @param sessionMinutes mean time that a session holds a place
   * @param withinMinutes the limit, above 0 and below an hour
   */
  static WaitCurve of(double load, double sessionMinutes, double withinMinutes) {
    int enough = ErlangC.servers(load, withinMinutes / sessionMinutes);
    List<Point> hull = new ArrayList<>();
    hull.add(new Point(0, MOST_MINUTES - withinMinutes));
    for (int places = (int) load + 1; places < enough; places++) {
      double minutes = ErlangC.meanWait(places, load) * sessionMinutes;
      add(hull, new Point(places, Math.min(MOST_MINUTES, minutes) - withinMinutes));
    }
    add(hull, new Point(enough, 0));
    return new WaitCurve(List.copyOf(hull));
  }

  private static void add(List<Point> hull, Point next) {
    while (hull.size() > 1) {
      Point last = hull.get(hull.size() - 1);
      if (hull.get(hull.size() - 2).savedTo(last) > last.savedTo(next)) {
        break;
      }
      hull.remove(hull.size() - 1);
    }
    hull.add(next);
  }

  /** The places with which nobody waits longer than the limit on average. */
  int enough() {
    return points.get(points.size() - 1).places();
  }
}
