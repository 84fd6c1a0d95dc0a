package org.chargeplan.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;

/**
 * Why a plan breaks hard rules: since one of them can't be kept whatever is planned, since they
 * can't be kept together, which the relaxation proves, or for a reason that is not known.
 */
public final class BrokenRules {

  private static final int FEW = 5;
  private static final double NO_DUAL = 1e-9;

  private BrokenRules() {}

  /**
   * The reasons in words.
   *
   * @param plan the plan
   * @param region its region
   * @param time longest time of the relaxation
   * @return a sentence or more, none where the plan keeps every hard rule
   */
  public static List<String> reasons(Evaluator plan, Region region, Duration time) {
    if (plan.total(Level.HARD) == 0) {
      return List.of();
    }
    List<String> impossible = impossible(plan, region);
    return impossible.isEmpty() ? List.of(conflict(plan.program(), time)) : impossible;
  }

  /** The rules that can't be kept whatever is planned, each looked at alone. */
  private static List<String> impossible(Evaluator plan, Region region) {
    Program program = plan.program();
    RowRanges ranges = new RowRanges(program);
    List<String> found = new ArrayList<>();
    int more = 0;
    for (int row = 0; row < program.rows(); row++) {
      boolean isBroken = program.family(row).level() == Level.HARD && plan.penalty(row) > 0;
      if (isBroken && ranges.leastPenalty(row) > 0) {
        if (found.size() < FEW) {
          found.add(impossible(program, region, row, ranges.best(row)));
        } else {
          more++;
        }
      }
    }
    if (more > 0) {
      found.add("So are " + more + " more limits of hard rules.");
    }
    return found;
  }

  private static String impossible(Program program, Region region, int row, long best) {
    Family family = program.family(row);
    long bound = program.penalty(row).nearestBound(best);
    return String.format(
        Locale.ROOT,
        "Proven: no plan keeps the hard rule %s (%s), %s, %s: %s %s %s are possible, %s %s needed.",
        family.title(),
        family.ruleId(),
        program.subject(row),
        region.phases().get(program.phase(row)).id(),
        best < bound ? "at most" : "no less than",
        number(best / family.stepsPerUnit()),
        family.unit(),
        best < bound ? "at least" : "at most",
        number(bound / family.stepsPerUnit()));
  }

  private static String number(double amount) {
    return amount == Math.rint(amount)
        ? String.valueOf((long) amount)
        : String.format(Locale.ROOT, "%.2f", amount);
  }

  private static String conflict(Program program, Duration time) {
    Program asTargets =
        program.with(
            row -> program.family(row).level() == Level.HARD ? Level.MEDIUM : Level.SOFT,
            row -> program.family(row).level() == Level.HARD ? program.penalty(row) : Penalty.NONE);
    Optional<RelaxationResult> relaxed =
        Relaxation.solve(asTargets, RelaxationOptions.within(time));
    if (relaxed.isEmpty() || !relaxed.get().targetsAreOutOfReach()) {
      return "The plan breaks a hard rule, and it is not proven that every plan does. Maybe more"
          + " --time finds one that keeps them all.";
    }
    Set<String> rules = new LinkedHashSet<>();
    for (int row = 0; row < asTargets.rows(); row++) {
      if (Math.abs(relaxed.get().dual(row)) > NO_DUAL
          && asTargets.family(row).level() == Level.MEDIUM) {
        rules.add(asTargets.family(row).title() + " (" + asTargets.family(row).ruleId() + ")");
      }
    }
    return "Proven: no plan keeps every hard rule; the relaxation has none either."
        + (rules.isEmpty() ? "" : " These conflict: " + String.join(", ", rules) + ".");
  }
}
