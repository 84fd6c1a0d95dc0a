package org.chargeplan.rules;

import java.util.OptionalInt;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.Finance;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code cost}: the cost of the programme until its end: capital as yearly payments over its life
 * (the annuity of the region's {@link Finance}), and upkeep, for the years in service.
 *
 * <p>No parameters. Rows of the nation: ports and reinforcement by the phase they are built in, the
 * steps of connection classes by each phase in which a site exceeds them.
 */
final class CostRule implements Rule {

  private final RuleHead head;
  private final RuleSpec spec;

  private CostRule(RuleHead head, RuleSpec spec) {
    this.head = head;
    this.spec = spec;
  }

  static CostRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    return new CostRule(RuleHead.of(spec), spec);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases().stream().filter(spec::holdsAt).toList()) {
      ports(c, phase);
      connectionSteps(c, phase);
      reinforcement(c, phase);
    }
  }

  private int row(Compilation c, Phase phase, String part) {
    Family family = Compilation.family(head, part, "USD", Steps.PER_USD);
    return c.program().row(family, c.nation(), phase.index(), 0, Penalty.linear(1));
  }

  /** Years from the start of a phase to the end of the programme. */
  static double yearsFrom(Region region, Phase phase) {
    return region.phases().subList(phase.index(), region.phases().size()).stream()
        .mapToDouble(Phase::years)
        .sum();
  }

  private void ports(Compilation c, Phase phase) {
    Region region = c.region();
    Finance finance = region.finance();
    double years = yearsFrom(region, phase);
    int row = row(c, phase, "ports");
    int connectionRow = row(c, phase, "connection by kW");
    for (PortType type : region.portTypes()) {
      double yearlyUsd = type.capexUsd() * finance.annuity(type.lifeYears()) + type.yearlyUsd();
      double connectionUsd =
          region.connection().usdPerKw()
              * type.powerKw()
              * finance.annuity(finance.connectionLifeYears());
      for (Site site : region.sites()) {
        int column = c.build(site, type, phase);
        if (column != Compilation.NO_COLUMN) {
          c.program().term(row, column, c.usdSteps(head, yearlyUsd * years));
          c.program().term(connectionRow, column, c.usdSteps(head, connectionUsd * years));
        }
      }
    }
  }

  private void connectionSteps(Compilation c, Phase phase) {
    Finance finance = c.region().finance();
    int row = row(c, phase, "connection steps");
    for (ConnectionClass step : c.region().connection().classes()) {
      double usd = step.stepUsd() * finance.annuity(finance.connectionLifeYears()) * phase.years();
      for (Site site : c.region().sites()) {
        OptionalInt reached =
            usd > 0 ? c.connectedPower().reached(site, phase, step) : OptionalInt.empty();
        reached.ifPresent(on -> c.program().indicatorTerm(row, on, c.usdSteps(head, usd)));
      }
    }
  }

  private void reinforcement(Compilation c, Phase phase) {
    Finance finance = c.region().finance();
    double annuity = finance.annuity(finance.reinforcementLifeYears());
    int row = row(c, phase, "reinforcement");
    for (GridNode node : c.region().gridNodes()) {
      int column = c.reinforce(node, phase);
      if (column != Compilation.NO_COLUMN) {
        double usd = node.blockUsd() * annuity * yearsFrom(c.region(), phase);
        c.program().term(row, column, c.usdSteps(head, usd));
      }
    }
  }
}
