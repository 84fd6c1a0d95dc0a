package org.chargeplan.verify;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.chargeplan.plan.InputFigures;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Compares the totals a file states with those of the ledger. */
final class TotalChecks {

  private static final String LIMIT = "totals";
  private static final double TOLERANCE_USD = 1;

  private final StatedPlan plan;
  private final Ledger ledger;
  private final Region region;
  private final Findings findings;
  private final Map<Key, Double> actual = new LinkedHashMap<>();

  private record Key(String member, String row, String column) {
    @Override
    public String toString() {
      return "plan." + member + (row.equals(StatedPlan.BEFORE) ? "" : "." + row) + "." + column;
    }
  }

  TotalChecks(StatedPlan plan, Ledger ledger, Findings findings) {
    this.plan = plan;
    this.ledger = ledger;
    this.region = ledger.region();
    this.findings = findings;
  }

  void check() {
    countPorts();
    countCapital();
    countInputFigures();
    for (StatedPlan.Figure stated : plan.figures()) {
      Key key = new Key(stated.member(), stated.row(), stated.column());
      Double expected = actual.remove(key);
      if (expected == null) {
        findings.file(
            LIMIT, "", key + " (line " + stated.line() + ") is not a total of the region");
      } else {
        compare(key, stated.amount(), expected);
      }
    }
    for (Key missing : actual.keySet()) {
      findings.file(LIMIT, "", missing + " is missing");
    }
  }

  private void compare(Key key, double stated, double expected) {
    double tolerance = key.member.equals(StatedPlan.CAPITAL_USD) ? TOLERANCE_USD : 0;
    if (!(Math.abs(stated - expected) <= tolerance)) {
      findings.stated(
          LIMIT,
          key.toString(),
          "",
          expected,
          stated,
          "",
          key
              + " is stated as "
              + Words.number(stated)
              + " but is "
              + Words.number(expected)
              + ": "
              + Words.number(Math.abs(stated - expected))
              + " too "
              + (stated > expected ? "many" : "few"));
    }
  }

  private void countPorts() {
    for (Phase phase : region.phases()) {
      for (PortGroup group : PortGroup.values()) {
        add(StatedPlan.PORTS_BY_GROUP, phase.id(), key(group), 0);
      }
    }
    for (PortType type : region.portTypes()) {
      long existing = sum(site -> site.existingPorts(type));
      add(StatedPlan.EXISTING_PORTS, StatedPlan.BEFORE, type.id(), existing);
      for (Phase phase : region.phases()) {
        long ports = sum(site -> ledger.ports(site, type, phase));
        long built = sum(site -> ledger.built(site, type, phase));
        add(StatedPlan.NEW_PORTS, phase.id(), type.id(), built);
        add(StatedPlan.PORTS, phase.id(), type.id(), ports);
        add(StatedPlan.PORTS_BY_GROUP, phase.id(), key(type.group()), ports);
      }
    }
  }

  private long sum(ToLongFunction<Site> ofSite) {
    return region.sites().stream().mapToLong(ofSite).sum();
  }

  private void countCapital() {
    for (Phase phase : region.phases()) {
      double portsUsd = 0;
      double connectionUsd = 0;
      double reinforcementUsd = 0;
      for (Site site : region.sites()) {
        portsUsd += ledger.portsUsd(site, phase);
        connectionUsd += ledger.connectionUsd(site, phase);
      }
      for (GridNode node : region.gridNodes()) {
        reinforcementUsd += ledger.reinforcementUsd(node, phase);
      }
      add(StatedPlan.CAPITAL_USD, phase.id(), "ports", portsUsd);
      add(StatedPlan.CAPITAL_USD, phase.id(), "connection", connectionUsd);
      add(StatedPlan.CAPITAL_USD, phase.id(), "reinforcement", reinforcementUsd);
    }
  }

  private void countInputFigures() {
    for (InputFigures layer : InputFigures.of(region)) {
      add(StatedPlan.INPUT_FIGURES, layer.layer(), "published", layer.published());
      add(StatedPlan.INPUT_FIGURES, layer.layer(), "derived", layer.derived());
      add(StatedPlan.INPUT_FIGURES, layer.layer(), "assumed", layer.assumed());
    }
  }

  private void add(String member, String row, String column, long count) {
    add(member, row, column, (double) count);
  }

  private void add(String member, String row, String column, double amount) {
    actual.merge(new Key(member, row, column), amount, Double::sum);
  }

  private static String key(PortGroup group) {
    return group.name().toLowerCase(Locale.ROOT);
  }
}
