package org.chargeplan.planning;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * The maximum time that a plan may take, and when that time started.
 *
 * @param total that time, where there is a limit
 * @param startMillis the start, in milliseconds since 1970
 */
public record TimeLimit(Optional<Duration> total, long startMillis) {

  /** Reserved for checking and writing the plan, at least. */
  private static final Duration CLOSING = Duration.ofSeconds(3);

  /**
   * Reserved for it where reading and compiling took long: writing and verifying take some such
   * part of that time, on a busy machine as on an idle one.
   */
  private static final double CLOSING_PART = 0.4;

  /** A plan needs so much, whatever the limit. */
  private static final Duration LEAST = Duration.ofSeconds(4);

  /** A limit that started with the process. */
  public static TimeLimit sinceStart(Optional<Duration> total) {
    return new TimeLimit(total, ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** A limit that starts now. */
  public static TimeLimit fromNow(Optional<Duration> total) {
    return new TimeLimit(total, System.currentTimeMillis());
  }

  /** No limit. */
  public static TimeLimit none() {
    return fromNow(Optional.empty());
  }

  /** The time left for a search, at least some seconds. */
  Optional<Duration> leftForSearch() {
    return leftForSearch(System.currentTimeMillis());
  }

  Optional<Duration> leftForSearch(long nowMillis) {
    Duration elapsed = Duration.ofMillis(nowMillis - startMillis);
    Duration part = Duration.ofMillis(Math.round(CLOSING_PART * elapsed.toMillis()));
    Duration closing = part.compareTo(CLOSING) > 0 ? part : CLOSING;
    return total
        .map(time -> time.minus(elapsed).minus(closing))
        .map(left -> left.compareTo(LEAST) < 0 ? LEAST : left);
  }
}
