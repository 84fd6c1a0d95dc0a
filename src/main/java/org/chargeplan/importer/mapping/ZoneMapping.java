package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.model.PlaceRank;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * Zones of a planner's own rows. Demand that is not told is assumed by the people, and the zone's
 * status with it; an area that is not told is that of a place of so many people.
 */
final class ZoneMapping implements LayerMapping {

  private static final double MOST_PEOPLE = 5e7;
  private static final double MOST_KWH = 1e8;

  private final RegionTables tables;
  private final RowIds ids;
  private final MappedPlaces places;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Map<String, String> provinces = new LinkedHashMap<>();

  ZoneMapping(RegionTables tables) {
    this.tables = tables;
    ids = new RowIds(tables);
    places = new MappedPlaces(tables);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(tables.spelling().zoneColumns());
    figures.add("province_name");
    return figures;
  }

  @Override
  public void take(MappedRow row) {
    Optional<Location> place = places.find(row);
    Optional<String> id = place.flatMap(at -> ids.claim(row));
    if (id.isEmpty()) {
      return;
    }
    List<String> demand = tables.spelling().demandColumns();
    boolean tellsDemand = demand.stream().allMatch(row::has);
    Optional<Double> people = row.number("population", 0, MOST_PEOPLE);
    if (people.isEmpty() && !tellsDemand) {
      if (!row.has("population")) {
        tables.leaveOut("rows without population and demand", 1);
      }
      return;
    }
    double population = people.orElse(0.0);
    String province = row.has("province") ? row.text("province") : row.text("province_name");
    if (!province.isEmpty() && row.has("province_name")) {
      provinces.putIfAbsent(province, row.text("province_name"));
    }
    double areaKm2 =
        row.number("area_km2", 0, 1e6)
            .orElse(
                row.areaM2() > 0
                    ? row.areaM2() / 1e6
                    : PlaceRank.ofPeople(population).areaKm2(population));
    ZoneDraft zone =
        new ZoneDraft(
            id.get(),
            row.has("name") ? row.text("name") : id.get(),
            province,
            place.get(),
            areaKm2,
            population,
            "");
    Map<String, String> cells =
        tables.spelling().zone(zone, tellsDemand ? row.status() : Status.ASSUMED);
    for (String column : demand) {
      row.number(column, 0, MOST_KWH).ifPresent(kwh -> cells.put(column, RoundedText.text(kwh, 2)));
    }
    rows.add(cells);
  }

  @Override
  public int count() {
    return rows.size();
  }

  @Override
  public void put(boolean add) {
    tables.putZones(rows, provinces, add);
  }
}
