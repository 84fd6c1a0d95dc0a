package org.chargeplan.importer.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the layers write them: plain decimals, rounded, without needless zeros. */
public final class RoundedText {

  /** Scaled numbers below it have an error far below {@link #CLEAR} as doubles. */
  private static final double MOST_SCALED = 1e11;

  /** So far from the middle of two rounded numbers, a number is clearly nearer to one of them. */
  private static final double CLEAR = 1e-3;

  private RoundedText() {}

  /** The number rounded half up to some decimals, e.g. {@code 12000.5}; never {@code 1.2E4}. */
  public static String text(double value, int decimals) {
    double scaled = Math.abs(value) * Math.pow(10, decimals);
    double below = Math.floor(scaled);
    boolean isClear = Math.abs(scaled - below - 0.5) > CLEAR;
    if (scaled < MOST_SCALED && isClear) {
      return text(value < 0, Math.round(scaled), decimals);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Roads of a country are millions of numbers, for which decimals of any length are slow. */
  private static String text(boolean isNegative, long scaled, int decimals) {
    if (scaled == 0) {
      return "0";
    }
    long digits = scaled;
    int left = decimals;
    while (left > 0 && digits % 10 == 0) {
      digits /= 10;
      left--;
    }
    StringBuilder text = new StringBuilder(20).append(digits);
    while (text.length() <= left) {
      text.insert(0, '0');
    }
    if (left > 0) {
      text.insert(text.length() - left, '.');
    }
    return isNegative ? text.insert(0, '-').toString() : text.toString();
  }
}
