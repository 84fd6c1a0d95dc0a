package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.compare.PlanDifference;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Region;

/** Where one plan differs from another of the same region: by kind of site and by type of port. */
public final class ChangeSummary {

  private final Plan before;
  private final Plan after;
  private final Region region;

  private ChangeSummary(Plan before, Plan after) {
    this.before = before;
    this.after = after;
    this.region = after.region();
  }

  /**
   * Lists where plans differ.
   *
   * @param before a plan
   * @param after another one of a region with the same sites, types, phases and grid nodes
   * @return lines, each ending with a line feed
   */
  public static String of(Plan before, Plan after) {
    ChangeSummary summary = new ChangeSummary(before, after);
    List<String> lines = new ArrayList<>(List.of("", "Changes from the previous plan"));
    lines.addAll(summary.changes());
    lines.addAll(summary.totals());
    return String.join("\n", lines) + "\n";
  }

  private List<String> changes() {
    PlanDifference difference = PlanDifference.of(before, after);
    List<String> lines = new ArrayList<>(table("kind of site", difference.byKind()));
    lines.addAll(table("type of port", difference.byType()));
    return lines;
  }

  private static List<String> table(String what, List<PlanDifference.Change> changes) {
    TextTable table = new TextTable(1).row(what, "sites changed", "ports more", "ports fewer");
    for (PlanDifference.Change change : changes) {
      table.row(
          change.name(),
          Numbers.integer((long) change.sites()),
          Numbers.integer(change.more()),
          Numbers.integer(change.fewer()));
    }
    List<String> lines = table.lines();
    return lines.size() > 1 ? lines : List.of("  No " + what + " changes.");
  }

  private List<String> totals() {
    TextTable table = new TextTable(1).row("", "before", "now");
    table.row("ports", ports(before), ports(after));
    table.row("capital, million USD", capital(before), capital(after));
    table.row("cost, million USD", cost(before), cost(after));
    table.row("blocks of reinforcement", blocks(before), blocks(after));
    return table.lines();
  }

  private String ports(Plan plan) {
    Totals totals = new Totals(plan);
    return Numbers.integer(
        region.portTypes().stream().mapToLong(t -> totals.ports(t, region.lastPhase())).sum());
  }

  private String capital(Plan plan) {
    Totals totals = new Totals(plan);
    return Numbers.hundredthsOfMillions(
        region.phases().stream().mapToDouble(phase -> totals.capital(phase).totalUsd()).sum());
  }

  private static String cost(Plan plan) {
    return Numbers.hundredthsOfMillions(plan.costUsd());
  }

  private String blocks(Plan plan) {
    long blocks = 0;
    for (GridNode node : region.gridNodes()) {
      blocks += region.phases().stream().mapToLong(phase -> plan.blocks(node, phase)).sum();
    }
    return Numbers.integer(blocks);
  }
}
