package org.chargeplan.solve;

import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/**
 * Rounds a fractional allocation to integers, site by site along a space-filling curve through the
 * region.
 *
 * <p>The rounding error of a site is carried to the next one, so that zones, grid nodes and targets
 * keep what the relaxation gave them (error diffusion). First the costed indicators of a site are
 * rounded: one of less than half is turned off, and its ports go to other sites.
 */
final class Rounding {

  private static final double NEARLY_NOTHING = 1e-3;

  private final Program program;
  private final SiteBlocks blocks;
  private final double[] values;
  private final double[] indicators;
  private final double[] indicatorCost;
  private final double[] carried;

  /** Columns, values asked for and given of the site that is being rounded. */
  private int[] columns = {};

  private int[] rows = {};
  private double[] asked = {};
  private int[] given = {};

  Rounding(
      Program program, SiteBlocks blocks, double[] values, double[] indicators, double[] duals) {
    this.program = program;
    this.blocks = blocks;
    this.values = values;
    this.indicators = indicators;
    carried = new double[blocks.kinds()];
    indicatorCost = new double[program.indicators()];
    for (int i = 0; i < indicatorCost.length; i++) {
      int indicator = i;
      program.forEachIndicatorTerm(i, (row, c) -> indicatorCost[indicator] += duals[row] * c);
    }
  }

  /** Integer values of all columns; no hard row of a single site is violated, others may be. */
  int[] run() {
    int[] rounded = new int[program.columns()];
    for (int column : blocks.others()) {
      rounded[column] = up(values[column]);
    }
    for (int block = 0; block < blocks.size(); block++) {
      round(blocks.columns(block));
      for (int i = 0; i < columns.length; i++) {
        rounded[columns[i]] = given[i];
      }
    }
    return rounded;
  }

  /**
   * The value of a column that is no build, rounded up: a block of reinforcement can't be halved.
   */
  static int up(double value) {
    return (int) Math.ceil(value - NEARLY_NOTHING);
  }

  private void round(int[] blockColumns) {
    columns = blockColumns;
    asked = new double[columns.length];
    given = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      asked[i] = values[columns[i]] + carried[blocks.kind(columns[i])];
      int nearest = (int) Math.floor(asked[i] + 0.5);
      given[i] = Math.max(0, Math.min(program.upper(columns[i]), nearest));
    }
    rows = blocks.ownRows(columns);
    for (int row : rows) {
      fit(row);
    }
    for (int i = 0; i < columns.length; i++) {
      carried[blocks.kind(columns[i])] = asked[i] - given[i];
    }
  }

  /**
   * Takes ports away until a row of the site keeps its limit and the indicators it should keep off.
   */
  private void fit(int row) {
    long[] coefficient = coefficients(row);
    long activity = program.offset(row);
    for (int i = 0; i < columns.length; i++) {
      activity += coefficient[i] * given[i];
    }
    long limit = limit(row);
    while (activity > limit) {
      int least = leastWaste(coefficient, activity - limit);
      if (least < 0) {
        return;
      }
      given[least]--;
      activity -= coefficient[least];
    }
  }

  /**
   * The column whose port wastes least of a row: the smallest that covers the excess, or the
   * largest.
   */
  private int leastWaste(long[] coefficient, long excess) {
    int best = -1;
    for (int i = 0; i < columns.length; i++) {
      if (coefficient[i] > 0
          && given[i] > 0
          && (best < 0 || isBetter(i, best, coefficient, excess))) {
        best = i;
      }
    }
    return best;
  }

  private boolean isBetter(int i, int than, long[] coefficient, long excess) {
    boolean covers = coefficient[i] >= excess;
    boolean thanCovers = coefficient[than] >= excess;
    if (covers != thanCovers) {
      return covers;
    }
    if (coefficient[i] != coefficient[than]) {
      return covers == coefficient[i] < coefficient[than];
    }
    return given[i] - asked[i] > given[than] - asked[than];
  }

  /** The largest activity that a row should have: its limit, or below an indicator to keep off. */
  private long limit(int row) {
    long limit = hardLimit(row);
    for (int i = program.firstIndicator(row); i < program.firstIndicator(row + 1); i++) {
      if (indicatorCost[i] > 0 && indicators[i] < 0.5) {
        limit = Math.min(limit, program.threshold(i) - 1);
      }
    }
    return limit;
  }

  private long hardLimit(int row) {
    Penalty penalty = program.penalty(row);
    boolean limits =
        program.family(row).level() == Level.HARD && penalty.slope(penalty.pieces()) > 0;
    return limits ? penalty.breakAt(penalty.pieces() - 1) : Long.MAX_VALUE;
  }

  private long[] coefficients(int row) {
    long[] coefficients = new long[columns.length];
    for (int i = 0; i < columns.length; i++) {
      int at = i;
      program.forEachTerm(
          columns[i],
          (r, c) -> {
            if (r == row) {
              coefficients[at] = c;
            }
          });
    }
    return coefficients;
  }
}
