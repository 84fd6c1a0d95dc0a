package org.chargeplan.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PenaltyTest {

  @Test
  void missingUnitsCostBelowTheBoundOnly() {
    Penalty penalty = Penalty.below(10, 3);
    assertEquals(9, penalty.of(7)); // 3 missing x 3
    assertEquals(0, penalty.of(10));
    assertEquals(0, penalty.of(99));
  }

  @Test
  void unitsBeyondCostAboveTheBoundOnly() {
    Penalty penalty = Penalty.above(10, 3);
    assertEquals(0, penalty.of(7));
    assertEquals(0, penalty.of(10));
    assertEquals(6, penalty.of(12)); // 2 too many x 3
  }

  @Test
  void linearCostsEveryUnit() {
    assertEquals(-8, Penalty.linear(4).of(-2));
    assertEquals(0, Penalty.linear(4).of(0));
    assertEquals(20, Penalty.linear(4).of(5));
  }

  @Test
  void worthOfSupplyFallsStepByStep() {
    // The first 10 units are worth 5 each, the next 20 worth 2 each, the rest nothing.
    Penalty penalty = Penalty.missingWorth(new long[] {10, 30}, new long[] {5, 2});
    assertEquals(90, penalty.of(0)); // all is missing: 10 x 5 + 20 x 2
    assertEquals(70, penalty.of(4)); // 6 x 5 + 20 x 2
    assertEquals(40, penalty.of(10)); // 20 x 2
    assertEquals(10, penalty.of(25)); // 5 x 2
    assertEquals(0, penalty.of(30));
    assertEquals(0, penalty.of(1000));
  }

  @Test
  void onlyFallingWorthIsConvex() {
    assertTrue(Penalty.missingWorth(new long[] {10, 30}, new long[] {5, 2}).isConvex());
    assertFalse(Penalty.missingWorth(new long[] {10, 30}, new long[] {2, 5}).isConvex());
  }

  @Test
  void theNearestBoundIsTheOneBroken() {
    assertEquals(10, Penalty.below(10, 3).nearestBound(4));
    assertEquals(10, Penalty.above(10, 3).nearestBound(40));
  }

  @Test
  void theNearestLimitIsTheNearestBreakpoint() {
    Penalty penalty = Penalty.missingWorth(new long[] {10, 30}, new long[] {5, 2});
    assertEquals(10, penalty.nearestLimit(-7));
    assertEquals(10, penalty.nearestLimit(19));
    assertEquals(30, penalty.nearestLimit(21));
    assertEquals(30, penalty.nearestLimit(400));
  }

  @Test
  void aFactorMultipliesEachSlope() {
    Penalty penalty = Penalty.missingWorth(new long[] {10, 30}, new long[] {4, 2}).times(1.5);
    assertEquals(30, penalty.of(20)); // 3 each for 10 missing
    assertEquals(90, penalty.of(5)); // 6 each for 5, 3 each for 20
    assertEquals(0, penalty.of(30));
    assertEquals(8, Penalty.above(10, 3).times(2.6).of(11)); // 7.8, rounded
  }

  @Property
  void anIntegerFactorMultipliesTheCost(
      @ForAll @IntRange(min = -50, max = 50) int activity,
      @ForAll @IntRange(min = 0, max = 9) int factor) {
    Penalty penalty = Penalty.missingWorth(new long[] {10, 30}, new long[] {5, 2});
    assertEquals(factor * penalty.of(activity), penalty.times(factor).of(activity));
  }

  @Test
  void aNegativeSlopeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Penalty.below(10, -1));
  }

  @Property
  void missingWorthIsTheSumOfWhatIsMissingInEachStep(
      @ForAll @IntRange(min = -50, max = 200) int activity,
      @ForAll @IntRange(min = 1, max = 50) int first,
      @ForAll @IntRange(min = 1, max = 50) int second,
      @ForAll @IntRange(min = 0, max = 9) int worth,
      @ForAll @IntRange(min = 0, max = 9) int less) {
    Penalty penalty =
        Penalty.missingWorth(new long[] {first, first + second}, new long[] {worth, less});
    long missing = 0;
    for (int unit = Math.min(activity, 0); unit < first + second; unit++) {
      missing += unit < activity ? 0 : unit < first ? worth : less;
    }
    assertEquals(missing, penalty.of(activity));
  }
}
