package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.roads.StreetGraph;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Status;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;

/**
 * Roads of a planner's own lines. Lines meet where they share a vertex exactly; parts off the map
 * are cut off. The class is the one that the mapping gives for the word of the data, or the word
 * itself.
 */
final class RoadMapping implements LayerMapping {

  private static final double LEAST_KMH = 1;
  private static final double MOST_KMH = 200;

  private final RegionUpdate update;
  private final LayerTally tally;
  private final Map<String, RoadClass> ownWords = new LinkedHashMap<>();
  private final List<Street> streets = new ArrayList<>();

  /**
   * A row on the map.
   *
   * @param lines the parts of its geometry that are on the map
   * @param isCut whether a part of it is not
   */
  private record Street(List<StreetGraph.Line> lines, boolean isCut) {

    /** Whether a line of it leads from one of some junctions to another. */
    boolean joinsTwoOf(Set<Coordinate> junctions) {
      return lines.stream()
          .anyMatch(
              line -> line.vertices().stream().filter(junctions::contains).distinct().count() > 1);
    }
  }

  RoadMapping(RegionUpdate update, LayerTally tally) {
    this.update = update;
    this.tally = tally;
    for (RoadClass each : RoadClass.values()) {
      ownWords.put(ValueText.word(each), each);
    }
  }

  @Override
  public List<String> figures() {
    return List.of("class", "limit_kmh", "place");
  }

  @Override
  public void take(MappedRow row) {
    Optional<RoadClass> roadClass = roadClass(row);
    if (roadClass.isEmpty()) {
      return;
    }
    Optional<Geometry> geometry = row.place().drawn().flatMap(Shape::geometry);
    if (geometry.isEmpty()) {
      tally.leaveOut("without a geometry");
      return;
    }
    if (!(geometry.get() instanceof Lineal)) {
      tally.leaveOut("whose geometry is no line");
      return;
    }
    Street street = street(geometry.get(), roadClass.get(), limitKmH(row));
    if (!street.lines().isEmpty()) {
      streets.add(street);
    } else {
      tally.leaveOut(
          geometry.get().getLength() > 0 ? "outside the bounds of the region" : "of no length");
    }
  }

  private Optional<RoadClass> roadClass(MappedRow row) {
    String word = row.text("class");
    Optional<RoadClass> found =
        Optional.ofNullable(row.mapping().classes().get(word))
            .or(() -> Optional.ofNullable(ownWords.get(word.toLowerCase(Locale.ROOT))));
    if (found.isEmpty()) {
      tally.leaveOut(
          word.isEmpty()
              ? "without a class"
              : "of class (" + word + "), which 'classes' of the mapping lacks");
    }
    return found;
  }

  /** The limit; none where the data have 0 or less, a usual code for an unknown one. */
  private static OptionalDouble limitKmH(MappedRow row) {
    Optional<Double> given = row.numbers("limit_kmh").strict(row.text("limit_kmh"));
    Optional<Double> limit =
        given.isPresent() && given.get() <= 0
            ? Optional.empty()
            : row.number("limit_kmh", LEAST_KMH, MOST_KMH);
    return limit.isPresent() ? OptionalDouble.of(limit.get()) : OptionalDouble.empty();
  }

  /** The parts of a geometry that are on the map, without vertices twice in a row. */
  private Street street(Geometry geometry, RoadClass roadClass, OptionalDouble limitKmH) {
    RegionFrame frame = update.tables().frame();
    List<List<Coordinate>> runs = new ArrayList<>();
    boolean isCut = false;
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      List<Coordinate> run = new ArrayList<>();
      for (Coordinate each : geometry.getGeometryN(part).getCoordinates()) {
        Coordinate vertex = new Coordinate(each.x, each.y);
        if (!frame.contains(new Location(vertex.x, vertex.y))) {
          isCut = true;
          add(runs, run);
          run = new ArrayList<>();
        } else if (run.isEmpty() || !run.get(run.size() - 1).equals(vertex)) {
          run.add(vertex);
        }
      }
      add(runs, run);
    }
    return new Street(
        runs.stream().map(run -> new StreetGraph.Line(run, roadClass, limitKmH)).toList(), isCut);
  }

  private static void add(List<List<Coordinate>> runs, List<Coordinate> run) {
    if (run.size() > 1) {
      runs.add(run);
    }
  }

  @Override
  public int count() {
    return streets.size();
  }

  @Override
  public void put(PutMode mode) {
    RoadTable all =
        StreetGraph.of(streets.stream().flatMap(street -> street.lines().stream()).toList());
    Set<Coordinate> kept = junctions(update.putRoads(all));
    Set<Coordinate> ofAll = junctions(all);
    for (Street street : streets) {
      if (street.joinsTwoOf(kept)) {
        tally.take(Status.DERIVED);
        tally.remark("lines cut at the bounds of the region", street.isCut() ? 1 : 0);
      } else {
        tally.leaveOut(
            street.joinsTwoOf(ofAll)
                ? "in a part without a zone or a site"
                : "that ends where it begins");
      }
    }
  }

  private static Set<Coordinate> junctions(RoadTable roads) {
    Set<Coordinate> junctions = new HashSet<>();
    roads.locations().forEach(at -> junctions.add(new Coordinate(at.lon(), at.lat())));
    return junctions;
  }
}
