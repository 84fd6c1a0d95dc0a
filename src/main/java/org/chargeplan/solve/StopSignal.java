package org.chargeplan.solve;

import java.time.Duration;

/**
 * The signal to stop, for the parts of the search that OptaPlanner can't interrupt. Thread-safe.
 */
final class StopSignal {

  private static final Duration NO_LIMIT = Duration.ofDays(365);

  private volatile boolean stopped;
  private volatile long deadlineNanos = Long.MAX_VALUE;

  void stop() {
    stopped = true;
  }

  void stopAfter(Duration time) {
    deadlineNanos = System.nanoTime() + time.toNanos();
  }

  /** The time left; a very long one where there is no limit. */
  Duration left() {
    return deadlineNanos == Long.MAX_VALUE
        ? NO_LIMIT
        : Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
  }

  boolean isOn() {
    return stopped || (deadlineNanos != Long.MAX_VALUE && System.nanoTime() - deadlineNanos > 0);
  }
}
