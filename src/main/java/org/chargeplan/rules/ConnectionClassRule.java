package org.chargeplan.rules;

import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code connection-class}: a site enters a connection class (own transformer, provincial approval,
 * ...) no sooner than that class can be in service.
 *
 * <p>Parameters: {@code penalty} (points or USD for each kW too much, default 1). The classes,
 * their lead times and step costs are the region's. Row, by site and phase in which a class comes
 * too late: {@code existing + connected power built so far <= limit of the class below}. Sites that
 * exceed that limit before the programme are exempt. The cost of the steps is counted by {@code
 * cost} and {@code budget}. Example: EVN, 2022: from 2,000 kVA the provincial company decides.
 */
final class ConnectionClassRule implements Rule {

  private final RuleHead head;
  private final double penalty;
  private final RuleSpec spec;

  private ConnectionClassRule(RuleHead head, double penalty, RuleSpec spec) {
    this.head = head;
    this.penalty = penalty;
    this.spec = spec;
  }

  static ConnectionClassRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    return new ConnectionClassRule(RuleHead.of(spec), context.penalty(1), spec);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      if (spec.holdsAt(phase)) {
        c.connectedPower()
            .firstTooLate(phase)
            .ifPresent(tooLate -> limit(c, phase, Steps.watts(tooLate.aboveKw())));
      }
    }
  }

  private void limit(Compilation c, Phase phase, long watts) {
    Family family = Compilation.family(head, "kW", Steps.PER_KW);
    long slope = c.slope(head, penalty, Steps.PER_KW);
    for (Site site : c.region().sites()) {
      long existingWatts = c.connectedPower().existingWatts(site);
      if (existingWatts <= watts && Steps.watts(site.maxKw()) > watts) {
        int row =
            c.program()
                .row(
                    family,
                    c.subject(site),
                    phase.index(),
                    existingWatts,
                    Penalty.above(watts, slope));
        c.connectedPower().addTerms(row, site, phase);
      }
    }
  }
}
