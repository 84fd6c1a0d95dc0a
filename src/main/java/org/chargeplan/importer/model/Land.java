package org.chargeplan.importer.model;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Land and sea: each polygon of a coastline file is an island, named by its place in the file. */
public final class Land {

  /** The island of a place on the open sea, or on an island that the coastlines lack. */
  public static final int SEA = -1;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** An island's shape, and what finds a place on it, lines inside it, and its coast quickly. */
  private record Island(
      Geometry shape,
      IndexedPointInAreaLocator locator,
      PreparedGeometry prepared,
      IndexedFacetDistance coast) {

    static Island of(Geometry shape) {
      return new Island(
          shape,
          new IndexedPointInAreaLocator(shape),
          PreparedGeometryFactory.prepare(shape),
          new IndexedFacetDistance(shape));
    }

    boolean holds(Coordinate point) {
      return locator.locate(point) != org.locationtech.jts.geom.Location.EXTERIOR;
    }

    double distanceM(Coordinate point) {
      return coast.distance(GEOMETRIES.createPoint(point));
    }

    double lengthInsideM(LineString line) {
      return prepared.covers(line)
          ? line.getLength()
          : OverlayNGRobust.overlay(line, shape, OverlayNG.INTERSECTION).getLength();
    }
  }

  private final FlatMap map;
  private final double offCoastM;
  private final List<Island> islands;
  private final STRtree index = new STRtree();

  private Land(FlatMap map, double offCoastM, List<Island> islands) {
    this.map = map;
    this.offCoastM = offCoastM;
    this.islands = islands;
    for (int i = 0; i < islands.size(); i++) {
      index.insert(islands.get(i).shape().getEnvelopeInternal(), i);
    }
    index.build();
  }

  /**
   * Reads the land polygons that meet some bounds.
   *
   * @param file GeoJSON; a broken or missing one is reported
   */
  public static Land read(Path file, double offCoastM, Envelope bounds, Problems problems) {
    FlatMap map = FlatMap.of(bounds);
    List<Island> islands = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      problems.add(
          file.toString(),
          0,
          "The file of the coastlines is missing.",
          "Maybe make it as the recipe's comments describe.");
      return new Land(map, offCoastM, islands);
    }
    try (Reader text = Files.newBufferedReader(file)) {
      Geometry all = new GeoJsonReader(GEOMETRIES).read(text);
      for (Object each : PolygonExtracter.getPolygons(all)) {
        if (each instanceof Polygon shape && shape.getEnvelopeInternal().intersects(bounds)) {
          islands.add(Island.of(flat(shape, map)));
        }
      }
    } catch (ParseException | ClassCastException | IllegalArgumentException broken) {
      problems.add(
          file.toString(),
          0,
          "The file of the coastlines must hold polygons as GeoJSON does.",
          "Maybe it is another kind of JSON.");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file (" + file + ") can't be read.", unreadable);
    }
    return new Land(map, offCoastM, islands);
  }

  /** Land without any sea: one island. */
  public static Land boundless(Envelope bounds) {
    FlatMap map = FlatMap.of(bounds);
    Polygon all = (Polygon) GEOMETRIES.toGeometry(new Envelope(-180, 180, -90, 90));
    return new Land(map, 0, List.of(Island.of(flat(all, map))));
  }

  /** The map on which distances of this land are measured. */
  public FlatMap map() {
    return map;
  }

  /** How far off the coast a place still belongs to an island. */
  public double offCoastM() {
    return offCoastM;
  }

  /** Whether a place is on land by the coastlines. */
  public boolean holds(Location place) {
    Coordinate point = map.flat(place);
    return near(point, 0).stream().anyMatch(i -> islands.get(i).holds(point));
  }

  /** The island a place is on, or the nearest one that is not too far; {@link #SEA} else. */
  public int island(Location place) {
    Coordinate point = map.flat(place);
    int nearest = SEA;
    double leastM = offCoastM;
    for (int i : near(point, offCoastM)) {
      if (islands.get(i).holds(point)) {
        return i;
      }
      double distanceM = islands.get(i).distanceM(point);
      if (distanceM < leastM) {
        nearest = i;
        leastM = distanceM;
      }
    }
    return nearest;
  }

  /**
   * How much of a straight line between two points of the map leaves an island, in metres; nothing
   * where the coastlines lack the island.
   */
  public double overWaterM(int island, Coordinate from, Coordinate to) {
    if (island == SEA) {
      return 0;
    }
    LineString line = GEOMETRIES.createLineString(new Coordinate[] {from, to});
    return Math.max(0, line.getLength() - islands.get(island).lengthInsideM(line));
  }

  /** The islands whose envelopes come so near to a point, in order. */
  private List<Integer> near(Coordinate point, double withinM) {
    Envelope around = new Envelope(point);
    around.expandBy(withinM);
    List<Integer> found = new ArrayList<>();
    index.query(around, item -> found.add((Integer) item));
    found.sort(null);
    return found;
  }

  /** A polygon on the map, made valid where its outline touches or crosses itself. */
  private static Geometry flat(Polygon shape, FlatMap map) {
    Geometry flat = shape.copy();
    flat.apply(
        (Coordinate c) -> {
          Coordinate moved = map.flat(c.x, c.y);
          c.x = moved.x;
          c.y = moved.y;
        });
    flat.geometryChanged();
    return GeometryFixer.fix(flat);
  }
}
