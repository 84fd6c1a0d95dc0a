package org.chargeplan.importer.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the layers write them: plain decimals, rounded, without needless zeros. */
public final class RoundedText {

  private RoundedText() {}

  /** The number rounded half up to some decimals, e.g. {@code 12000.5}; never {@code 1.2E4}. */
  public static String text(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
