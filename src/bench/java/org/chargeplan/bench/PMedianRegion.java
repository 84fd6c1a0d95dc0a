package org.chargeplan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes an instance of the p-median problem as the files of a region: one zone of one person and
 * one site of one bay at each node, edges as roads of as many metres, one port type, one phase.
 *
 * <p>A USD of its plan is a metre: the phase has four years, and a person's km costs 250 USD a
 * year.
 */
final class PMedianRegion {

  private static final String REGION =
      """
      region: p-median
      title: A p-median problem
      country: VNM
      bounds: [107, 15, 109, 17]
      currency: {code: USD, per_usd: 1}
      programme:
        start: 2026-01-01
        phases:
          - {id: all, until: 2029-12-31}
      finance: {discount_rate: 0, connection_life_years: 25, reinforcement_life_years: 30, status: assumed}
      connection:
        usd_per_kw: 0
        classes:
          - {id: only, name: only, above_kw: 0, step_usd: 0, lead_months: 0, status: assumed}
      vehicle_classes:
        - {id: car, name: cars, reach_m: 1, decay_m: 1, status: assumed}
      port_types:
        - id: port
          name: port
          vehicle_class: car
          group: ac
          power_kw: 1
          plugs: []
          capex_usd: 0
          yearly_usd: 0
          life_years: 10
          kwh_per_day: 1
          bays: 1
          diversity_floor: 1
          status: assumed
      site_kinds:
        - {id: node, name: node, port_types: [port]}
      """;

  private static final String RULES =
      """
      rules:
        - id: p
          type: open-sites
          title: At most p open sites
          level: hard
          status: assumption
          at_most: {all: %d}
        - id: distance
          type: nearest-access
          title: Distance to the nearest open site
          level: soft
          status: assumption
          within_m: %d
          usd_per_person_km: 250
      """;

  /** Nodes of a row of the grid on which nodes are drawn. */
  private static final int ROW = 40;

  /** Some 11 m: farther than nothing, so that each place has its own nearest node. */
  private static final double SPACING_DEGREES = 1e-4;

  private PMedianRegion() {}

  /** Writes the files of an instance, whose longest shortest path is {@code longest}. */
  static void write(OrLibrary instance, int longest, Path dir) throws IOException {
    int n = instance.n();
    Files.writeString(dir.resolve("region.yaml"), REGION);
    Files.writeString(dir.resolve("rules.yaml"), RULES.formatted(instance.p(), longest));
    table(dir, "provinces.csv", "id,name", 1, i -> "0,all");
    table(
        dir,
        "grid.csv",
        "id,name,province,lon,lat,headroom_kw_all,block_kw,max_blocks,block_usd,lead_months,status",
        1,
        i -> "g,g,0,%s,%d,0,0,0,0,assumed".formatted(place(0), n));
    table(dir, "road_nodes.csv", "id,lon,lat", n, i -> "n%d,%s".formatted(i, place(i)));
    table(
        dir,
        "zones.csv",
        "id,name,province,lon,lat,area_km2,population,car_kwh_day_all,status",
        n,
        i -> "z%d,,0,%s,1,1,0,assumed".formatted(i, place(i)));
    table(
        dir,
        "sites.csv",
        "id,name,kind,province,grid_node,lon,lat,bays,indoor,max_kw,status,existing_status",
        n,
        i -> "s%d,,node,0,g,%s,1,false,1,assumed,assumed".formatted(i, place(i)));
    String edges =
        instance.edges().entrySet().stream()
            .map(
                e ->
                    "n%d,n%d,%d,primary\n"
                        .formatted(e.getKey().from(), e.getKey().to(), e.getValue()))
            .collect(Collectors.joining());
    Files.writeString(dir.resolve("road_edges.csv"), "from,to,length_m,road_class\n" + edges);
  }

  private static String place(int node) {
    int east = node % ROW;
    int north = node / ROW;
    double lon = 108 + east * SPACING_DEGREES;
    double lat = 16 + north * SPACING_DEGREES;
    return String.format(Locale.ROOT, "%.4f,%.4f", lon, lat);
  }

  private static void table(Path dir, String file, String head, int rows, IntFunction<String> row)
      throws IOException {
    String body =
        IntStream.range(0, rows).mapToObj(i -> row.apply(i) + "\n").collect(Collectors.joining());
    Files.writeString(dir.resolve(file), head + "\n" + body);
  }
}
