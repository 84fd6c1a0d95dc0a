package org.chargeplan.explain;

import java.util.Locale;

/** Amounts in sentences. */
final class Amounts {

  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;

  private Amounts() {}

  /** Money, in millions where it is large. */
  static String usd(double usd) {
    double size = Math.abs(usd);
    if (size >= 0.1 * MILLION) {
      return String.format(Locale.ROOT, "%,.2f mn USD", usd / MILLION);
    }
    return String.format(Locale.ROOT, "%,.0f USD", usd);
  }

  /** An amount of a kind of limit with its unit. */
  static String of(LimitKind kind, double amount) {
    return switch (kind) {
      case BUDGET -> usd(amount);
      case BAYS -> count(amount, "bays");
      case HEADROOM, POWER, CONNECTION ->
          amount >= THOUSAND
              ? String.format(Locale.ROOT, "%,.1f MW", amount / THOUSAND)
              : String.format(Locale.ROOT, "%,.1f kW", amount);
    };
  }

  /** A count with its unit, without decimals where it is large or an integer. */
  static String count(double amount, String unit) {
    boolean isRounded = Math.abs(amount - Math.rint(amount)) < 1e-6 || Math.abs(amount) >= 100;
    return String.format(Locale.ROOT, isRounded ? "%,.0f %s" : "%,.2f %s", amount, unit);
  }
}
