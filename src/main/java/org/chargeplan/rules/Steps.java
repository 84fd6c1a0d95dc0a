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

  static long usd(double usd) {
    return Math.round(usd * PER_USD);
  }
}
