package org.chargeplan.explain;

import java.util.Optional;
import org.chargeplan.program.Program;
import org.chargeplan.relax.RelaxationResult;

/**
 * The relaxation of an {@link ElasticProgram}: its excess of limits, and what it misses of targets.
 */
final class ElasticOutcome {

  private static final double STEPS_PER_AMOUNT = 1e6;

  /**
   * A target counts as reached within this part of it: solvers of large programs are no more exact.
   */
  private static final double TOLERANCE = 1e-4;

  /** Room for a large port that is worth less than this part of a point is rounding noise. */
  private static final double LEAST_POINT = 1e-3;

  private final ElasticProgram elastic;
  private final Program program;
  private final RelaxationResult relaxed;
  private final double[] activity;

  ElasticOutcome(ElasticProgram elastic, RelaxationResult relaxed) {
    this.elastic = elastic;
    this.program = elastic.program();
    this.relaxed = relaxed;
    activity = new double[program.rows()];
    for (int row = 0; row < activity.length; row++) {
      activity[row] = program.offset(row);
    }
    for (int column = 0; column < program.columns(); column++) {
      double value = relaxed.value(column);
      if (value != 0) {
        program.forEachTerm(column, (row, c) -> activity[row] += c * value);
      }
    }
    for (int i = 0; i < program.indicators(); i++) {
      double value = relaxed.indicatorValue(i);
      if (value != 0) {
        program.forEachIndicatorTerm(i, (row, c) -> activity[row] += c * value);
      }
    }
  }

  /** Steps of excess of a row, 0 where its limit may not be exceeded. */
  double excess(int row) {
    return elastic
        .exceededKind(row)
        .map(kind -> Math.max(0, activity[row] - elastic.ownBound(row, kind)))
        .orElse(0.0);
  }

  /** Steps that are missing of a target; 0 where no more than rounding is. */
  double missing(int row) {
    Optional<RowLimit> target = elastic.target(row);
    if (target.isEmpty()) {
      return 0;
    }
    double missing = -target.get().room(activity[row]);
    double half = program.family(row).stepsPerUnit() / 2;
    double reached = Math.max(half, TOLERANCE * Math.abs((double) target.get().at()));
    return missing > reached ? missing : 0;
  }

  /** Points of all targets missed. */
  double missingPoints() {
    double points = 0;
    for (int row = 0; row < program.rows(); row++) {
      double missing = missing(row);
      points += missing == 0 ? 0 : missing * elastic.target(row).orElseThrow().slope();
    }
    return points / STEPS_PER_AMOUNT;
  }

  /** Proven: no plan that reaches the targets has less excess, in units where one kind may. */
  double provenExcess() {
    return Math.max(0, relaxed.costBound() / STEPS_PER_AMOUNT);
  }

  boolean isExact() {
    return relaxed.converged();
  }

  /**
   * Whether the duals of {@link ElasticProgram#withProhibitiveExcess} show that more of a kind of
   * limit is of no use: where the dual of each of its rows is 0, they prove the same bound whatever
   * these limits are.
   */
  boolean showsNoUseOf(LimitKind kind) {
    double leastPoint = LEAST_POINT * STEPS_PER_AMOUNT * elastic.pointWeight();
    for (int row = 0; row < program.rows(); row++) {
      if (elastic.limits().kind(row).filter(kind::equals).isPresent()
          && relaxed.dual(row) * elastic.limits().largest(row) > leastPoint) {
        return false;
      }
    }
    return true;
  }
}
