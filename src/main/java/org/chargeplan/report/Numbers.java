package org.chargeplan.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the summary shows them. */
final class Numbers {

  private static final double MILLION = 1e6;

  private Numbers() {}

  /** An integer with separators of thousands. */
  static String integer(double value) {
    return format("#,##0", value);
  }

  /** An integer with separators of thousands. */
  static String integer(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** One decimal. */
  static String tenths(double value) {
    return format("#,##0.0", value);
  }

  /** Three decimals at most. */
  static String precise(double value) {
    return format("#,##0.###", value);
  }

  /** Millions with one decimal. */
  static String millions(double value) {
    return format("#,##0.0", value / MILLION);
  }

  /** Millions with two decimals. */
  static String hundredthsOfMillions(double value) {
    return format("#,##0.00", value / MILLION);
  }

  /** A share in percent; "none" where there is nothing to take a share of. */
  static String percent(double share) {
    return Double.isFinite(share) ? format("#,##0.0", share * 100) + " %" : "none";
  }

  private static String format(String pattern, double value) {
    // Adding 0 turns -0 into 0.
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value + 0.0);
  }
}
