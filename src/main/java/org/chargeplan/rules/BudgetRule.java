package org.chargeplan.rules;

import java.util.OptionalInt;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code budget}: capital spent in a phase, at most.
 *
 * <p>Parameters: {@code at_most_usd} (USD by phase), {@code national} (whether that is for the
 * country: a region takes its share by people), {@code penalty} (points or USD for each USD too
 * much, default 0.0001). Row of the nation by phase: {@code ports x (capex + connection by kW) +
 * steps of connection classes entered in the phase + blocks x block cost <= at_most_usd}. Amounts
 * shrink to the share of the part that is planned.
 */
final class BudgetRule implements Rule {

  /** The row counts cents. */
  private static final double CENTS = 100;

  private final RuleHead head;
  private final PhaseAmounts atMost;
  private final double penalty;

  private BudgetRule(RuleHead head, PhaseAmounts atMost, double penalty) {
    this.head = head;
    this.atMost = atMost;
    this.penalty = penalty;
  }

  static BudgetRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    PhaseAmounts atMost =
        PhaseAmounts.find(context, "at_most_usd", 0, 1e13)
            .map(context::ofRegion)
            .orElseGet(
                () -> {
                  fields.problem(
                      "at_most_usd",
                      "The budget names no amount.",
                      "Maybe at_most_usd is missing.");
                  return PhaseAmounts.none(region);
                });
    return new BudgetRule(RuleHead.of(spec), atMost, context.penalty(1e-4));
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      atMost.at(phase).ifPresent(usd -> addRow(c, phase, usd));
    }
  }

  private void addRow(Compilation c, Phase phase, double usd) {
    Region region = c.region();
    long cents = Math.round(usd * region.scope().demandShare() * CENTS);
    long slope = c.slope(head, penalty, CENTS);
    Family family = Compilation.family(head, "USD", CENTS);
    int row = c.program().row(family, c.nation(), phase.index(), 0, Penalty.above(cents, slope));
    for (Site site : region.sites()) {
      for (PortType type : region.portTypes()) {
        int column = c.build(site, type, phase);
        if (column != Compilation.NO_COLUMN) {
          double portUsd = type.capexUsd() + region.connection().usdPerKw() * type.powerKw();
          c.program().term(row, column, Math.round(portUsd * CENTS));
        }
      }
      for (ConnectionClass step : region.connection().classes()) {
        addStep(c, row, site, phase, step);
      }
    }
    for (GridNode node : region.gridNodes()) {
      int column = c.reinforce(node, phase);
      if (column != Compilation.NO_COLUMN) {
        c.program().term(row, column, Math.round(node.blockUsd() * CENTS));
      }
    }
  }

  /** A step is paid in the phase in which its class is entered: on at its end, off at its start. */
  private static void addStep(
      Compilation c, int row, Site site, Phase phase, ConnectionClass step) {
    long cents = Math.round(step.stepUsd() * CENTS);
    if (cents == 0) {
      return;
    }
    OptionalInt now = c.connectedPower().reached(site, phase, step);
    now.ifPresent(indicator -> c.program().indicatorTerm(row, indicator, cents));
    if (phase.index() > 0) {
      Phase before = c.region().phases().get(phase.index() - 1);
      c.connectedPower()
          .reached(site, before, step)
          .ifPresent(indicator -> c.program().indicatorTerm(row, indicator, -cents));
    }
  }
}
