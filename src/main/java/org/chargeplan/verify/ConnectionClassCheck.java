package org.chargeplan.verify;

import java.util.List;
import java.util.Optional;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code connection-class}: a site enters a connection class no sooner than such a connection can
 * be in service, nor one below it that it enters on the way. Classes that a site was in before the
 * programme don't count.
 */
final class ConnectionClassCheck implements Check {

  private final RuleSpec rule;

  ConnectionClassCheck(CheckContext context) {
    this.rule = context.rule();
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    for (Phase phase : region.phases()) {
      if (rule.holdsAt(phase)) {
        int months = phase.monthsFrom(region.start());
        Tally tally = new Tally(out, phase, "sites");
        region.sites().forEach(site -> check(ledger, site, phase, months, tally, out));
        tally.report();
      }
    }
  }

  private static void check(
      Ledger ledger, Site site, Phase phase, int months, Tally tally, RuleFindings out) {
    double kw = ledger.watts(site, phase) / 1000.0;
    double existingKw = ledger.existingWatts(site) / 1000.0;
    List<ConnectionClass> entered =
        ledger.region().connection().classes().stream()
            .filter(step -> existingKw <= step.aboveKw() && kw > step.aboveKw())
            .toList();
    Optional<ConnectionClass> tooLate =
        entered.stream().filter(step -> step.leadMonths() > months).findFirst();
    if (!entered.isEmpty() && tally.isBroken(tooLate.isEmpty())) {
      ConnectionClass reached = tooLate.orElseThrow();
      String text =
          Words.site(site)
              + " connects "
              + Words.number(kw)
              + " kW at the end of "
              + phase.id()
              + ", after "
              + months
              + " months, but above "
              + Words.number(reached.aboveKw())
              + " kW ("
              + reached.name()
              + ") this takes "
              + reached.leadMonths()
              + ": "
              + (reached.leadMonths() - months)
              + " months too early";
      out.site(site, phase, reached.leadMonths(), months, "months", text);
    }
  }
}
