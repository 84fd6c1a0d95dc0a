package org.chargeplan.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chargeplan.input.Problems;
import org.chargeplan.sweep.Axis;

/**
 * Reads the axes of a sweep from the command line. Whether such rules exist is checked elsewhere.
 */
final class AxisReader {

  private final Problems problems;
  private final Map<String, Axis> axes = new LinkedHashMap<>();

  /** Reports problems to a list, each with its option. */
  AxisReader(Problems problems) {
    this.problems = problems;
  }

  /** Takes {@code RULE=0.5,1,2}. */
  void weight(String text) {
    String option = "--weight " + text;
    named(Axis.Kind.WEIGHT, option, text, "cost=0.5,1,2", AxisReader::weightKey);
  }

  /** Takes {@code ID=on,off} or {@code ID.KEY=VALUE,VALUE}. */
  void rule(String text) {
    String option = "--rule " + text;
    named(Axis.Kind.RULE, option, text, "vn-6=on,off", value -> value);
  }

  /** Takes {@code balanced,cost-first}. */
  void profile(String text) {
    add(Axis.Kind.PROFILE, "--profile " + text, "", text, value -> value);
  }

  /** The axes, in the order taken. */
  List<Axis> axes() {
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
      } else if (kind == Axis.Kind.WEIGHT && Axis.weight(value).isEmpty()) {
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
            "Maybe another value was meant.");
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

  /** Values between the commas that are in no bracket and no quotes. */
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

  /** 1 and 1.0 are the same weight. */
  private static String weightKey(String value) {
    return String.valueOf(Axis.weight(value).orElseThrow());
  }
}
