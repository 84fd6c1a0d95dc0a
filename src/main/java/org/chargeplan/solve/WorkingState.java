package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;

/** The values of the working allocation, and its changes pending for the evaluator. */
final class WorkingState {

  private Values values;
  private PendingChanges changes;

  Values values() {
    return values;
  }

  void put(Values worked) {
    values = worked;
  }

  void put(PendingChanges scored) {
    changes = scored;
  }

  /** The evaluator of the working allocation, with every change applied; to be left as found. */
  Evaluator evaluator() {
    return changes.flush();
  }
}
