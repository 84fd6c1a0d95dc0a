package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * Grid nodes of a planner's own rows: their headroom as told by phase or for all phases, else the
 * assumed share of the capacity told, else of the usual capacity. What reinforcement gives and
 * costs is assumed where it is not told.
 */
final class GridMapping implements LayerMapping {

  private static final double MOST_KW = 1e7;
  private static final double MOST_MVA = 100_000;

  private final RegionTables tables;
  private final RowIds ids;
  private final MappedPlaces places;
  private final List<Map<String, String>> rows = new ArrayList<>();

  GridMapping(RegionTables tables) {
    this.tables = tables;
    ids = new RowIds(tables);
    places = new MappedPlaces(tables);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(tables.spelling().gridColumns());
    figures.addAll(List.of("capacity_mva", "headroom_kw"));
    return figures;
  }

  @Override
  public void take(MappedRow row) {
    Optional<Location> place = places.find(row);
    Optional<String> id = place.flatMap(at -> ids.claim(row));
    if (id.isEmpty()) {
      return;
    }
    List<String> headroom = tables.spelling().headroomColumns();
    boolean isTold = row.has("headroom_kw") || headroom.stream().allMatch(row::has);
    Substation node =
        new Substation(
            id.get(),
            row.has("name") ? row.text("name") : id.get(),
            row.text("province"),
            place.get());
    Map<String, String> cells =
        tables
            .spelling()
            .gridNode(
                node,
                row.number("capacity_mva", 0, MOST_MVA)
                    .orElse(tables.assumptions().grid().capacityMva()),
                isTold ? row.status() : Status.ASSUMED);
    Optional<Double> ofAll = row.number("headroom_kw", 0, MOST_KW);
    for (String column : headroom) {
      row.number(column, 0, MOST_KW)
          .or(() -> ofAll)
          .ifPresent(kw -> cells.put(column, RoundedText.text(kw, 1)));
    }
    put(cells, row, "block_kw", MOST_KW, 1);
    put(cells, row, "max_blocks", 1000, 0);
    put(cells, row, "block_usd", 1e10, 0);
    put(cells, row, "lead_months", 600, 0);
    rows.add(cells);
  }

  private static void put(
      Map<String, String> cells, MappedRow row, String column, double most, int decimals) {
    row.number(column, 0, most)
        .ifPresent(value -> cells.put(column, RoundedText.text(value, decimals)));
  }

  @Override
  public int count() {
    return rows.size();
  }

  @Override
  public void put(boolean add) {
    tables.putGrid(rows, add);
  }
}
