package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Problems;

/** Reads the tables of road nodes and of road edges. */
final class RoadTables {

  private static final double LEAST_LENGTH_M = 0.001;
  private static final double MOST_LENGTH_M = 2_000_000;

  private static final double LEAST_LIMIT_KM_H = 1;
  private static final double MOST_LIMIT_KM_H = 200;
  private static final Columns EDGES =
      new Columns(
          "road edge from",
          List.of("from", "to", "length_m", "road_class"),
          List.of("limit_kmh"),
          false);

  private RoadTables() {}

  static Roads read(RegionHead head, Problems problems) {
    List<Roads.Node> nodes = new ArrayList<>();
    IdRegistry<Integer> indices = new IdRegistry<>("road node");
    boolean isComplete =
        head.layers()
            .read(
                head.layers().roadNodes(),
                Columns.of("road node", "id", "lon", "lat"),
                problems,
                row -> {
                  String id = indices.claim(row);
                  Optional<Location> location = head.bounds().locate(row);
                  if (location.isPresent()) {
                    indices.put(id, nodes.size());
                    nodes.add(new Roads.Node(id, location.get()));
                  }
                });
    if (!isComplete) {
      indices.incomplete();
    }
    return new Roads(nodes, edges(head.layers(), nodes.size(), indices, problems), head.speeds());
  }

  private static List<Roads.Edge> edges(
      Layers layers, int nodeCount, IdRegistry<Integer> nodes, Problems problems) {
    List<Roads.Edge> edges = new ArrayList<>();
    // A region of one place has a node, and no road to another.
    layers.read(
        layers.roadEdges(),
        EDGES,
        nodeCount == 1 || layers.isEmpty(layers.sites()),
        problems,
        row -> {
          Optional<Integer> from = nodes.find(row, "from");
          Optional<Integer> to = nodes.find(row, "to");
          double lengthM = row.number("length_m", LEAST_LENGTH_M, MOST_LENGTH_M);
          RoadClass roadClass = row.choice("road_class", RoadClass.class);
          OptionalDouble limitKmH = limitKmH(row);
          if (from.isPresent() && from.equals(to)) {
            row.problem(
                "The %s ends where it begins.".formatted(row.subject()),
                "Maybe another node was meant in 'to'.");
          }
          if (from.isPresent() && to.isPresent()) {
            edges.add(new Roads.Edge(from.get(), to.get(), lengthM, roadClass, limitKmH));
          }
        });
    return edges;
  }

  private static OptionalDouble limitKmH(CsvRow row) {
    return row.has("limit_kmh")
        ? OptionalDouble.of(row.number("limit_kmh", LEAST_LIMIT_KM_H, MOST_LIMIT_KM_H))
        : OptionalDouble.empty();
  }
}
