package org.chargeplan.solve;

import java.util.Arrays;
import org.chargeplan.program.Evaluator;

/**
 * Changes of columns that are not applied to the evaluator yet.
 *
 * <p>OptaPlanner does a move, asks for its score, and mostly undoes it again. So a change is held
 * here first: a score of one or two held changes is a preview, and an undone change leaves no
 * trace. What is still here when the next score is asked for was kept by OptaPlanner, and is
 * applied to the evaluator then.
 */
final class PendingChanges {

  /** Changes held between two scores; when there are more, all are applied at once. */
  private static final int CAPACITY = 4;

  private final Evaluator evaluator;
  private final int[] column = new int[CAPACITY];
  private final int[] value = new int[CAPACITY];
  private final boolean[] scored = new boolean[CAPACITY];
  private int size;

  PendingChanges(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Takes the new value of a column. */
  void set(int changed, int newValue) {
    int at = find(changed);
    if (at == size) {
      if (size == CAPACITY) {
        apply(size);
        at = 0;
      }
      column[at] = changed;
      scored[at] = false;
      size++;
    }
    value[at] = newValue;
    if (newValue == evaluator.value(changed)) {
      remove(at);
    }
  }

  private int find(int changed) {
    int at = 0;
    while (at < size && column[at] != changed) {
      at++;
    }
    return at;
  }

  private void remove(int at) {
    size--;
    System.arraycopy(column, at + 1, column, at, size - at);
    System.arraycopy(value, at + 1, value, at, size - at);
    System.arraycopy(scored, at + 1, scored, at, size - at);
  }

  /** The totals by level with all changes done. */
  void totals(long[] totals) {
    applyScored();
    switch (size) {
      case 0 -> evaluator.totals(totals);
      case 1 -> evaluator.preview(column[0], by(0), column[0], 0, totals);
      case 2 -> evaluator.preview(column[0], by(0), column[1], by(1), totals);
      default -> {
        apply(size);
        evaluator.totals(totals);
      }
    }
    Arrays.fill(scored, 0, size, true);
  }

  /** Applies all changes; returns the evaluator. */
  Evaluator flush() {
    apply(size);
    return evaluator;
  }

  private int by(int at) {
    return value[at] - evaluator.value(column[at]);
  }

  /** Applies what was scored before and not undone since. */
  private void applyScored() {
    int kept = 0;
    while (kept < size && scored[kept]) {
      kept++;
    }
    apply(kept);
  }

  /** Applies the first changes to the evaluator. */
  private void apply(int changes) {
    for (int i = 0; i < changes; i++) {
      evaluator.set(column[i], value[i]);
    }
    System.arraycopy(column, changes, column, 0, size - changes);
    System.arraycopy(value, changes, value, 0, size - changes);
    System.arraycopy(scored, changes, scored, 0, size - changes);
    size -= changes;
  }
}
