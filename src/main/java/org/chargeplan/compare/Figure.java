package org.chargeplan.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One figure of all plans.
 *
 * @param section what it is of
 * @param id name of the item within its section, e.g. {@code dc60}
 * @param title the item for people
 * @param phase id of the phase at whose end, or in which; empty for the entire programme
 * @param unit unit of the amounts
 * @param amounts by plan, empty where a plan has no such figure
 */
public record Figure(
    Section section,
    String id,
    String title,
    String phase,
    String unit,
    List<OptionalDouble> amounts) {

  public Figure {
    amounts = List.copyOf(amounts);
  }

  /** Whether it is not the same in all plans. */
  public boolean differs() {
    return amounts.stream().distinct().count() > 1;
  }

  /** Whether there is nothing in any plan. */
  public boolean isNothing() {
    return amounts.stream().allMatch(amount -> amount.orElse(0) == 0);
  }

  /** What a plan has more than the first one, negative where less; nothing counts as 0. */
  public double more(int plan) {
    return amounts.get(plan).orElse(0) - amounts.get(0).orElse(0);
  }
}
