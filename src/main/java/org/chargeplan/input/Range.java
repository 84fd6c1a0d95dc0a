package org.chargeplan.input;

import java.math.BigDecimal;

/**
 * The numbers a value may take.
 *
 * @param min least, or negative infinity
 * @param max most, or infinity
 */
public record Range(double min, double max) {

  boolean holds(double value) {
    return value >= min && value <= max && !Double.isInfinite(value);
  }

  /** The number of the range that replaces an unreadable one. */
  double fallback() {
    return Math.max(min, Math.min(max, 0));
  }

  /** The range in words, to follow "must be". */
  @Override
  public String toString() {
    boolean open = max >= Integer.MAX_VALUE;
    if (min <= Integer.MIN_VALUE) {
      return open ? "a number" : "at most " + plain(max);
    }
    return open ? "at least " + plain(min) : plain(min) + " to " + plain(max);
  }

  /** A number without exponent and without needless zeros. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
