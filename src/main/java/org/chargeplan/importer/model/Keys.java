package org.chargeplan.importer.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chargeplan.input.Fields;

/** Checks of a recipe's keys against what the region knows. */
public final class Keys {

  private Keys() {}

  /** A mapping of any keys to numbers from 0 to {@code max}, in the order of the file. */
  public static Map<String, Double> numbers(Fields fields, double max) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    fields.keys().forEach(key -> numbers.put(key, fields.number(key, 0, max)));
    return numbers;
  }

  /** A text that must be one of those known. */
  public static String known(Fields fields, String key, Collection<String> known) {
    String text = fields.text(key);
    if (!text.isEmpty()) {
      checkKnown(fields, key, text, known);
    }
    return text;
  }

  /** Reports a name that is not known. */
  public static void checkKnown(Fields fields, String key, String name, Collection<String> known) {
    if (!known.contains(name)) {
      fields.problem(
          key,
          "The " + key + " (" + name + ") must be known to the region.",
          "Maybe one of: " + String.join(", ", known) + ".");
    }
  }

  /** Reports keys that are missing or too many. */
  public static void checkSame(
      Fields fields, String key, Collection<String> given, Collection<String> wanted) {
    if (!given.containsAll(wanted) || given.size() != wanted.size()) {
      fields.problem(
          key,
          "The " + key + " (" + String.join(", ", given) + ") must name each phase once.",
          "Maybe " + String.join(", ", wanted) + ", in quotes.");
    }
  }

  /** Reports shares that don't sum to one. */
  public static void checkSumsToOne(Fields fields, String key, double sum) {
    if (Math.abs(sum - 1) > 1e-6) {
      fields.problem(
          key,
          "The shares of " + key + " (" + RoundedText.text(sum, 6) + " in all) must sum to 1.",
          "Maybe one of them is missing.");
    }
  }
}
