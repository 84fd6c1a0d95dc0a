package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.RegionFrame;
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
  private final List<StreetGraph.Line> lines = new ArrayList<>();
  private int count;

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
    List<List<Coordinate>> runs = runs(geometry.get());
    OptionalDouble limitKmH = limitKmH(row);
    runs.forEach(run -> lines.add(new StreetGraph.Line(run, roadClass.get(), limitKmH)));
    if (runs.isEmpty()) {
      tally.leaveOut("outside the bounds of the region");
    } else {
      tally.take(Status.DERIVED);
      count++;
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
  private List<List<Coordinate>> runs(Geometry geometry) {
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
    tally.remark("lines cut at the bounds of the region", isCut && !runs.isEmpty() ? 1 : 0);
    return runs;
  }

  private static void add(List<List<Coordinate>> runs, List<Coordinate> run) {
    if (run.size() > 1) {
      runs.add(run);
    }
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public void put(PutMode mode) {
    update.putRoads(StreetGraph.of(lines));
  }
}
