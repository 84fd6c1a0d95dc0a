package org.chargeplan.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.network.Route;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Checks that a file is one of this region, and enters its counts into the ledger. */
final class FileChecks {

  private static final String REGION = "region";
  private static final String SCHEMA = "schema";
  private static final String SITES = "sites";
  private static final String GRID = "grid-headroom";

  private final PlanFile file;
  private final Ledger ledger;
  private final Region region;
  private final List<Route> routes;
  private final Findings findings;
  private boolean complete = true;

  FileChecks(PlanFile file, Ledger ledger, List<Route> routes, Findings findings) {
    this.file = file;
    this.ledger = ledger;
    this.region = ledger.region();
    this.routes = routes;
    this.findings = findings;
  }

  /** Returns whether all counts of the file are in the ledger. */
  boolean check() {
    StatedPlan plan = file.plan();
    compare("region", plan.regionId(), region.id());
    compare("digest of the region files", plan.digest(), region.digest());
    compare("part of the region", plan.scope().label(), region.scope().label());
    List<String> phases = region.phases().stream().map(Phase::id).toList();
    compare("list of phases", String.join(", ", plan.phases()), String.join(", ", phases));
    checkSites();
    checkReinforcement();
    return complete;
  }

  private void compare(String what, String stated, String actual) {
    if (!stated.equals(actual)) {
      findings.file(
          REGION,
          "",
          "The " + what + " is '" + stated + "' in the plan but '" + actual + "' in the region");
    }
  }

  private void checkSites() {
    Map<String, Site> sites = region.sitesById();
    SiteChecks checks = new SiteChecks(ledger, routes, findings);
    PortColumns columns = new PortColumns(region);
    Map<String, Integer> lines = new HashMap<>();
    for (StatedSite stated : file.sites()) {
      Site site = sites.get(stated.id());
      Integer earlier = lines.putIfAbsent(stated.id(), stated.line());
      if (site == null) {
        leaveOut(
            SITES,
            stated.id(),
            "Site " + stated.id() + " (line " + stated.line() + ") is not a site of the region");
      } else if (earlier != null) {
        leaveOut(
            SCHEMA,
            stated.id(),
            Words.site(site) + " is listed twice, on lines " + earlier + " and " + stated.line());
      } else {
        enter(site, stated, columns);
        checks.check(site, stated);
      }
    }
    for (Site site : region.sites()) {
      boolean hasPorts = site.existingPorts().stream().anyMatch(ports -> ports > 0);
      if (hasPorts && !lines.containsKey(site.id())) {
        findings.file(SITES, site.id(), Words.site(site) + " has ports but is not in the plan");
      }
    }
  }

  private void enter(Site site, StatedSite stated, PortColumns columns) {
    String name = Words.site(site);
    for (Map.Entry<String, Double> number : stated.numbers().entrySet()) {
      String column = number.getKey();
      Optional<PortColumns.Built> built = columns.findBuilt(column);
      if (built.isPresent()) {
        long ports = count(SCHEMA, site.id(), site.name(), name + ": " + column, number.getValue());
        ledger.build(site, built.get().type(), built.get().phase(), ports);
      } else if (PortColumns.isOne(column) && columns.findExisting(column).isEmpty()) {
        leaveOut(
            SCHEMA,
            site.id(),
            name + ": " + column + " names no port type and phase of the region");
      }
    }
  }

  private void checkReinforcement() {
    Map<String, GridNode> nodes = region.gridNodesById();
    for (StatedPlan.Reinforcement stated : file.plan().reinforcement()) {
      GridNode node = nodes.get(stated.gridNode());
      Optional<Phase> phase = region.findPhase(stated.phase());
      if (node == null || phase.isEmpty()) {
        String what =
            node == null
                ? "Grid node " + stated.gridNode() + " is not a grid node"
                : Words.node(node) + " is reinforced in " + stated.phase() + ", which is no phase";
        leaveOut(GRID, stated.gridNode(), what + " of the region (line " + stated.line() + ")");
        continue;
      }
      String subject = Words.node(node) + ": the number of blocks in " + stated.phase();
      long blocks = count(GRID, node.id(), node.name(), subject, stated.blocks());
      ledger.reinforce(node, phase.get(), blocks);
      compareAmount(node, "kW", stated.kw(), blocks * node.blockKw(), 0.01);
      compareAmount(node, "USD", stated.usd(), blocks * node.blockUsd(), 1);
    }
  }

  private void compareAmount(
      GridNode node, String unit, double stated, double actual, double tolerance) {
    if (!(Math.abs(stated - actual) <= tolerance)) {
      String text =
          Words.node(node)
              + " is stated to get "
              + Words.number(stated)
              + " "
              + unit
              + " of reinforcement but gets "
              + Words.number(actual);
      findings.stated("totals", node.id(), node.name(), actual, stated, unit, text);
    }
  }

  private long count(String limit, String id, String name, String subject, double value) {
    if (value < 0 || value != Math.rint(value)) {
      String text = subject + " is " + Words.number(value) + ", not an integer of at least 0";
      findings.stated(limit, id, name, Math.max(0, Math.rint(value)), value, "", text);
    }
    return Math.round(value);
  }

  private void leaveOut(String limit, String subjectId, String text) {
    complete = false;
    findings.file(limit, subjectId, text);
  }
}
