package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;

/** Which rows of a program are limits, of which kind, and the size of their coefficients. */
final class RowLimits {

  private final Program program;
  private final List<Optional<LimitKind>> kindOfFamily = new ArrayList<>();
  private final long[] smallest;
  private final long[] largest;

  private RowLimits(Region region, Program program) {
    this.program = program;
    program.families().forEach(family -> kindOfFamily.add(LimitKind.of(region, family)));
    smallest = new long[program.rows()];
    largest = new long[program.rows()];
    for (int column = 0; column < program.columns(); column++) {
      program.forEachTerm(column, this::widen);
    }
    for (int i = 0; i < program.indicators(); i++) {
      program.forEachIndicatorTerm(i, this::widen);
    }
  }

  static RowLimits of(Region region, Program program) {
    return new RowLimits(region, program);
  }

  private void widen(int row, long coefficient) {
    long size = Math.abs(coefficient);
    smallest[row] = smallest[row] == 0 ? size : Math.min(smallest[row], size);
    largest[row] = Math.max(largest[row], size);
  }

  /** The bound of a hard or medium row on which decisions have any influence. */
  Optional<RowLimit> bound(int row) {
    return program.family(row).level() == Level.SOFT
            || largest[row] == 0
            || program.penalty(row) == Penalty.NONE
        ? Optional.empty()
        : RowLimit.find(program.penalty(row));
  }

  /** The kind of limit that a row is, where it is one that can be relaxed. */
  Optional<LimitKind> kind(int row) {
    return kindOfFamily
        .get(program.familyIndex(row))
        .filter(kind -> RowLimit.find(program.penalty(row)).filter(RowLimit::isUpper).isPresent());
  }

  /** The largest coefficient of a row: about one large port, 0 where the row has no terms. */
  long largest(int row) {
    return largest[row];
  }

  /** The smallest coefficient of a row. */
  long smallest(int row) {
    return smallest[row];
  }

  /**
   * Whether so little room is left that the limit counts as used up: less than its smallest term,
   * or less than its largest and than 1 % of the bound.
   */
  boolean isUsedUp(int row, RowLimit bound, double activity) {
    double hundredth = Math.abs((double) bound.at()) / 100;
    double large = Math.min((double) largest[row], hundredth);
    return bound.room(activity) < Math.max((double) smallest[row], large);
  }
}
