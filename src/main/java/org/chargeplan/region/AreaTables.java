package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Problems;

/** Reads the tables of provinces and of zones. */
final class AreaTables {

  private AreaTables() {}

  static IdRegistry<Province> provinces(Layers layers, Problems problems) {
    IdRegistry<Province> provinces = new IdRegistry<>("province");
    boolean isComplete =
        layers.read(
            layers.provinces(),
            Columns.of("province", "id", "name"),
            problems,
            row -> {
              String id = provinces.claim(row);
              provinces.put(id, new Province(provinces.size(), id, row.text("name")));
            });
    if (!isComplete) {
      provinces.incomplete();
    }
    return provinces;
  }

  static IdRegistry<Zone> zones(
      RegionHead head, IdRegistry<Province> provinces, Problems problems) {
    List<List<String>> demand = demandColumns(head);
    List<String> required =
        new ArrayList<>(
            List.of("id", "name", "province", "lon", "lat", "area_km2", "population", "status"));
    demand.forEach(required::addAll);
    boolean headUnknown = !head.phases().isComplete() || !head.vehicleClasses().isComplete();

    IdRegistry<Zone> zones = new IdRegistry<>("zone");
    boolean isComplete =
        head.layers()
            .read(
                head.layers().zones(),
                new Columns("zone", required, List.of(), headUnknown),
                problems,
                row -> {
                  String id = zones.claim(row);
                  Optional<Province> province = provinces.find(row, "province");
                  Optional<Location> location = head.bounds().locate(row);
                  double areaKm2 = row.number("area_km2", 0, 1e6);
                  double population = row.number("population", 0, 5e7);
                  List<List<Double>> kwhPerDay =
                      demand.stream().map(ofClass -> demand(row, ofClass)).toList();
                  Status status = row.choice("status", Status.class);
                  if (province.isPresent() && location.isPresent()) {
                    zones.put(
                        id,
                        new Zone(
                            zones.size(),
                            id,
                            row.text("name", id),
                            province.get(),
                            location.get(),
                            areaKm2,
                            population,
                            kwhPerDay,
                            status));
                  }
                });
    if (!isComplete) {
      zones.incomplete();
    }
    return zones;
  }

  /** The columns of demand: by vehicle class, then by phase. */
  private static List<List<String>> demandColumns(RegionHead head) {
    return head.vehicleClasses().all().stream()
        .map(c -> head.phases().all().stream().map(p -> c + "_kwh_day_" + p).toList())
        .toList();
  }

  private static List<Double> demand(CsvRow row, List<String> columns) {
    return columns.stream().map(column -> row.number(column, 0, 1e8)).toList();
  }
}
