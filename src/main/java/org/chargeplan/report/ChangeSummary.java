package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

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

  private static final class Change {
    private int sites;
    private long more;
    private long fewer;

    private void add(long difference) {
      more += Math.max(0, difference);
      fewer += Math.max(0, -difference);
    }
  }

  /**
   * Tells where plans differ.
   *
   * @param before a plan
   * @param after another one of a region with the same sites, types, phases and grid nodes
   * @return lines, each ending with a line feed
   */
  public static String of(Plan before, Plan after) {
    ChangeSummary summary = new ChangeSummary(before, after);
    List<String> lines = new ArrayList<>(List.of("", "Changed since the plan before"));
    lines.addAll(summary.changes());
    lines.addAll(summary.totals());
    return String.join("\n", lines) + "\n";
  }

  private List<String> changes() {
    Map<String, Change> byKind = new LinkedHashMap<>();
    Map<String, Change> byType = new LinkedHashMap<>();
    region.siteKinds().forEach(kind -> byKind.put(kind.name(), new Change()));
    region.portTypes().forEach(type -> byType.put(type.name(), new Change()));
    for (Site site : region.sites()) {
      Change kind = byKind.get(site.kind().name());
      boolean changed = false;
      for (PortType type : region.portTypes()) {
        boolean typeChanged = false;
        for (Phase phase : region.phases()) {
          long difference =
              (long) after.newPorts(site, type, phase) - before.newPorts(site, type, phase);
          kind.add(difference);
          byType.get(type.name()).add(difference);
          typeChanged |= difference != 0;
        }
        byType.get(type.name()).sites += typeChanged ? 1 : 0;
        changed |= typeChanged;
      }
      kind.sites += changed ? 1 : 0;
    }
    List<String> lines = new ArrayList<>(table("kind of site", byKind));
    lines.addAll(table("type of port", byType));
    return lines;
  }

  private static List<String> table(String what, Map<String, Change> changes) {
    TextTable table = new TextTable(1).row(what, "sites changed", "ports more", "ports fewer");
    changes.forEach(
        (name, change) -> {
          if (change.sites > 0) {
            table.row(
                name,
                Numbers.whole((long) change.sites),
                Numbers.whole(change.more),
                Numbers.whole(change.fewer));
          }
        });
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
    return Numbers.whole(
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
    return Numbers.whole(blocks);
  }
}
