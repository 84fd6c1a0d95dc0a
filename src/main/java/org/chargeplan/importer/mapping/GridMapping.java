package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Status;

/**
 * Grid nodes of a planner's own rows: their headroom as given by phase or for all phases, else the
 * assumed share of the capacity given, else of the usual capacity. What reinforcement adds and
 * costs is assumed where it is not given.
 */
final class GridMapping extends PlacedMapping {

  private static final double MOST_KW = 1e7;
  private static final double MOST_MVA = 100_000;

  GridMapping(RegionUpdate update, LayerTally tally) {
    super(update, tally);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(tables().rows().gridColumns());
    figures.add("place");
    figures.addAll(List.of("capacity_mva", "headroom_kw"));
    return figures;
  }

  @Override
  Optional<Map<String, String>> cells(MappedRow row, String id, MappedPlaces.Place place) {
    List<String> headroom = tables().rows().headroomColumns();
    boolean isGiven = row.has("headroom_kw") || headroom.stream().allMatch(row::has);
    Map<String, String> cells =
        tables()
            .rows()
            .gridNode(
                new Substation(id, name(row, id), row.text("province"), place.location()),
                row.number("capacity_mva", 0, MOST_MVA)
                    .orElse(tables().assumptions().grid().capacityMva()),
                isGiven ? row.status() : Status.ASSUMED);
    Optional<Double> ofAll = row.kw("headroom_kw", 0, MOST_KW);
    for (String column : headroom) {
      row.kw(column, 0, MOST_KW)
          .or(() -> ofAll)
          .ifPresent(kw -> cells.put(column, RoundedText.text(kw, 1)));
    }
    put(cells, "block_kw", row.kw("block_kw", 0, MOST_KW), 1);
    put(cells, "max_blocks", row.amount("max_blocks", 0, 1000), 0);
    put(cells, "block_usd", row.amount("block_usd", 0, 1e10), 0);
    put(cells, "lead_months", row.amount("lead_months", 0, 600), 0);
    return Optional.of(cells);
  }

  private static void put(
      Map<String, String> cells, String column, Optional<Double> given, int decimals) {
    given.ifPresent(value -> cells.put(column, RoundedText.text(value, decimals)));
  }

  @Override
  public void put(PutMode mode) {
    update().putGrid(rows(), mode);
  }
}
