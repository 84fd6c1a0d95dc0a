package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Columns;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Problems;

/** Reads the table of grid nodes. */
final class GridTable {

  private static final double MOST_KW = 1e7;

  private GridTable() {}

  static IdRegistry<GridNode> read(
      RegionHead head, IdRegistry<Province> provinces, Problems problems) {
    List<String> headroom =
        head.phases().all().stream().map(phase -> "headroom_kw_" + phase).toList();
    List<String> required = new ArrayList<>(List.of("id", "name", "province", "lon", "lat"));
    required.addAll(headroom);
    required.addAll(List.of("block_kw", "max_blocks", "block_usd", "lead_months", "status"));

    IdRegistry<GridNode> nodes = new IdRegistry<>("grid node");
    boolean isComplete =
        head.layers()
            .read(
                head.layers().grid(),
                new Columns("grid node", required, List.of(), !head.phases().isComplete()),
                problems,
                row -> {
                  String id = nodes.claim(row);
                  Optional<Province> province = provinces.find(row, "province");
                  Optional<Location> location = head.bounds().locate(row);
                  List<Double> headroomKw =
                      headroom.stream().map(column -> row.number(column, 0, MOST_KW)).toList();
                  double blockKw = row.number("block_kw", 0, MOST_KW);
                  int maxBlocks = row.integer("max_blocks", 0, 1000);
                  double blockUsd = row.number("block_usd", 0, 1e10);
                  int leadMonths = row.integer("lead_months", 0, 600);
                  Status status = row.choice("status", Status.class);
                  if (province.isPresent() && location.isPresent()) {
                    nodes.put(
                        id,
                        new GridNode(
                            nodes.size(),
                            id,
                            row.text("name", id),
                            province.get(),
                            location.get(),
                            headroomKw,
                            blockKw,
                            maxBlocks,
                            blockUsd,
                            leadMonths,
                            status));
                  }
                });
    if (!isComplete) {
      nodes.incomplete();
    }
    return nodes;
  }
}
