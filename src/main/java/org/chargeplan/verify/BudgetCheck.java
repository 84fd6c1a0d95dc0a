package org.chargeplan.verify;

import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * {@code budget}: capital of ports, connections and reinforcement spent in a phase, at most.
 * National amounts shrink to the part planned.
 */
final class BudgetCheck implements Check {

  /** The program counts integer cents, so the cost of each port is rounded. */
  private static final double ROUNDING_USD_PER_PORT = 0.01;

  private static final double ROUNDING_USD = 1;

  private final PhaseAmounts atMost;

  BudgetCheck(CheckContext context) {
    this.atMost =
        PhaseAmounts.ofRegion(context.rule(), context.fields(), "at_most_usd", context.region());
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : ledger.region().phases()) {
      atMost.at(phase).ifPresent(usd -> check(ledger, phase, usd, out));
    }
  }

  private static void check(Ledger ledger, Phase phase, double nationalUsd, RuleFindings out) {
    Region region = ledger.region();
    double usd = 0;
    long ports = 0;
    for (Site site : region.sites()) {
      usd += ledger.portsUsd(site, phase) + ledger.connectionUsd(site, phase);
      ports += ledger.built(site, phase);
    }
    for (GridNode node : region.gridNodes()) {
      usd += ledger.reinforcementUsd(node, phase);
    }
    double most = nationalUsd * region.scope().demandShare();
    double tolerance = ROUNDING_USD + ROUNDING_USD_PER_PORT * ports;
    out.atMost(phase, most, usd, tolerance, "USD", "spends more than its budget");
  }
}
