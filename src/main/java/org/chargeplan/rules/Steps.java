package org.chargeplan.rules;

/**
 * The whole numbers in which a program counts: thousandths of bays, watts, watt-hours, millionths.
 */
final class Steps {

  /** Steps of penalty in a point or a USD. */
  static final double PER_AMOUNT = 1e6;

  static final double PER_BAY = 1000;
  static final double PER_KW = 1000;
  static final double PER_KWH = 1000;
  static final double PER_USD = 1e6;

  private Steps() {}

  static long bays(double bays) {
    return Math.round(bays * PER_BAY);
  }

  static long watts(double kw) {
    return Math.round(kw * PER_KW);
  }

  static long wattHours(double kwh) {
    return Math.round(kwh * PER_KWH);
  }

  /** The least whole number that is not less, but for what arithmetic gets wrong. */
  static long ceil(double amount) {
    return (long) Math.ceil(exact(amount));
  }

  /** The largest whole number that is not more, but for what arithmetic gets wrong. */
  static long floor(double amount) {
    return (long) Math.floor(exact(amount));
  }

  private static double exact(double amount) {
    return Math.rint(amount * 1e9) / 1e9;
  }
}
