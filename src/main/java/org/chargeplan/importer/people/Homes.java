package org.chargeplan.importer.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the homes of a map are, by three signs of them: the first that fits the people is taken.
 */
public final class Homes {

  /** A sign of homes. */
  public enum Sign {
    /** Weights are km2 of residential land. */
    LAND("residential land", 1 / 60_000.0),
    /** Weights are m2 of floors of residential buildings. */
    BUILDINGS("residential buildings", 8),
    /** Weights are metres of streets. */
    STREETS("streets", 0);

    private final String words;

    /** Less of it for a person is too little: the map has only a part of it there. */
    private final double leastPerPerson;

    Sign(String words, double leastPerPerson) {
      this.words = words;
      this.leastPerPerson = leastPerPerson;
    }

    String words() {
      return words;
    }
  }

  /**
   * A place where people live.
   *
   * @param location where it is
   * @param weight how many live there, in relation to others of the same sign
   */
  record Home(Location location, double weight) {}

  /** The homes of a place, of one sign. */
  record Found(Sign sign, List<Home> homes) {}

  private final Map<Sign, HomePoints> bySign = new EnumMap<>(Sign.class);

  /** No homes yet. */
  public Homes() {
    for (Sign sign : Sign.values()) {
      bySign.put(sign, new HomePoints());
    }
  }

  /** Adds a place with homes, and how much of the sign is there. */
  public void add(Sign sign, Location place, double weight) {
    if (weight > 0) {
      bySign.get(sign).add(place, weight);
    }
  }

  /** The homes of so many people in a part of an area; nothing where the map shows none. */
  Optional<Found> find(Extent extent, Window window, double people) {
    for (Sign sign : Sign.values()) {
      List<Home> homes = bySign.get(sign).within(extent, window);
      double weight = homes.stream().mapToDouble(Home::weight).sum();
      if (weight > 0 && weight >= people * sign.leastPerPerson) {
        return Optional.of(new Found(sign, homes));
      }
    }
    return Optional.empty();
  }

  /** Whether there are streets in the part of an area that a window shows. */
  boolean hasStreets(Extent extent, Window window) {
    return !bySign.get(Sign.STREETS).within(extent, window).isEmpty();
  }

  /** The length of all streets. */
  double streetKm() {
    return bySign.get(Sign.STREETS).weight() / 1000;
  }

  /** The bounds of all streets. */
  Envelope streetBounds() {
    return bySign.get(Sign.STREETS).bounds();
  }
}
