package org.chargeplan.planning;

import java.util.Optional;
import org.chargeplan.explain.Worths;
import org.chargeplan.plan.Plan;
import org.chargeplan.program.Program;
import org.chargeplan.relax.RelaxationResult;

/** A plan that was made, written, read back and verified. */
public final class PlannedResult {

  private final VerifiedPlan verified;
  private final Optional<Plan> resumedFrom;
  private final boolean cancelled;
  private final Program program;
  private final Optional<RelaxationResult> relaxed;

  PlannedResult(
      VerifiedPlan verified,
      Optional<Plan> resumedFrom,
      boolean cancelled,
      Program program,
      Optional<RelaxationResult> relaxed) {
    this.verified = verified;
    this.resumedFrom = resumedFrom;
    this.cancelled = cancelled;
    this.program = program;
    this.relaxed = relaxed;
  }

  /** The plan. */
  public Plan plan() {
    return verified.plan();
  }

  /** The plan with what the verifier found in its file. */
  public VerifiedPlan verified() {
    return verified;
  }

  /** How good the plan is. */
  public PlanStatus status() {
    return verified.status();
  }

  /** The plan that the search started from, as far as the region still has room for it. */
  public Optional<Plan> resumedFrom() {
    return resumedFrom;
  }

  /** Whether the work was ended early, so that this is the best plan up to then. */
  public boolean wasCancelled() {
    return cancelled;
  }

  /**
   * What one more of each limit is worth; nothing where the relaxation was not solved.
   *
   * @param top maximum number of places for each kind of limit
   */
  public Optional<Worths> worths(int top) {
    return relaxed.map(result -> Worths.of(plan().region(), program, result, top));
  }
}
