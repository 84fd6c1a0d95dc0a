package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.importer.model.Areas;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.people.Homes;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where the homes of the map are: its residential land, residential buildings, and streets. */
final class OsmHomes {

  /** Residential land is divided into squares of this side. */
  private static final double SQUARE_DEGREES = 0.002;

  private static final int MOST_LEVELS = 100;
  private static final double LEVELS_OF_BLOCK = 4;
  private static final double LEVELS_OF_HOUSE = 2;
  private static final Set<String> BLOCKS = Set.of("apartments", "residential", "dormitory");
  private static final Set<String> HOUSES =
      Set.of("house", "detached", "semidetached_house", "terrace", "bungalow");

  private final Homes homes = new Homes();

  Homes homes() {
    return homes;
  }

  static boolean isLand(Map<String, String> tags) {
    return "residential".equals(tags.get("landuse"));
  }

  static boolean isBuilding(Map<String, String> tags) {
    String building = tags.getOrDefault("building", "");
    return BLOCKS.contains(building) || HOUSES.contains(building);
  }

  /** Adds an area of homes. */
  void add(Geometry area, Map<String, String> tags) {
    if (isLand(tags)) {
      addLand(area);
    } else {
      addBuilding(area, tags);
    }
  }

  /** Adds residential land: a home for each square of it. */
  private void addLand(Geometry area) {
    double km2 = Areas.areaM2(area) / 1e6;
    Envelope box = area.getEnvelopeInternal();
    int columns = (int) Math.ceil(box.getWidth() / SQUARE_DEGREES);
    int rows = (int) Math.ceil(box.getHeight() / SQUARE_DEGREES);
    if (columns <= 1 && rows <= 1) {
      homes.add(Homes.Sign.LAND, inside(area), km2);
      return;
    }
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
    List<Location> squares = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Coordinate middle =
            new Coordinate(
                box.getMinX() + (column + 0.5) * box.getWidth() / columns,
                box.getMinY() + (row + 0.5) * box.getHeight() / rows);
        if (locator.locate(middle) != org.locationtech.jts.geom.Location.EXTERIOR) {
          squares.add(new Location(middle.x, middle.y));
        }
      }
    }
    if (squares.isEmpty()) {
      homes.add(Homes.Sign.LAND, inside(area), km2);
    }
    squares.forEach(square -> homes.add(Homes.Sign.LAND, square, km2 / squares.size()));
  }

  /** Adds a residential building by the area of its floors. */
  private void addBuilding(Geometry area, Map<String, String> tags) {
    double usual =
        BLOCKS.contains(tags.getOrDefault("building", "")) ? LEVELS_OF_BLOCK : LEVELS_OF_HOUSE;
    double levels =
        CountText.read(tags.getOrDefault("building:levels", ""))
            .filter(count -> count.most() >= 1 && count.most() <= MOST_LEVELS)
            .map(count -> (double) count.most())
            .orElse(usual);
    homes.add(Homes.Sign.BUILDINGS, inside(area), levels * Areas.areaM2(area));
  }

  /** Adds the streets: at each of their ends half of their length. */
  void addStreets(RoadTable roads) {
    // One home for each junction: a country has several times as many ends of roads.
    double[] metres = new double[roads.junctions().size()];
    for (RoadTable.Road road : roads.roads()) {
      if (road.roadClass() != RoadClass.FERRY
          && road.roadClass() != RoadClass.MOTORWAY
          && road.roadClass() != RoadClass.TRUNK) {
        metres[road.from()] += road.lengthM() / 2;
        metres[road.to()] += road.lengthM() / 2;
      }
    }
    for (int i = 0; i < metres.length; i++) {
      homes.add(Homes.Sign.STREETS, roads.junctions().get(i).location(), metres[i]);
    }
  }

  private static Location inside(Geometry area) {
    Coordinate point = area.getInteriorPoint().getCoordinate();
    return new Location(point.x, point.y);
  }
}
