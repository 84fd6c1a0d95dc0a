package org.chargeplan.report;

import org.chargeplan.explain.LimitKind;

/**
 * The unit for the worth of a kind of limit.
 *
 * @param oneMore one more unit, as a sentence begins
 * @param unit the unit in short
 * @param units units of the limit in it
 */
public record Worth(String oneMore, String unit, double units) {

  private static final double KW_PER_MW = 1e3;
  private static final double MILLION = 1e6;

  /** The unit of limits of no kind: their own. */
  static final Worth OWN = new Worth("One more", "one more", 1);

  /** The unit of a kind of limit. */
  public static Worth of(LimitKind kind) {
    return switch (kind) {
      case BUDGET -> new Worth("One more million USD to spend", "1 mn USD more", MILLION);
      case HEADROOM -> new Worth("One more MW of headroom", "1 MW more", KW_PER_MW);
      case BAYS -> new Worth("One more bay", "1 bay more", 1);
      case POWER -> new Worth("One more kW of connection", "1 kW more", 1);
      case CONNECTION -> new Worth("One more kW connected this early", "1 kW more", 1);
    };
  }

  /** An amount for one unit of the limit, converted to this one. */
  String amount(double perUnit) {
    return plain(perUnit * units);
  }

  /** An amount, with fewer decimals the larger it is. */
  static String plain(double amount) {
    if (amount >= 100) {
      return Numbers.integer(amount);
    }
    return amount >= 10 ? Numbers.tenths(amount) : Numbers.precise(amount);
  }
}
