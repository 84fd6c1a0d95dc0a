package org.chargeplan.planfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Makes a plan of what a file states, to continue from it. Takes its decisions and its origin;
 * totals and existing ports come from the region, which may have changed since.
 */
public final class PlanReader {

  private final PlanFile file;
  private final Region region;
  private final Problems problems;

  private PlanReader(PlanFile file, Region region, Problems problems) {
    this.file = file;
    this.region = region;
    this.problems = problems;
  }

  /**
   * Reads the plan of a file.
   *
   * @param file what the file states
   * @param region the region it is for
   * @param problems takes unknown ids and impossible counts, each with its line
   * @return the plan; nothing where there is any problem
   */
  public static Optional<Plan> plan(PlanFile file, Region region, Problems problems) {
    Problems found = new Problems();
    Plan plan = new PlanReader(file, region, found).read();
    problems.addAll(found.list());
    return found.isEmpty() ? Optional.of(plan) : Optional.empty();
  }

  private Plan read() {
    StatedPlan stated = file.plan();
    if (!stated.regionId().equals(region.id())) {
      problem(
          0,
          "The plan is for the region (" + stated.regionId() + "), not for " + region.id() + ".",
          "Maybe another region folder was meant.");
    }
    Plan.Builder plan =
        Plan.builder(region)
            .provenance(stated.provenance())
            .score(stated.score())
            .shortfalls(stated.shortfalls())
            .boundUsd(stated.boundUsd());
    readSites(plan);
    readReinforcement(plan);
    return plan.plan();
  }

  private void readSites(Plan.Builder plan) {
    Map<String, Site> sites = region.sitesById();
    PortColumns columns = new PortColumns(region);
    Map<String, Integer> lines = new HashMap<>();
    for (StatedSite stated : file.sites()) {
      Site site = sites.get(stated.id());
      Integer earlier = lines.putIfAbsent(stated.id(), stated.line());
      if (site == null) {
        problem(
            stated.line(),
            "The site (" + stated.id() + ") is not in the region.",
            "Maybe the site was dropped since, or a part of the region is planned.");
      } else if (earlier != null) {
        problem(
            stated.line(),
            "Duplicate site id (" + stated.id() + "), first on line " + earlier + ".",
            "");
      } else {
        readPorts(plan, site, stated, columns);
      }
    }
  }

  private void readPorts(Plan.Builder plan, Site site, StatedSite stated, PortColumns columns) {
    for (Map.Entry<String, Double> number : stated.numbers().entrySet()) {
      String column = number.getKey();
      Optional<PortColumns.Built> built = columns.findBuilt(column);
      if (built.isPresent()) {
        int ports = count(stated.line(), column, stated.id(), number.getValue());
        plan.build(site, built.get().type(), built.get().phase(), ports);
      } else if (PortColumns.isOne(column) && columns.findExisting(column).isEmpty()) {
        problem(
            stated.line(),
            "The column (" + column + ") names no port type and phase of the region.",
            "Maybe the type or the phase was renamed.");
      }
    }
  }

  private void readReinforcement(Plan.Builder plan) {
    Map<String, GridNode> nodes = region.gridNodesById();
    for (StatedPlan.Reinforcement stated : file.plan().reinforcement()) {
      GridNode node = nodes.get(stated.gridNode());
      Optional<Phase> phase = region.findPhase(stated.phase());
      if (node == null) {
        problem(
            stated.line(), "The grid node (" + stated.gridNode() + ") is not in the region.", "");
      }
      if (phase.isEmpty()) {
        problem(stated.line(), "The phase (" + stated.phase() + ") is not in the region.", "");
      }
      int blocks = count(stated.line(), "blocks", stated.gridNode(), stated.blocks());
      if (node != null && phase.isPresent()) {
        plan.reinforce(node, phase.get(), blocks);
      }
    }
  }

  private int count(int line, String what, String where, double value) {
    if (value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value)) {
      return (int) value;
    }
    problem(
        line,
        "The "
            + what
            + " ("
            + Decimals.exact(value)
            + ") of ("
            + where
            + ") must be an integer, 0 or more.",
        "");
    return 0;
  }

  private void problem(int line, String message, String hint) {
    problems.add(file.name(), line, message, hint);
  }
}
