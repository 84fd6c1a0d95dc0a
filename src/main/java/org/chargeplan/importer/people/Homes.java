package org.chargeplan.importer.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  private static final double SQUARES_PER_DEGREE = 200;

  /** The part of the streets around which there are homes, at the least. */
  private static final double COVERED = 0.5;

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

  /**
   * The homes of so many people in a part of an area: those of the first sign that fits. Nothing
   * where the map shows none.
   *
   * @param suits what else homes must be; it is not asked of streets
   */
  Optional<Found> find(Extent extent, Window window, double people, Predicate<List<Home>> suits) {
    List<Home> streets = bySign.get(Sign.STREETS).within(extent, window);
    for (Sign sign : List.of(Sign.LAND, Sign.BUILDINGS)) {
      List<Home> homes = bySign.get(sign).within(extent, window);
      boolean isEnough = !homes.isEmpty() && sum(homes) >= people * sign.leastPerPerson;
      if (isEnough && cover(homes, streets) && suits.test(homes)) {
        return Optional.of(new Found(sign, homes));
      }
    }
    return streets.isEmpty() ? Optional.empty() : Optional.of(new Found(Sign.STREETS, streets));
  }

  /**
   * Whether there are homes around most of the streets: elsewhere the map may not show them yet.
   */
  private static boolean cover(List<Home> homes, List<Home> streets) {
    Set<Square> squares = homes.stream().map(Square::of).collect(Collectors.toSet());
    double covered =
        streets.stream()
            .filter(street -> squares.contains(Square.of(street)))
            .mapToDouble(Home::weight)
            .sum();
    return covered >= COVERED * sum(streets);
  }

  /** A square of some 500 m. */
  private record Square(long column, long row) {

    static Square of(Home home) {
      return new Square(
          Math.round(home.location().lon() * SQUARES_PER_DEGREE),
          Math.round(home.location().lat() * SQUARES_PER_DEGREE));
    }
  }

  private static double sum(List<Home> homes) {
    return homes.stream().mapToDouble(Home::weight).sum();
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
