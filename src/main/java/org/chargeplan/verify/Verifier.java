package org.chargeplan.verify;

import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.network.Route;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.region.Region;

/** Checks independently that a plan file is valid in its region. */
public final class Verifier {

  private Verifier() {}

  /**
   * Recomputes everything that a plan file states, and every limit.
   *
   * @param region the region, or the part of it that the plan is for
   * @param distances distances by road, for the rules that need them
   * @param routes routes of the region's corridors
   * @param file what the plan file states
   */
  public static Verification verify(
      Region region, RoadDistances distances, List<Route> routes, PlanFile file) {
    Findings findings = new Findings();
    Ledger ledger = new Ledger(region);
    boolean complete = new FileChecks(file, ledger, routes, findings).check();
    new PinChecks(file, ledger, findings).check();
    new SiteLimits(ledger, findings).check();
    new GridLimits(ledger, findings).check();
    // If ports are missing in the ledger, wrong totals would only repeat that.
    if (complete) {
      new TotalChecks(file.plan(), ledger, findings).check();
    }
    List<Compliance> planned = new RuleChecks(ledger, distances, routes, findings).check();
    List<Compliance> before =
        new RuleChecks(new Ledger(region), distances, routes, new Findings()).check();
    return new Verification(
        findings.list(),
        planned.stream().map(each -> each.withBefore(given(before, each))).toList());
  }

  /** The amount before the programme of something measured, where that was measured too. */
  private static OptionalDouble given(List<Compliance> before, Compliance planned) {
    return before.stream()
        .filter(each -> each.rule().id().equals(planned.rule().id()))
        .filter(each -> each.phase().equals(planned.phase()))
        .filter(each -> each.atLeast() == planned.atLeast())
        .filter(each -> each.unit().equals(planned.unit()))
        .mapToDouble(Compliance::given)
        .findFirst();
  }
}
