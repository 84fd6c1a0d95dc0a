package org.chargeplan.importer.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * A place where people of a zone live.
 *
 * @param zone id of the zone
 * @param location where it is
 * @param people how many, at least 1; those of a zone's places together are its own
 * @param status how far their number can be trusted
 */
public record PeopledPlace(String zone, Location location, int people, Status status) {

  private static final int DECIMALS = 4;

  /**
   * A place and how many people are there in relation to others.
   *
   * @param location where it is
   * @param weight 0 or more
   */
  public record Weighted(Location location, double weight) {}

  /**
   * Spreads a zone's people over places in proportion to their weights, so that none is lost.
   * Places that are the same when written are one; one with less than one person is left out.
   *
   * @param people people of the zone, rounded
   * @return the places in their order; none where nobody lives anywhere
   */
  public static List<PeopledPlace> spread(
      String zone, long people, List<Weighted> given, Status status) {
    List<Weighted> places = merged(given);
    double[] weights = places.stream().mapToDouble(Weighted::weight).toArray();
    int[] parts = Apportionment.byWeight(Math.toIntExact(people), weights);
    List<PeopledPlace> peopled = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] > 0 && weights[i] > 0) {
        peopled.add(new PeopledPlace(zone, places.get(i).location(), parts[i], status));
      }
    }
    return peopled;
  }

  /** The places, each at the point of the first that is written like it, in their order. */
  private static List<Weighted> merged(List<Weighted> places) {
    Map<String, Weighted> byPoint = new LinkedHashMap<>();
    for (Weighted place : places) {
      byPoint.merge(
          text(place.location().lon()) + " " + text(place.location().lat()),
          place,
          (first, more) -> new Weighted(first.location(), first.weight() + more.weight()));
    }
    return List.copyOf(byPoint.values());
  }

  /** A coordinate as tables have it: to some 10 m, for people live around a place, not at it. */
  public static String text(double degrees) {
    return RoundedText.text(degrees, DECIMALS);
  }
}
