package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * Zones of a place without named parts: cells of a kilometre each way around its centre, which are
 * named by their distance from it. Cells with few people join the nearest one.
 */
final class HomeCells {

  private static final double LEAST_PEOPLE = 1000;

  /** A cell of a city has at least this part of the people of a usual one. */
  private static final double LEAST_SHARE = 0.2;

  /** Kilometres east and north of the centre. */
  private record Key(int east, int north) implements Comparable<Key> {

    static Key of(Location centre, Location place) {
      return new Key(
          (int) Math.round(Extent.eastKm(centre, place)),
          (int) Math.round(Extent.northKm(centre, place)));
    }

    @Override
    public int compareTo(Key other) {
      return Comparator.comparingInt((Key key) -> -key.north)
          .thenComparingInt(key -> key.east)
          .compare(this, other);
    }

    String idSuffix() {
      return "-"
          + (east < 0 ? "w" : "e")
          + Math.abs(east)
          + (north < 0 ? "s" : "n")
          + Math.abs(north);
    }

    String words() {
      List<String> words = new ArrayList<>();
      if (north != 0) {
        words.add(Math.abs(north) + " km " + (north < 0 ? "south" : "north"));
      }
      if (east != 0) {
        words.add(Math.abs(east) + " km " + (east < 0 ? "west" : "east"));
      }
      return words.isEmpty() ? "centre" : String.join(" ", words);
    }
  }

  private static final class Cell {
    private final Key key;
    private final List<Homes.Home> homes = new ArrayList<>();
    private int points;
    private double weight;

    Cell(Key key) {
      this.key = key;
    }

    void add(Homes.Home home) {
      homes.add(home);
      weight += home.weight();
    }

    void addAll(Cell other) {
      other.homes.forEach(this::add);
      points += other.points;
    }

    /** The home nearest to the middle of all. */
    Location centre() {
      double lon = 0;
      double lat = 0;
      for (Homes.Home home : homes) {
        lon += home.weight() / weight * home.location().lon();
        lat += home.weight() / weight * home.location().lat();
      }
      Location middle = new Location(lon, lat);
      return homes.stream()
          .map(Homes.Home::location)
          .min(Comparator.comparingDouble((Location place) -> Extent.distanceKm(middle, place)))
          .orElseThrow();
    }
  }

  private HomeCells() {}

  /**
   * The zones of a place.
   *
   * @param people people of all of them
   * @param homes where they live, at least one
   * @param points places spread evenly over the area
   * @param kmOfPoint the part of it around each point, in km2
   * @param leastPeople the fewest people of a zone, where there are several
   */
  static List<PeopledZone> zones(
      MapPlace place,
      double people,
      List<Homes.Home> homes,
      List<Location> points,
      double kmOfPoint,
      double leastPeople,
      Status status,
      boolean isByRank) {
    Location centre = place.location();
    Map<Key, Cell> cells = new TreeMap<>();
    homes.forEach(
        home -> cells.computeIfAbsent(Key.of(centre, home.location()), Cell::new).add(home));
    Map<Key, Integer> pointsOf = new HashMap<>();
    points.forEach(point -> pointsOf.merge(Key.of(centre, point), 1, Integer::sum));
    cells.forEach((key, cell) -> cell.points = pointsOf.getOrDefault(key, 0));
    double all = homes.stream().mapToDouble(Homes.Home::weight).sum();
    List<Cell> merged = merged(new ArrayList<>(cells.values()), people, all, leastPeople);
    return merged.stream()
        .map(
            cell -> {
              double ofCell = people * cell.weight / all;
              double areaKm2 = cell.points * kmOfPoint;
              return new PeopledZone(
                  merged.size() == 1 ? place.id() : place.id() + cell.key.idSuffix(),
                  merged.size() == 1 ? place.title() : place.title() + ", " + cell.key.words(),
                  place.kind().word(),
                  cell.centre(),
                  areaKm2 > 0 ? areaKm2 : place.kind().areaKm2(ofCell),
                  ofCell,
                  status,
                  isByRank);
            })
        .toList();
  }

  /** Joins the smallest cell to the nearest one until all have enough people. */
  private static List<Cell> merged(
      List<Cell> cells, double people, double all, double leastPeople) {
    double least =
        Math.max(leastPeople, Math.max(LEAST_PEOPLE, LEAST_SHARE * people / cells.size()));
    while (cells.size() > 1) {
      Cell smallest = cells.get(0);
      for (Cell cell : cells) {
        smallest = cell.weight < smallest.weight ? cell : smallest;
      }
      if (people * smallest.weight / all >= least) {
        break;
      }
      cells.remove(smallest);
      nearest(smallest.key, cells).addAll(smallest);
    }
    return cells;
  }

  private static Cell nearest(Key key, List<Cell> cells) {
    Cell best = cells.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (Cell cell : cells) {
      double distance =
          Math.hypot((double) cell.key.east - key.east, (double) cell.key.north - key.north);
      if (distance < least) {
        best = cell;
        least = distance;
      }
    }
    return best;
  }
}
