package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.PlaceRank;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Status;

/**
 * Zones of a planner's own rows. Demand that is not given is assumed by the people, and the zone's
 * status with it; an area that is not given is that of a place of so many people.
 */
final class ZoneMapping extends PlacedMapping {

  private static final double MOST_PEOPLE = 5e7;
  private static final double MOST_KWH = 1e8;

  private final Map<String, String> provinces = new LinkedHashMap<>();

  ZoneMapping(RegionUpdate update, LayerTally tally) {
    super(update, tally);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(tables().rows().zoneColumns());
    figures.add("place");
    figures.add("province_name");
    return figures;
  }

  @Override
  Optional<Map<String, String>> cells(MappedRow row, String id, MappedPlaces.Place place) {
    List<String> demand = tables().rows().demandColumns();
    boolean hasDemand = demand.stream().allMatch(row::has);
    Optional<Double> people = row.count("population", 0, MOST_PEOPLE);
    if (people.isEmpty() && !hasDemand) {
      if (!row.has("population")) {
        tally().leaveOut("without population and demand");
      }
      return Optional.empty();
    }
    double population = people.orElse(0.0);
    ZoneDraft zone =
        new ZoneDraft(
            id,
            name(row, id),
            province(row),
            place.location(),
            areaKm2(row, place, population),
            population,
            "");
    Map<String, String> cells =
        tables().rows().zone(zone, hasDemand ? row.status() : Status.ASSUMED);
    for (String column : demand) {
      row.amount(column, 0, MOST_KWH).ifPresent(kwh -> cells.put(column, RoundedText.text(kwh, 2)));
    }
    return Optional.of(cells);
  }

  /** The province of a row, by its id or its name; the name of one with both is kept. */
  private String province(MappedRow row) {
    String province = row.has("province") ? row.text("province") : row.text("province_name");
    if (!province.isEmpty() && row.has("province_name")) {
      provinces.putIfAbsent(province, row.text("province_name"));
    }
    return province;
  }

  private static double areaKm2(MappedRow row, MappedPlaces.Place place, double population) {
    return row.number("area_km2", 0, 1e6)
        .orElse(
            place.areaM2() > 0
                ? place.areaM2() / 1e6
                : PlaceRank.ofPeople(population).areaKm2(population));
  }

  @Override
  public void put(PutMode mode) {
    update().putZones(rows(), provinces, mode);
  }
}
