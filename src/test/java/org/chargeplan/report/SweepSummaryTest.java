package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chargeplan.sweep.Sweeps;
import org.junit.jupiter.api.Test;

class SweepSummaryTest {

  @Test
  void summaryShowsPlansSideBySide() {
    assertEquals(
        """
        Sweep of Toy Land
          all plans: weight equity 3

             demand  cost   cost  unserved  capital  above bound  unserved kWh/d  in 2 km
          1  1       1     10.00      0.50     30.0       25.0 %          50,000   50.0 %                  *
          2  1       2     20.00      0.30     60.0       25.0 %          30,000   50.0 %                  *
          3  2       1     20.00      0.40     60.0       25.0 %          40,000   50.0 %               by 2
          4  2       2      9.00      0.60     27.0       25.0 %          60,000   50.0 %             BROKEN
          5  4       1     30.00      0.00     90.0       25.0 %               0   90.0 %  targets missed, *
          6  4       2         -      0.00      0.0            -               0   90.0 %                  -

        Not dominated, marked *: 3 of 6. Any other is matched by one that costs no more, leaves no more
          demand without supply (by its worth), covers no fewer people within 2 km (at the points of 2
          zones) and misses targets no more, and is better in one of these. Cost is annuities and upkeep of
          the programme, without weights; all USD are millions.
        """,
        SweepSummary.of(Sweeps.toy()));
  }
}
