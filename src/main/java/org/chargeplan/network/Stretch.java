package org.chargeplan.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a route on which no gap between pools may be longer than some length.
 *
 * <p>Of an entire region that is the entire route. Of a part of one, the pools are not known beyond
 * its border: a stretch reaches from the first to the last of its own sites that follow each other
 * without a longer gap.
 *
 * @param fromM chainage of its beginning
 * @param toM chainage of its end
 * @param stops the sites along it that may have a pool, by chainage
 */
public record Stretch(double fromM, double toM, List<Stop> stops) {

  public Stretch {
    stops = List.copyOf(stops);
  }

  /**
   * The stretches of a route.
   *
   * @param stops the sites that may have a pool, by chainage
   * @param gapM longest gap allowed
   * @param isPart whether the region is a part of another
   */
  public static List<Stretch> of(Route route, List<Stop> stops, double gapM, boolean isPart) {
    if (!isPart) {
      return List.of(new Stretch(0, route.lengthM(), stops));
    }
    List<Stretch> stretches = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= stops.size(); i++) {
      boolean ends =
          i == stops.size() || stops.get(i).chainageM() - stops.get(i - 1).chainageM() > gapM;
      if (ends) {
        List<Stop> own = stops.subList(first, i);
        stretches.add(
            new Stretch(own.get(0).chainageM(), own.get(own.size() - 1).chainageM(), own));
        first = i;
      }
    }
    return stretches;
  }
}
