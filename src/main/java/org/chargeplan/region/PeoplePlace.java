package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where people of a zone live, such as a village or a cell of a grid: what distances to
 * people are measured from. A zone of which no such places are known has one, at its own point.
 *
 * @param index position in {@link Region#places()}
 * @param zone the zone
 * @param location where it is
 * @param share share of the zone's people, and of its demand; above 0, and those of a zone add up
 *     to 1
 */
public record PeoplePlace(int index, Zone zone, Location location, double share) {

  public PeoplePlace {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The share (" + share + ") of a place of people must be above 0 and at most 1.");
    }
  }

  /** Zones whose people all count at the zones' own points. */
  public static List<PeoplePlace> atPointsOf(List<Zone> zones) {
    List<PeoplePlace> places = new ArrayList<>();
    for (Zone zone : zones) {
      places.add(atPointOf(zone, places.size()));
    }
    return places;
  }

  static PeoplePlace atPointOf(Zone zone, int index) {
    return new PeoplePlace(index, zone, zone.location(), 1);
  }

  PeoplePlace with(int otherIndex, Zone otherZone) {
    return new PeoplePlace(otherIndex, otherZone, location, share);
  }

  /** People who live there. */
  public double people() {
    return share * zone.population();
  }
}
