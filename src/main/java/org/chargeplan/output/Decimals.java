package org.chargeplan.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as plan files write them: plain decimals, the same on every Java version (the digits of
 * {@link Double#toString(double)} changed with 19).
 */
public final class Decimals {

  /** So many significant digits survive the conversion to a double and back. */
  private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int DEGREES = 7;
  private static final int KW = 3;
  private static final int USD = 2;
  private static final int SHARE = 6;

  private Decimals() {}

  /** A coordinate: 7 decimals at most, a centimetre. */
  public static BigDecimal degrees(double value) {
    return places(value, DEGREES);
  }

  /** Power: down to watts. */
  public static BigDecimal kw(double value) {
    return places(value, KW);
  }

  /** Money: down to cents. */
  public static BigDecimal usd(double value) {
    return places(value, USD);
  }

  /** Months: down to a tenth. */
  public static BigDecimal months(double value) {
    return places(value, 1);
  }

  /** Waits: down to a tenth of a minute. */
  public static BigDecimal minutes(double value) {
    return places(value, 1);
  }

  /** A share as people read it: down to a hundredth. */
  public static BigDecimal hundredths(double value) {
    return places(value, 2);
  }

  /** Road distances: down to a hundred metres. */
  public static BigDecimal kilometres(double value) {
    return places(value, 1);
  }

  /** People, of whom gridded sources know fractions: down to a tenth. */
  public static BigDecimal people(double value) {
    return places(value, 1);
  }

  /** Energy a day: down to watt-hours. */
  public static BigDecimal kwhPerDay(double value) {
    return places(value, KW);
  }

  /** Lengths of roads: down to centimetres. */
  public static BigDecimal metres(double value) {
    return places(value, 2);
  }

  /** A share of a total: down to a millionth. */
  public static BigDecimal share(double value) {
    return places(value, SHARE);
  }

  /** A number that must be read back as it is. */
  public static BigDecimal exact(double value) {
    return plain(new BigDecimal(value).round(EXACT));
  }

  private static BigDecimal places(double value, int places) {
    return plain(new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN));
  }

  /** Without needless zeros, and without an exponent for round numbers. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
