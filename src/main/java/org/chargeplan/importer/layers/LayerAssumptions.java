package org.chargeplan.importer.layers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/**
 * What an import of zones or of the grid assumes beyond its source; {@code assumptions.yaml} beside
 * {@code region.yaml} may replace it.
 *
 * @param kwhPerHeadDay public charging demand a head and day by vehicle class and phase, at its end
 * @param grid substations where the source has none, and what a substation can give
 * @param people people of all zones that an import of OpenStreetMap makes; empty where they are
 *     those of its places alone
 */
public record LayerAssumptions(
    Map<String, Map<String, Double>> kwhPerHeadDay, GridSpec grid, OptionalDouble people) {

  /**
   * The demand at the end: one in 20 people has an electric vehicle that takes 9 kWh a day, a good
   * tenth of it in public. It grows evenly with the phases.
   */
  private static final double LAST_KWH_PER_HEAD_DAY = 0.05;

  private static final double MOST_KWH_PER_HEAD_DAY = 100;
  private static final double MOST_PEOPLE = 1e10;

  private static final Fields GRID =
      Fields.of(
          Map.ofEntries(
              Map.entry("name", "substation {zone}"),
              Map.entry("people_per_substation", "70000"),
              Map.entry("least_per_province", "1"),
              Map.entry("capacity_mva", "40"),
              Map.entry("power_factor", "0.95"),
              Map.entry("headroom_share", "0.2"),
              Map.entry(
                  "reinforcement",
                  Map.of(
                      "block_mva", "40",
                      "usable_share", "0.7",
                      "max_blocks", "1",
                      "usd_per_kva", "40",
                      "lead_months", "18")),
              Map.entry("status", "assumed")));

  /** The file of a region's folder with assumptions of its own. */
  static final String FILE = "assumptions.yaml";

  /** The assumptions of a region's folder: its own, or the defaults; problems are reported. */
  public static LayerAssumptions read(Path regionDir, RegionFrame frame, Problems problems) {
    Path own = regionDir.resolve(FILE);
    return Files.exists(own)
        ? Fields.read(own, own.toString(), problems)
            .map(fields -> read(fields, frame))
            .orElseGet(() -> defaults(frame))
        : defaults(frame);
  }

  static LayerAssumptions defaults(RegionFrame frame) {
    Map<String, Map<String, Double>> all = new LinkedHashMap<>();
    frame.vehicleClasses().forEach(id -> all.put(id, evenGrowth(frame.phases())));
    return new LayerAssumptions(all, GridSpec.read(GRID), OptionalDouble.empty());
  }

  private static Map<String, Double> evenGrowth(List<String> phases) {
    Map<String, Double> byPhase = new LinkedHashMap<>();
    for (int p = 0; p < phases.size(); p++) {
      byPhase.put(phases.get(p), LAST_KWH_PER_HEAD_DAY * (p + 1) / phases.size());
    }
    return byPhase;
  }

  private static LayerAssumptions read(Fields fields, RegionFrame frame) {
    LayerAssumptions defaults = defaults(frame);
    Map<String, Map<String, Double>> all = new LinkedHashMap<>(defaults.kwhPerHeadDay);
    Fields demand = fields.fieldsOrEmpty("kwh_per_head_day");
    for (String vehicleClass : demand.keys()) {
      Keys.checkKnown(demand, vehicleClass, vehicleClass, frame.vehicleClasses());
      Fields byPhase = demand.fields(vehicleClass);
      Map<String, Double> kwh = new LinkedHashMap<>();
      frame.phases().forEach(p -> kwh.put(p, byPhase.number(p, 0, MOST_KWH_PER_HEAD_DAY)));
      byPhase.rejectUnknown();
      all.put(vehicleClass, kwh);
    }
    GridSpec grid = fields.has("grid") ? GridSpec.read(fields.fields("grid")) : defaults.grid;
    OptionalDouble people =
        fields.has("people")
            ? OptionalDouble.of(fields.number("people", 1, MOST_PEOPLE))
            : OptionalDouble.empty();
    fields.rejectUnknown();
    return new LayerAssumptions(all, grid, people);
  }
}
