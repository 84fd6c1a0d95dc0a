package org.chargeplan.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.sweep.Dominance.Merit;
import org.junit.jupiter.api.Test;

/**
 * Points on paper: money, unserved demand, coverage, missing points.
 *
 * <pre>
 *      USD  kWh  share  points
 * a     10   50    0.5       0
 * b     20   30    0.5       0
 * c     20   40    0.5       0   b serves more for the same
 * d     30   50    0.4       0   a and b and c beat it, c is beaten itself
 * </pre>
 */
class DominanceTest {

  private static final Merit A = new Merit(10, 50, 0.5, 0);
  private static final Merit B = new Merit(20, 30, 0.5, 0);
  private static final Merit C = new Merit(20, 40, 0.5, 0);
  private static final Merit D = new Merit(30, 50, 0.4, 0);

  @Test
  void dominatingPlansAreNotDominatedThemselves() {
    assertEquals(
        List.of(List.of(), List.of(), List.of(1), List.of(0, 1)),
        Dominance.dominators(List.of(A, B, C, D)));
  }

  @Test
  void dominanceDoesNotDependOnTheOrderOfPlans() {
    assertEquals(
        List.of(List.of(2, 3), List.of(2), List.of(), List.of()),
        Dominance.dominators(List.of(D, C, B, A)));
  }

  @Test
  void equalPlansDoNotDominateOneAnother() {
    assertEquals(
        List.of(List.of(), List.of(), List.of(0, 1)),
        Dominance.dominators(List.of(B, new Merit(20, 30, 0.5, 0), C)));
  }

  @Test
  void oneBetterFigureDominatesWhereTheOthersAreEqual() {
    for (Merit worse :
        List.of(
            new Merit(11, 50, 0.5, 0),
            new Merit(10, 51, 0.5, 0),
            new Merit(10, 50, 0.49, 0),
            new Merit(10, 50, 0.5, 1))) {
      assertEquals(List.of(List.of(), List.of(0)), Dominance.dominators(List.of(A, worse)));
    }
  }

  @Test
  void tradeOffsDominateNoOther() {
    for (Merit other :
        List.of(
            new Merit(9, 51, 0.5, 0),
            new Merit(11, 50, 0.51, 0),
            new Merit(9, 50, 0.5, 1),
            new Merit(11, 49, 0.5, 0))) {
      assertEquals(List.of(List.of(), List.of()), Dominance.dominators(List.of(A, other)));
    }
  }

  @Test
  void aPlanOfUnknownCostIsNotCompared() {
    Merit unknown = new Merit(Double.NaN, 0, 1, 0);
    assertEquals(
        List.of(List.of(), List.of(), List.of(0)), Dominance.dominators(List.of(B, unknown, C)));
  }

  @Test
  void noPlansHaveNoDominance() {
    assertEquals(List.of(), Dominance.dominators(List.of()));
  }

  @Test
  void worthOfSupplyDecidesWhereAllDemandIsServed() {
    PointOutcome cheap = Sweeps.servingAllNeed(20, OptionalDouble.of(5));
    PointOutcome costly = Sweeps.servingAllNeed(30, OptionalDouble.of(1));
    assertEquals(List.of(List.of(), List.of()), Dominance.of(List.of(cheap, costly)));
  }

  @Test
  void energyDecidesWhereAPlanHasNoWorthOfSupply() {
    PointOutcome cheap = Sweeps.servingAllNeed(20, OptionalDouble.of(5));
    PointOutcome costly = Sweeps.servingAllNeed(30, OptionalDouble.empty());
    assertEquals(List.of(List.of(), List.of(0)), Dominance.of(List.of(cheap, costly)));
  }
}
