package org.chargeplan.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  /** Seconds left of so many, so many seconds after the start. */
  private static double leftS(long totalS, long elapsedS) {
    TimeLimit limit = new TimeLimit(Optional.of(Duration.ofSeconds(totalS)), 5_000);
    return limit.leftForSearch(5_000 + elapsedS * 1000).orElseThrow().toMillis() / 1e3;
  }

  @Test
  void threeSecondsAreKeptForClosing() {
    assertEquals(55, leftS(60, 2));
  }

  @Test
  void slowStartKeepsMoreForClosing() {
    assertEquals(300 - 40 - 0.4 * 40, leftS(300, 40));
  }

  @Test
  void searchHasFourSecondsAtLeast() {
    assertEquals(4, leftS(10, 30));
  }

  @Test
  void noLimitLeavesNone() {
    assertEquals(Optional.empty(), TimeLimit.none().leftForSearch());
  }
}
