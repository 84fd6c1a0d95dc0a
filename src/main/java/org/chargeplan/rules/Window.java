package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.chargeplan.network.Stop;
import org.chargeplan.network.Stretch;

/**
 * A window of a corridor that must contain a pool, so that no gap is too long.
 *
 * @param fromM chainage behind which it begins
 * @param toM chainage of its end
 * @param stepM metres of the corridor whose windows contain the same sites as this one
 * @param stops the sites in it that may have a pool
 */
record Window(double fromM, double toM, double stepM, List<Stop> stops) {

  Window {
    stops = List.copyOf(stops);
  }

  /** The windows of a stretch: one at its beginning, and one behind each site, up to its end. */
  static List<Window> of(Stretch stretch, double gapM) {
    double lastM = stretch.toM() - gapM;
    double[] begins =
        DoubleStream.concat(
                DoubleStream.of(stretch.fromM()),
                stretch.stops().stream().mapToDouble(Stop::chainageM))
            .filter(m -> m < lastM)
            .distinct()
            .toArray();
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < begins.length; i++) {
      double fromM = begins[i];
      // A pool right at the beginning is no help: from there the next one must be near enough.
      List<Stop> inside =
          stretch.stops().stream()
              .filter(s -> s.chainageM() > fromM)
              .filter(s -> s.chainageM() <= fromM + gapM)
              .toList();
      double nextM = i + 1 < begins.length ? begins[i + 1] : lastM;
      windows.add(new Window(fromM, fromM + gapM, nextM - fromM, inside));
    }
    return windows;
  }

  /** The windows that contain no other one with a site: if each of them has a pool, all have. */
  static List<Window> least(List<Window> windows) {
    List<Window> least = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      boolean containsNext =
          i + 1 < windows.size()
              && !windows.get(i + 1).stops().isEmpty()
              && window.stops().containsAll(windows.get(i + 1).stops());
      if (!containsNext) {
        least.add(window);
      }
    }
    return least;
  }
}
