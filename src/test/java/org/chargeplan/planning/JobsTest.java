package org.chargeplan.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JobsTest {

  private static final long GB = 1_000_000_000;

  @Test
  void aProvinceTakesAProcessorACountryTwo() {
    assertEquals(8, Jobs.sensible(900, 8, 64 * GB));
    assertEquals(4, Jobs.sensible(19_651, 8, 64 * GB));
    assertEquals(1, Jobs.sensible(19_651, 1, 64 * GB));
  }

  @Test
  void memoryLimitsWhatACountryTakes() {
    // 19,651 sites take 2.95 GB: two plans fit into 6 GB, one into 5.
    assertEquals(2, Jobs.sensible(19_651, 8, 6 * GB));
    assertEquals(1, Jobs.sensible(19_651, 8, 5 * GB));
    assertEquals(1, Jobs.sensible(19_651, 8, 1 * GB));
  }
}
