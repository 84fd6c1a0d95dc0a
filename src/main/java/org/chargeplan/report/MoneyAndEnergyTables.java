package org.chargeplan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chargeplan.plan.CapitalCost;
import org.chargeplan.plan.GridFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.VehicleClass;

/** Tables of capital, energy and the load of the grid. */
final class MoneyAndEnergyTables {

  private static final int WORST_NODES = 10;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;
  private static final double KWH_PER_MWH = 1000;

  private final Plan plan;
  private final Region region;
  private final Totals totals;

  MoneyAndEnergyTables(Plan plan, Totals totals) {
    this.plan = plan;
    this.region = plan.region();
    this.totals = totals;
  }

  /** Capital by phase and part, in millions of USD, and in the region's currency. */
  TextTable capital() {
    List<String> head = new ArrayList<>(List.of("million USD"));
    region.phases().forEach(phase -> head.add(phase.id()));
    head.add("all");
    TextTable table = new TextTable(1).row(head);
    table.row(capitalRow("ports", CapitalCost::portsUsd));
    table.row(capitalRow("connection", CapitalCost::connectionUsd));
    table.row(capitalRow("reinforcement", CapitalCost::reinforcementUsd));
    table.row(capitalRow("all", CapitalCost::totalUsd));
    return region.currency().code().equals("USD") ? table : table.row(localRow());
  }

  private List<String> localRow() {
    double perUsd = region.currency().perUsd();
    double all = sum(CapitalCost::totalUsd) * perUsd;
    double unit = all >= BILLION ? BILLION : MILLION;
    List<String> row = new ArrayList<>();
    row.add((all >= BILLION ? "billion " : "million ") + region.currency().code());
    for (Phase phase : region.phases()) {
      row.add(Numbers.tenths(totals.capital(phase).totalUsd() * perUsd / unit));
    }
    row.add(Numbers.tenths(all / unit));
    return row;
  }

  private List<String> capitalRow(String name, ToDoubleFunction<CapitalCost> part) {
    List<String> row = new ArrayList<>(List.of(name));
    for (Phase phase : region.phases()) {
      row.add(Numbers.millions(part.applyAsDouble(totals.capital(phase))));
    }
    row.add(Numbers.millions(sum(part)));
    return row;
  }

  private double sum(ToDoubleFunction<CapitalCost> part) {
    return region.phases().stream().map(totals::capital).mapToDouble(part).sum();
  }

  /** Energy that ports can deliver against what vehicles ask for, in MWh a day. */
  TextTable energy() {
    List<String> head = new ArrayList<>(List.of("MWh a day"));
    region.phases().forEach(phase -> head.add(phase.id()));
    TextTable table = new TextTable(1).row(head);
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      List<String> offered = new ArrayList<>(List.of(vehicleClass.name() + ": offered"));
      List<String> demand = new ArrayList<>(List.of(vehicleClass.name() + ": demand"));
      for (Phase phase : region.phases()) {
        offered.add(Numbers.integer(totals.offeredKwhPerDay(vehicleClass, phase) / KWH_PER_MWH));
        demand.add(Numbers.integer(totals.demandKwhPerDay(vehicleClass, phase) / KWH_PER_MWH));
      }
      table.row(offered).row(demand);
    }
    return table;
  }

  /** The grid nodes with the highest share of their capacity in use at the end. */
  TextTable worstNodes() {
    GridFigures figures = new GridFigures(plan);
    Phase end = region.lastPhase();
    TextTable table = new TextTable(3);
    table.row("grid node", "name", "province", "peak kW", "can take", "blocks", "load");
    region.gridNodes().stream()
        .filter(node -> figures.peakKw(node, end) > 0)
        .sorted(
            Comparator.comparingDouble((GridNode node) -> figures.loadShare(node, end))
                .reversed()
                .thenComparing(GridNode::index))
        .limit(WORST_NODES)
        .forEach(
            node ->
                table.row(
                    node.id(),
                    node.name(),
                    node.province().name(),
                    Numbers.integer(figures.peakKw(node, end)),
                    Numbers.integer(figures.capacityKw(node, end)),
                    Numbers.integer(figures.blocks(node, end)),
                    Numbers.percent(figures.loadShare(node, end))));
    return table;
  }
}
