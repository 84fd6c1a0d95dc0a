package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;

/**
 * Cuts a street network into the squares of a grid. The grid begins at the network's south-west
 * corner; its steps in degrees are those of the side's length along the network's middle latitude
 * and a meridian, which over a city differ from square to square by less than a thousandth.
 */
final class CellGrid {

  private final RoadTable roads;
  private final Envelope extent = new Envelope();
  private final double lonStep;
  private final double latStep;
  private final double[] streetM;

  private CellGrid(RoadTable roads, double sideM) {
    this.roads = roads;
    roads.locations().forEach(place -> extent.expandToInclude(place.lon(), place.lat()));
    double middleLat = extent.getMinY() + extent.getHeight() / 2;
    lonStep =
        step(
            new Location(extent.getMinX(), middleLat),
            new Location(extent.getMaxX(), middleLat),
            extent.getWidth(),
            sideM);
    latStep =
        step(
            new Location(extent.getMinX(), extent.getMinY()),
            new Location(extent.getMinX(), extent.getMaxY()),
            extent.getHeight(),
            sideM);
    streetM = new double[roads.junctions().size()];
    for (RoadTable.Road road : roads.roads()) {
      streetM[road.from()] += road.lengthM() / 2;
      streetM[road.to()] += road.lengthM() / 2;
    }
  }

  /**
   * The squares with streets, row by row.
   *
   * @param sideM length of a side
   * @param leastStreetM squares with less are left out
   */
  static List<StreetCell> cells(RoadTable roads, double sideM, double leastStreetM) {
    if (roads.junctions().isEmpty()) {
      return List.of();
    }
    CellGrid grid = new CellGrid(roads, sideM);
    return grid.squares().entrySet().stream()
        .map(square -> grid.cell(square.getKey(), square.getValue()))
        .filter(cell -> cell.streetM() >= leastStreetM)
        .toList();
  }

  private record Square(int row, int column) {}

  /** Degrees of a side; a network without extent is one square. */
  private static double step(Location from, Location to, double degrees, double sideM) {
    return degrees == 0 ? 1 : sideM * degrees / from.distanceM(to);
  }

  /** The indices of the junctions of each square. */
  private Map<Square, List<Integer>> squares() {
    Map<Square, List<Integer>> squares =
        new TreeMap<>(Comparator.comparingInt(Square::row).thenComparingInt(Square::column));
    for (int i = 0; i < roads.junctions().size(); i++) {
      Location place = roads.junctions().get(i).location();
      Square square =
          new Square(
              (int) ((place.lat() - extent.getMinY()) / latStep),
              (int) ((place.lon() - extent.getMinX()) / lonStep));
      squares.computeIfAbsent(square, s -> new ArrayList<>()).add(i);
    }
    return squares;
  }

  private StreetCell cell(Square square, List<Integer> junctions) {
    double lon = 0;
    double lat = 0;
    double sumM = 0;
    for (int i : junctions) {
      Location place = roads.junctions().get(i).location();
      lon += place.lon() * streetM[i];
      lat += place.lat() * streetM[i];
      sumM += streetM[i];
    }
    List<Location> places =
        new ArrayList<>(junctions.stream().map(i -> roads.junctions().get(i).location()).toList());
    if (sumM > 0) {
      Location middle = new Location(lon / sumM, lat / sumM);
      places.sort(Comparator.comparingDouble(middle::distanceM));
    }
    String id = String.format(Locale.ROOT, "%03d-%03d", square.row(), square.column());
    return new StreetCell(id, square.row(), square.column(), sumM, places);
  }
}
