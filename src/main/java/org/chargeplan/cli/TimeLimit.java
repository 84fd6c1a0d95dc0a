package org.chargeplan.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * The longest time that a plan may take, and when it began to run.
 *
 * @param whole that time, where there is one
 * @param startMillis the begin, in milliseconds since 1970
 */
record TimeLimit(Optional<Duration> whole, long startMillis) {

  /** Kept back of the time for checking and writing the plan. */
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private static final Duration LEAST = Duration.ofSeconds(1);

  /** A limit that runs since the program started. */
  static TimeLimit sinceStart(Optional<Duration> whole) {
    return new TimeLimit(whole, ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** A limit that runs from now on. */
  static TimeLimit fromNow(Optional<Duration> whole) {
    return new TimeLimit(whole, System.currentTimeMillis());
  }

  /** What is left of the time for a search, at least a second. */
  Optional<Duration> leftForSearch() {
    Duration gone = Duration.ofMillis(System.currentTimeMillis() - startMillis);
    return whole
        .map(time -> time.minus(gone).minus(CLOSING))
        .map(left -> left.compareTo(LEAST) < 0 ? LEAST : left);
  }
}
