package org.chargeplan.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.chargeplan.input.Problems;

/**
 * Reads the axes of a sweep from the command line. Whether there are such rules is not known here.
 */
public final class AxisReader {

  /** The largest weight. */
  public static final double MOST_WEIGHT = 1e6;

  /** As many digits as a plan file keeps. */
  private static final MathContext KEPT = new MathContext(15);

  private final Problems problems;
  private final Map<String, Axis> axes = new LinkedHashMap<>();

  /** Takes problems, each with the option that it is in. */
  public AxisReader(Problems problems) {
    this.problems = problems;
  }

  /** Takes {@code RULE=0.5,1,2}. */
  public void weight(String text) {
    String option = "--weight " + text;
    named(Axis.Kind.WEIGHT, option, text, "cost=0.5,1,2", AxisReader::weightKey);
  }

  /** Takes {@code ID=on,off} or {@code ID.KEY=VALUE,VALUE}. */
  public void rule(String text) {
    String option = "--rule " + text;
    named(Axis.Kind.RULE, option, text, "vn-6=on,off", value -> value);
  }

  /** Takes {@code balanced,cost-first}. */
  public void profile(String text) {
    add(Axis.Kind.PROFILE, "--profile " + text, "", text, value -> value);
  }

  /** The axes, in the order taken. */
  public List<Axis> axes() {
    return List.copyOf(axes.values());
  }

  private void named(
      Axis.Kind kind, String option, String text, String example, Function<String, String> key) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      problems.add(
          option,
          0,
          "The setting (" + text + ") must be a rule, '=' and values.",
          "Maybe like " + example + ".");
      return;
    }
    add(kind, option, text.substring(0, equals).strip(), text.substring(equals + 1), key);
  }

  private void add(
      Axis.Kind kind, String option, String name, String list, Function<String, String> key) {
    List<String> values = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String value : split(list)) {
      if (value.isEmpty()) {
        problems.add(
            option,
            0,
            list.isBlank() ? "There is no value." : "A value of the list (" + list + ") is empty.",
            list.isBlank() ? "Maybe it is still to be filled in." : "Maybe a comma is left over.");
      } else if (kind == Axis.Kind.WEIGHT && parse(value).isEmpty()) {
        problems.add(
            option,
            0,
            "The weight (" + value + ") must be a number, 0 to 1,000,000.",
            "Maybe 1, which leaves a rule as it is.");
      } else if (!seen.add(key.apply(value))) {
        problems.add(
            option,
            0,
            "The value (" + value + ") is listed twice.",
            "Maybe another one was meant.");
      } else {
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      return;
    }
    Axis axis = new Axis(kind, name, values);
    if (axes.putIfAbsent(axis.title(), axis) != null) {
      problems.add(
          option,
          0,
          "The " + axis.title() + " is given twice.",
          "Maybe its values belong in one list, with commas.");
    }
  }

  /** Values at the commas that stand in no bracket and no quotes. */
  private static List<String> split(String list) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      }
      if (c == ',' && depth == 0 && quote == 0) {
        values.add(value.toString().strip());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString().strip());
    return values;
  }

  /** A weight as text spells it; nothing where it is no number or out of range. */
  static OptionalDouble parse(String text) {
    try {
      double value = new BigDecimal(text).round(KEPT).doubleValue();
      return value >= 0 && value <= MOST_WEIGHT ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** 1 and 1.0 are the same weight. */
  private static String weightKey(String value) {
    return String.valueOf(parse(value).orElseThrow());
  }
}
