package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;

/** What is being worked on: the values of the working allocation, and what scores it. */
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

  /** The evaluator of the working allocation, with every change told; to be left as found. */
  Evaluator evaluator() {
    return changes.settled();
  }
}
