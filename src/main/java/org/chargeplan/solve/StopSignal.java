package org.chargeplan.solve;

import java.time.Duration;

/** Tells the parts of the search that OptaPlanner can't interrupt when to stop. Thread-safe. */
final class StopSignal {

  private volatile boolean stopped;
  private volatile long deadlineNanos = Long.MAX_VALUE;

  void stop() {
    stopped = true;
  }

  void stopAfter(Duration time) {
    deadlineNanos = System.nanoTime() + time.toNanos();
  }

  boolean isOn() {
    return stopped || (deadlineNanos != Long.MAX_VALUE && System.nanoTime() - deadlineNanos > 0);
  }
}
