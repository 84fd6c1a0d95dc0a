package org.chargeplan.explain;

import java.util.Arrays;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/** Between which bounds the activity of each row of a program lies, whatever the columns are. */
final class RowRanges {

  private final Program program;
  private final long[] low;
  private final long[] high;

  RowRanges(Program program) {
    this.program = program;
    low = new long[program.rows()];
    high = new long[program.rows()];
    long[] lowOfColumns = new long[program.rows()];
    long[] highOfColumns = new long[program.rows()];
    for (int row = 0; row < low.length; row++) {
      lowOfColumns[row] = program.offset(row);
      highOfColumns[row] = program.offset(row);
    }
    for (int column = 0; column < program.columns(); column++) {
      long most = program.upper(column);
      program.forEachTerm(column, (row, c) -> add(lowOfColumns, highOfColumns, row, c * most));
    }
    State[] states = new State[program.indicators()];
    Arrays.fill(states, State.OPEN);
    boolean more = true;
    while (more) {
      System.arraycopy(lowOfColumns, 0, low, 0, low.length);
      System.arraycopy(highOfColumns, 0, high, 0, high.length);
      addIndicators(states);
      more = decide(states);
    }
  }

  /** What the bounds of the row that an indicator watches say of it. */
  private enum State {
    OPEN,
    ON,
    OFF
  }

  private void addIndicators(State[] states) {
    for (int i = 0; i < states.length; i++) {
      State state = states[i];
      program.forEachIndicatorTerm(
          i,
          (row, c) -> {
            if (state == State.OPEN) {
              add(low, high, row, c);
            } else if (state == State.ON) {
              low[row] += c;
              high[row] += c;
            }
          });
    }
  }

  /** Whether the bounds decide more indicators, by which rows can be bounded closer. */
  private boolean decide(State[] states) {
    boolean more = false;
    for (int i = 0; i < states.length; i++) {
      int watched = program.watchedRow(i);
      State state =
          low[watched] >= program.threshold(i)
              ? State.ON
              : high[watched] < program.threshold(i) ? State.OFF : State.OPEN;
      more |= state != states[i];
      states[i] = state;
    }
    return more;
  }

  private static void add(long[] least, long[] most, int row, long amount) {
    if (amount < 0) {
      least[row] += amount;
    } else {
      most[row] += amount;
    }
  }

  /** The least penalty that a row can have. */
  long leastPenalty(int row) {
    return program.penalty(row).of(best(row));
  }

  /** The activity at which a row has its least penalty. */
  long best(int row) {
    Penalty penalty = program.penalty(row);
    long best = penalty.of(low[row]) <= penalty.of(high[row]) ? low[row] : high[row];
    for (int i = 0; i < penalty.pieces(); i++) {
      long at = penalty.breakAt(i);
      if (at > low[row] && at < high[row] && penalty.of(at) < penalty.of(best)) {
        best = at;
      }
    }
    return best;
  }
}
