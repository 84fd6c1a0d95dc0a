package org.chargeplan.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One thing that a sweep varies. With one value it is a constant of all plans.
 *
 * @param kind what it is
 * @param name the rule or type of rule that is weighed; the rule that is switched, or the rule, a
 *     dot and the parameter that is set; empty for profiles
 * @param values its values, as on the command line, at least one
 */
public record Axis(Kind kind, String name, List<String> values) {

  /** What can be varied. */
  public enum Kind {
    /** Factor on the penalties of a rule. */
    WEIGHT,
    /** A rule's switch, level or parameter. */
    RULE,
    /** Named set of weights. */
    PROFILE
  }

  /** The largest weight. */
  public static final double MOST_WEIGHT = 1e6;

  /** As many digits as a plan file keeps. */
  private static final MathContext KEPT = new MathContext(15);

  public Axis {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("The axis (" + name + ") must have a value.");
    }
  }

  /** Whether plans differ in it. */
  public boolean isVaried() {
    return values.size() > 1;
  }

  /** The axis as a heading: {@code weight cost}, {@code rule vn-6}, {@code profile}. */
  public String title() {
    return switch (kind) {
      case WEIGHT -> "weight " + name;
      case RULE -> "rule " + name;
      case PROFILE -> "profile";
    };
  }

  /** The axis as a short heading: {@code cost}, {@code vn-6}, {@code profile}. */
  public String shortTitle() {
    return kind == Kind.PROFILE ? title() : name;
  }

  /** The axis as the name of a column: {@code weight_cost}, {@code rule_vn-6}, {@code profile}. */
  public String column() {
    return title().replace(' ', '_');
  }

  /** One value of it in words: {@code cost=2}. */
  String setting(String value) {
    return shortTitle() + "=" + value;
  }

  /** A weight as text has it; nothing where it is no number or out of range. */
  public static OptionalDouble weight(String text) {
    try {
      double value = new BigDecimal(text).round(KEPT).doubleValue();
      return value >= 0 && value <= MOST_WEIGHT ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
