package org.chargeplan.report;

import java.util.OptionalDouble;
import org.chargeplan.compare.Figure;

/** A figure's unit and numbers as people read them. */
enum ComparedAmount {
  MILLION_USD("mn USD", 1e6, 2),
  MEGAWATT("MW", 1e3, 1),
  MEGAWATT_HOURS("MWh a day", 1e3, 1),
  PERCENT("%", 1, 1),
  MINUTES("min", 1, 1),
  COUNT("", 1, 0);

  /** A share from which on a factor is clearer than percents. */
  private static final double MANIFOLD = 9;

  private final String unit;
  private final double size;
  private final int decimals;

  ComparedAmount(String unit, double size, int decimals) {
    this.unit = unit;
    this.size = size;
    this.decimals = decimals;
  }

  static ComparedAmount of(Figure figure) {
    return switch (figure.unit()) {
      case "USD" -> MILLION_USD;
      case "kW" -> MEGAWATT;
      case "kWh/day" -> MEGAWATT_HOURS;
      case "%" -> PERCENT;
      case "minutes" -> MINUTES;
      default -> COUNT;
    };
  }

  /** The unit after a comma, where the words of a figure don't have it. */
  String suffix() {
    return unit.isEmpty() ? "" : ", " + unit;
  }

  String text(OptionalDouble amount) {
    return amount.isPresent() ? text(amount.getAsDouble()) : "none";
  }

  /** An amount without its unit. */
  String text(double amount) {
    double shown = amount / size;
    return switch (decimals) {
      case 0 -> Numbers.integer(shown);
      case 1 -> Numbers.tenths(shown);
      default -> Numbers.hundredthsOfMillions(amount);
    };
  }

  /** An amount with its unit. */
  String withUnit(double amount) {
    return unit.isEmpty() ? text(amount) : text(amount) + " " + unit;
  }

  /** A difference with its sign; nothing where it is too small to be seen. */
  String more(double difference) {
    String text = text(Math.abs(difference));
    return isSeen(difference) ? (difference > 0 ? "+" : "-") + text : "";
  }

  /** Whether a difference is more than rounding of what is shown. */
  boolean isSeen(double difference) {
    return text(Math.abs(difference)).matches(".*[1-9].*");
  }

  /**
   * A difference as part of the first amount, e.g. {@code +3.2 %}; {@code x 24} where it is far
   * more.
   */
  String percent(double difference, double first) {
    if (this == PERCENT || first == 0 || !isSeen(difference)) {
      return "";
    }
    double share = difference / first;
    return share >= MANIFOLD
        ? "x " + Numbers.integer(1 + share)
        : (share > 0 ? "+" : "-") + Numbers.percent(Math.abs(share));
  }
}
