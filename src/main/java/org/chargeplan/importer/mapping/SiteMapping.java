package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * Sites of a planner's own rows. Bays, power and shelter that are not told are those usual for the
 * kind, as for OpenStreetMap; the status is that of the bays: derived where only the whole lot or
 * its area is told, assumed where neither is.
 */
final class SiteMapping implements LayerMapping {

  private static final double MOST_BAYS = 100_000;
  private static final double MOST_KW = 1_000_000;

  private final RegionTables tables;
  private final RowIds ids;
  private final MappedPlaces places;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Set<String> unusual = new HashSet<>();

  SiteMapping(RegionTables tables) {
    this.tables = tables;
    ids = new RowIds(tables);
    places = new MappedPlaces(tables);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(tables.spelling().siteColumns());
    // Ports that stand are a layer of their own.
    figures.removeIf(column -> column.startsWith("existing_"));
    return figures;
  }

  @Override
  public void take(MappedRow row) {
    Optional<String> kind = kind(row);
    Optional<Location> place = kind.flatMap(known -> places.find(row));
    Optional<String> id = place.flatMap(at -> ids.claim(row));
    if (id.isEmpty()) {
      return;
    }
    Optional<SiteKindTags> usual = SiteKindTags.ofKind(kind.get());
    Optional<Double> bays = row.number("bays", 0, MOST_BAYS);
    Optional<Double> told = row.number("lot_bays", 0, MOST_BAYS);
    Optional<Double> lot =
        told.isPresent() || bays.isPresent()
            ? told
            : usual.flatMap(known -> known.lotOn(row.areaM2()));
    Optional<Double> kw = row.number("max_kw", 0, MOST_KW);
    if (usual.isEmpty() && (bays.isEmpty() || kw.isEmpty())) {
      reportUnusual(row, kind.get());
      return;
    }
    Status status =
        bays.isPresent() ? row.status() : lot.isPresent() ? Status.DERIVED : Status.ASSUMED;
    double room =
        bays.orElseGet(
            () -> {
              SiteKindTags known = usual.orElseThrow();
              return known.baysOf(lot.orElse(known.lotBays()));
            });
    double whole = lot.orElseGet(() -> bays.isPresent() ? room : usual.orElseThrow().lotBays());
    if (bays.isPresent() && whole < room) {
      row.problem(
          "The lot_bays ("
              + row.text("lot_bays")
              + ") must not be less than the bays ("
              + row.text("bays")
              + ").",
          "Maybe the two columns are swapped.");
    }
    Map<String, String> cells =
        LayerRows.site(
            new CandidateSite(
                id.get(),
                row.has("name") ? row.text("name") : id.get(),
                kind.get(),
                row.text("province"),
                place.get(),
                room,
                Math.max(room, whole),
                kw.orElseGet(() -> usual.orElseThrow().kwOf(room)),
                row.flag("indoor").orElse(usual.map(SiteKindTags::indoor).orElse(false)),
                status));
    cells.put("grid_node", row.text("grid_node"));
    rows.add(cells);
  }

  private Optional<String> kind(MappedRow row) {
    String kind = row.mapping().kind(row.text("kind"));
    if (tables.frame().siteKinds().containsKey(kind)) {
      return Optional.of(kind);
    }
    tables.leaveOut(
        kind.isEmpty()
            ? "rows without a kind"
            : "rows of kind (" + kind + "), which region.yaml lacks",
        1);
    return Optional.empty();
  }

  private void reportUnusual(MappedRow row, String kind) {
    if (unusual.add(kind)) {
      row.problem(
          "Sites of kind (" + kind + ") need bays and max_kw: there are no defaults for it.",
          "Maybe --map bays=COLUMN, or a number under 'values' of the mapping.");
    }
  }

  @Override
  public int count() {
    return rows.size();
  }

  @Override
  public void put(boolean add) {
    tables.putSites(rows, add);
  }
}
