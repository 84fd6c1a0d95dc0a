package org.chargeplan.rules;

/** The integers in which a program counts: thousandths of bays, watts, watt-hours, millionths. */
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

  /** The amount rounded up, apart from errors of floating-point arithmetic. */
  static long ceil(double amount) {
    return (long) Math.ceil(exact(amount));
  }

  /** The amount rounded down, apart from errors of floating-point arithmetic. */
  static long floor(double amount) {
    return (long) Math.floor(exact(amount));
  }

  private static double exact(double amount) {
    return Math.rint(amount * 1e9) / 1e9;
  }
}
