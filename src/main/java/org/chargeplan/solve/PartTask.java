package org.chargeplan.solve;

import java.time.Duration;
import java.util.function.IntPredicate;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.SubProgram;
import org.optaplanner.core.api.solver.Solver;

/** The search of one part, in a thread of its own. */
final class PartTask {

  private static final long POLL_MILLIS = 50;

  private final int[] columns;
  private final SubProgram subProgram;
  private final Allocation start;
  private final Solver<Allocation> solver;
  private final Thread thread;
  private volatile int[] found;

  /**
   * Prepares the search.
   *
   * @param isTaken rows whose slack another part may use up at the same time
   * @param number number of the part
   * @param time its time, where the search is not limited by steps
   */
  PartTask(
      Allocation.Problem full,
      FractionalPoint point,
      int[] columns,
      IntPredicate isTaken,
      int number,
      Duration time) {
    this.columns = columns;
    subProgram = new SubProgram(point, columns, isTaken);
    found = values(point);
    start =
        new Allocation(Allocation.Problem.of(full.region(), subProgram.program(), full.state()));
    start.start(found);
    solver = full.state().partSolvers().next(number, time);
    thread = new Thread(this::run, "part-" + number);
    thread.setDaemon(true);
  }

  private int[] values(FractionalPoint point) {
    int[] values = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      values[i] = (int) Math.round(point.value(columns[i]));
    }
    return values;
  }

  /** Rows of the full program that the part changes. */
  int[] rows() {
    return subProgram.rows();
  }

  void start() {
    thread.start();
  }

  private void run() {
    found = solver.solve(start).toArray();
  }

  /** Waits for the end of the search; a stop ends it early. */
  void await(StopSignal stop) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      if (stop.isOn()) {
        solver.terminateEarly();
      }
      try {
        thread.join(POLL_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sets the columns in the full program, unless that would make it worse. */
  void applyTo(Evaluator evaluator) {
    int[] before = new int[columns.length];
    Gain gainBefore = Gain.ofPenalties(evaluator);
    for (int i = 0; i < columns.length; i++) {
      before[i] = evaluator.value(columns[i]);
      evaluator.set(columns[i], found[i]);
    }
    if (Gain.ofPenalties(evaluator).compareTo(gainBefore) < 0) {
      for (int i = 0; i < columns.length; i++) {
        evaluator.set(columns[i], before[i]);
      }
    }
  }
}
