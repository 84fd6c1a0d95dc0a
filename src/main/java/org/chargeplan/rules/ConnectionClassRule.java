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
 * too late that the site is not in before the programme: {@code existing + connected power built so
 * far <= limit of the class below}, for the first such class: its limit implies those of the
 * classes above it. The cost of the steps is counted by {@code cost} and {@code budget}. Example:
 * EVN, 2022: from 2,000 kVA the provincial company decides.
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
    Family family = Compilation.family(head, "kW", Steps.PER_KW);
    long slope = c.slope(head, penalty, Steps.PER_KW);
    for (Phase phase : c.region().phases()) {
      if (spec.holdsAt(phase)) {
        for (Site site : c.region().sites()) {
          c.connectedPower()
              .firstTooLate(site, phase)
              .map(tooLate -> Steps.watts(tooLate.aboveKw()))
              .filter(watts -> Steps.watts(site.maxKw()) > watts)
              .ifPresent(watts -> limit(c, family, site, phase, Penalty.above(watts, slope)));
        }
      }
    }
  }

  private static void limit(Compilation c, Family family, Site site, Phase phase, Penalty penalty) {
    long existingWatts = c.connectedPower().existingWatts(site);
    int row = c.program().row(family, c.subject(site), phase.index(), existingWatts, penalty);
    c.connectedPower().addTerms(row, site, phase);
  }
}
