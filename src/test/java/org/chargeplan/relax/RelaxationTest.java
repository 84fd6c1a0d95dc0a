package org.chargeplan.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.ProgramBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelaxationTest {

  private final ProgramBuilder builder = new ProgramBuilder();

  @BeforeEach
  void needsNatives() {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
  }

  private RelaxationResult relaxed() {
    return Relaxation.solve(builder.build(), RelaxationOptions.within(Duration.ofMinutes(1)))
        .orElseThrow();
  }

  private int limit(int column, long most) {
    int row = Toys.row(builder, Level.HARD, Penalty.above(most, 1));
    builder.term(row, column, 1);
    return row;
  }

  @Test
  void theCheaperSiteIsFilledFirst() {
    int cheap = Toys.column(builder, 10);
    int expensive = Toys.column(builder, 10);
    int limit = limit(cheap, 4);
    int target = Toys.target(builder, 7, cheap, expensive);
    Toys.cost(builder, cheap, 3);
    Toys.cost(builder, expensive, 5);
    RelaxationResult relaxed = relaxed();
    assertEquals(27, relaxed.costBound()); // 4 x 3 + 3 x 5
    assertEquals(27, relaxed.estimate(), 1e-9);
    assertTrue(relaxed.converged());
    assertFalse(relaxed.targetsAreOutOfReach());
    assertEquals(4, relaxed.value(cheap), 1e-9);
    assertEquals(3, relaxed.value(expensive), 1e-9);
    assertEquals(-5, relaxed.dual(target), 1e-9); // one more wanted is built at the expensive site
    assertEquals(2, relaxed.dual(limit), 1e-9); // one more at the cheap one saves 5 - 3
  }

  @Test
  void supplyGrowsAsLongAsItIsWorthMoreThanItCosts() {
    int ports = Toys.column(builder, 50);
    // The first 10 units are worth 5 each, the next 20 worth 2; a unit costs 3.
    int zone =
        Toys.row(builder, Level.SOFT, Penalty.missingWorth(new long[] {10, 30}, new long[] {5, 2}));
    builder.term(zone, ports, 1);
    Toys.cost(builder, ports, 3);
    RelaxationResult relaxed = relaxed();
    assertEquals(70, relaxed.costBound()); // 10 x 3, and 20 x 2 missing
    assertEquals(10, relaxed.value(ports), 1e-9);
    assertEquals(-3, relaxed.dual(zone), 1e-9);
  }

  @Test
  void aFixedCostCountsByTheShareOfItsSiteThatIsUsed() {
    int ports = Toys.column(builder, 10);
    Toys.target(builder, 5, ports);
    int costRow = Toys.cost(builder, ports, 3);
    int opened = Toys.row(builder, Level.SOFT, Penalty.NONE);
    builder.term(opened, ports, 1);
    builder.indicatorTerm(costRow, builder.indicator(opened, 1), 100);
    assertEquals(65, relaxed().costBound()); // 5 x 3 + 100 x 5 / 10; 115 in integers
  }

  @Test
  void aHardLimitOfASiteMakesItsFixedCostWeighMore() {
    int ports = Toys.column(builder, 10);
    limit(ports, 5);
    Toys.target(builder, 5, ports);
    int costRow = Toys.cost(builder, ports, 3);
    int opened = Toys.row(builder, Level.SOFT, Penalty.NONE);
    builder.term(opened, ports, 1);
    builder.indicatorTerm(costRow, builder.indicator(opened, 1), 100);
    assertEquals(115, relaxed().costBound()); // 5 x 3 + 100 x 5 / 5
  }

  @Test
  void coverageNeedsAnOpenSiteNearby() {
    Toys.zoneBetweenTwoSites(builder, 40, 60);
    // Nine tenths of the zone by nine tenths of a port; in integers 40.
    assertEquals(36, relaxed().costBound());
  }

  @Test
  void aTargetOutOfReachIsReported() {
    int ports = Toys.column(builder, 20);
    limit(ports, 8);
    Toys.target(builder, 10, ports);
    Toys.cost(builder, ports, 3);
    RelaxationResult relaxed = relaxed();
    assertTrue(relaxed.targetsAreOutOfReach());
    assertEquals(14, relaxed.mediumBound()); // 2 missing x 7
    assertEquals(24, relaxed.costBound(14)); // 8 x 3
    assertEquals(Long.MAX_VALUE, relaxed.costBound(13));
    assertEquals(Long.MAX_VALUE, relaxed.costBound());
    assertEquals(8, relaxed.value(ports), 1e-9);
  }

  @Test
  void aTargetMayBeMissedAtItsPenalty() {
    int ports = Toys.column(builder, 20);
    Toys.target(builder, 10, ports);
    Toys.cost(builder, ports, 3);
    RelaxationResult relaxed = relaxed();
    assertEquals(30, relaxed.costBound());
    assertEquals(30, relaxed.costBound(0));
    assertEquals(27, relaxed.costBound(7)); // a port less
  }

  @Test
  void aLimitThatNothingCanKeepIsReported() {
    int ports = Toys.column(builder, 3);
    int row = Toys.row(builder, Level.HARD, 9, Penalty.above(8, 1));
    builder.term(row, ports, 1);
    Toys.cost(builder, ports, 3);
    RelaxationResult relaxed = relaxed();
    assertTrue(relaxed.targetsAreOutOfReach());
    assertEquals(Long.MAX_VALUE, relaxed.costBound(1_000_000));
  }

  @Test
  void risingWorthIsTakenAtItsMean() {
    int ports = Toys.column(builder, 10);
    // The first 5 units are worth 1 each, the next 5 worth 9: between 50 and 0 a line of slope 5.
    int zone =
        Toys.row(builder, Level.SOFT, Penalty.missingWorth(new long[] {5, 10}, new long[] {1, 9}));
    builder.term(zone, ports, 1);
    Toys.cost(builder, ports, 6);
    assertEquals(50, relaxed().costBound()); // 6 each is more than 5
  }

  @Test
  void invalidOptionsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> RelaxationOptions.within(Duration.ZERO));
    Duration second = Duration.ofSeconds(1);
    assertThrows(
        IllegalArgumentException.class,
        () -> new RelaxationOptions(second, 0, 1e-3, 1, () -> false));
    assertThrows(
        IllegalArgumentException.class, () -> new RelaxationOptions(second, 1, 0, 1, () -> false));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RelaxationOptions(second, 1, 1e-3, 0, () -> false));
  }
}
