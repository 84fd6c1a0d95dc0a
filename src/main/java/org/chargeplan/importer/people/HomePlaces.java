package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * Where the people of zones live: the homes around a zone's point, within its area and nearer to it
 * than to another zone's, together by squares of some 500 m. A zone whose homes are in one square
 * keeps its people at its point, and so does one without homes on the map.
 */
final class HomePlaces {

  private static final double SQUARES_PER_DEGREE = 200;

  private final CensusMap map;
  private final List<PeopledZone> zones;
  private final PointIndex points;

  private HomePlaces(CensusMap map, List<PeopledZone> zones) {
    this.map = map;
    this.zones = zones;
    this.points = new PointIndex(zones.stream().map(PeopledZone::location).toList());
  }

  /** The places in the order of the zones. */
  static List<PeopledPlace> of(CensusMap map, List<PeopledZone> zones) {
    HomePlaces all = new HomePlaces(map, zones);
    List<PeopledPlace> places = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      places.addAll(all.places(z));
    }
    return places;
  }

  private List<PeopledPlace> places(int number) {
    PeopledZone zone = zones.get(number);
    Extent extent = Extent.circle(zone.location(), zone.areaKm2());
    Optional<Homes.Found> found =
        map.homes().find(extent, map.window(), zone.people(), homes -> true);
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Square, Heap> squares = new TreeMap<>();
    for (Homes.Home home : found.get().homes()) {
      if (points.nearest(home.location()) == number) {
        squares.computeIfAbsent(Square.of(home.location()), s -> new Heap()).add(home);
      }
    }
    if (squares.size() < 2) {
      return List.of();
    }
    return PeopledPlace.spread(
        zone.id(),
        Math.round(zone.people()),
        squares.values().stream().map(Heap::place).toList(),
        zone.status() == Status.ASSUMED ? Status.ASSUMED : Status.DERIVED);
  }

  /** A square, north before south, then west before east. */
  private record Square(long row, long column) implements Comparable<Square> {

    static Square of(Location place) {
      return new Square(
          (long) Math.floor(place.lat() * SQUARES_PER_DEGREE),
          (long) Math.floor(place.lon() * SQUARES_PER_DEGREE));
    }

    @Override
    public int compareTo(Square other) {
      return Comparator.comparingLong((Square square) -> -square.row)
          .thenComparingLong(Square::column)
          .compare(this, other);
    }
  }

  /** The homes of a square. */
  private static final class Heap {
    private double lon;
    private double lat;
    private double weight;

    void add(Homes.Home home) {
      lon += home.weight() * home.location().lon();
      lat += home.weight() * home.location().lat();
      weight += home.weight();
    }

    /** The middle of the homes. */
    PeopledPlace.Weighted place() {
      return new PeopledPlace.Weighted(new Location(lon / weight, lat / weight), weight);
    }
  }
}
