package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;

/**
 * What a change gains at each level: penalty before less penalty after.
 *
 * @param hard gain at the hard level
 * @param medium gain at the medium level
 * @param soft gain at the soft level
 */
record Gain(long hard, long medium, long soft) implements Comparable<Gain> {

  static final Gain NONE = new Gain(0, 0, 0);

  /** The penalties of an allocation, as negative gains. */
  static Gain ofPenalties(Evaluator evaluator) {
    return new Gain(
        -evaluator.total(Level.HARD), -evaluator.total(Level.MEDIUM), -evaluator.total(Level.SOFT));
  }

  /** The gain from one allocation to another. */
  static Gain of(Evaluator from, Evaluator to) {
    return ofPenalties(to).minus(ofPenalties(from));
  }

  Gain minus(Gain other) {
    return new Gain(hard - other.hard, medium - other.medium, soft - other.soft);
  }

  boolean isImprovement() {
    return compareTo(NONE) > 0;
  }

  @Override
  public int compareTo(Gain other) {
    if (hard != other.hard) {
      return Long.compare(hard, other.hard);
    }
    if (medium != other.medium) {
      return Long.compare(medium, other.medium);
    }
    return Long.compare(soft, other.soft);
  }
}
