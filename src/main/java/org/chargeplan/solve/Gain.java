package org.chargeplan.solve;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;

/**
 * What a change wins at each level: penalty before less penalty after.
 *
 * @param hard win at the hard level
 * @param medium win at the medium level
 * @param soft win at the soft level
 */
record Gain(long hard, long medium, long soft) implements Comparable<Gain> {

  static final Gain NONE = new Gain(0, 0, 0);

  /** Penalties as negative wins. */
  static Gain standing(Evaluator evaluator) {
    return new Gain(
        -evaluator.total(Level.HARD), -evaluator.total(Level.MEDIUM), -evaluator.total(Level.SOFT));
  }

  /** What it wins to go from one allocation to another. */
  static Gain of(Evaluator from, Evaluator to) {
    return standing(to).minus(standing(from));
  }

  Gain minus(Gain other) {
    return new Gain(hard - other.hard, medium - other.medium, soft - other.soft);
  }

  boolean isWin() {
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
