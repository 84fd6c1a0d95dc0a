package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.UniqueIds;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Status;

/** Reads a road graph from the user's tables. */
final class RoadReader {

  private static final double MOST_M = 1e7;

  private final RoadSpec.Graph spec;
  private final RegionFrame frame;
  private final Tables tables;
  private final LayerTally tally;
  private final Map<String, Integer> indices = new HashMap<>();

  /**
   * @param tally counts roads taken and left out
   */
  RoadReader(RoadSpec.Graph spec, RegionFrame frame, Tables tables, LayerTally tally) {
    this.spec = spec;
    this.tally = tally;
    this.frame = frame;
    this.tables = tables;
  }

  /** The graph in the order of the tables, without nodes that no road reaches. */
  RoadTable read() {
    List<RoadTable.Junction> junctions = new ArrayList<>();
    UniqueIds ids = new UniqueIds("road node");
    tables.read(
        spec.nodes().table(),
        "road node",
        spec.nodes().needed(),
        row -> {
          String id = ValueText.cleaned(row.text(spec.nodes().columns().get("id")));
          ids.claim(row, id, "Maybe remove one.");
          indices.putIfAbsent(id, junctions.size());
          junctions.add(new RoadTable.Junction(id, Places.read(row, spec.nodes().table(), frame)));
        });
    List<RoadTable.Road> roads = new ArrayList<>();
    tables.read(
        spec.edges().table(),
        "road",
        spec.edges().needed(),
        row -> {
          String word = row.text(spec.edges().columns().get("road_class"));
          tally.read(1);
          if (spec.leftOut().contains(word)) {
            tally.leaveOut("roads of class (" + word + ")");
          } else {
            roads.add(road(row));
            tally.take(Status.PUBLISHED);
          }
        });
    return withoutLonely(new RoadTable(junctions, roads));
  }

  private RoadTable.Road road(CsvRow row) {
    Map<String, String> columns = spec.edges().columns();
    return new RoadTable.Road(
        end(row, columns.get("from")),
        end(row, columns.get("to")),
        row.number(columns.get("length_m"), 0, MOST_M),
        roadClass(row, row.text(columns.get("road_class"))));
  }

  private int end(CsvRow row, String column) {
    String id = ValueText.cleaned(row.text(column));
    Integer index = indices.get(id);
    if (index == null && !id.isEmpty() && !indices.isEmpty()) {
      row.problem(
          "The " + column + " (" + id + ") of this road must be a road node.",
          "Maybe the two road tables do not belong together.");
    }
    return index == null ? 0 : index;
  }

  private RoadClass roadClass(CsvRow row, String word) {
    RoadClass found = spec.classes().get(word);
    if (found == null && !word.isEmpty()) {
      row.problem(
          "The road class (" + word + ") must be one of the recipe's classes.",
          "Maybe add it to them: " + String.join(", ", spec.classes().keySet()) + ".");
    }
    return found == null ? RoadClass.MINOR : found;
  }

  private static RoadTable withoutLonely(RoadTable roads) {
    if (roads.junctions().isEmpty()) {
      return new RoadTable(List.of(), List.of());
    }
    BitSet reached = new BitSet();
    for (RoadTable.Road road : roads.roads()) {
      reached.set(road.from());
      reached.set(road.to());
    }
    return roads.part(reached);
  }
}
