package org.chargeplan.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the text of single values, the same in YAML and in tables. */
public final class ValueText {

  private static final int MOST_SHOWN = 80;

  /** No number that is meant is longer. */
  private static final int MOST_DIGITS = 40;

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\p{Z}\\u200b\\ufeff]+");

  private ValueText() {}

  /**
   * A text without white space at its ends, and with single blanks inside, also in place of control
   * characters and of halves of characters.
   */
  public static String cleaned(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  /** A value as problems show it: a long one is cut. */
  public static String shown(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
  }

  /** A finite number of a range; a point for decimals, no separators of thousands. */
  public static double number(String text, Range range) throws BadValueException {
    double value;
    try {
      value = looksNumeric(text) ? Double.parseDouble(text) : Double.NaN;
    } catch (NumberFormatException notOne) {
      value = Double.NaN;
    }
    if (Double.isNaN(value)) {
      boolean noBounds = range.toString().equals("a number");
      throw new BadValueException(
          "must be a number" + (noBounds ? "" : ", " + range), numberHint(text));
    }
    if (!range.holds(value)) {
      throw new BadValueException("must be " + range, signHint(text, value, range));
    }
    return value;
  }

  /** An integer of a range. */
  static int integer(String text, int min, int max) throws BadValueException {
    Range range = new Range(min, max);
    double value = number(text, range);
    if (value != Math.rint(value)) {
      throw new BadValueException("must be an integer", "Maybe " + Math.round(value) + ".");
    }
    return (int) value;
  }

  /** A date as in ISO 8601. */
  static LocalDate date(String text) throws BadValueException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notOne) {
      throw new BadValueException(
          "must be a date", "Maybe write it as year-month-day, like 2026-12-31.");
    }
  }

  /** true or false. */
  static boolean flag(String text) throws BadValueException {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        boolean yes = List.of("yes", "y", "1", "on", "t").contains(text.toLowerCase(Locale.ROOT));
        boolean no = List.of("no", "n", "0", "off", "f").contains(text.toLowerCase(Locale.ROOT));
        throw new BadValueException(
            "must be true or false",
            yes || no
                ? "Maybe you meant '" + yes + "'."
                : Suggestion.nearHint(text, List.of("true", "false")));
      }
    };
  }

  /** A constant by its word in files. */
  static <E extends Enum<E>> E choice(String text, Class<E> type) throws BadValueException {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    throw notOneOf(text, Arrays.stream(type.getEnumConstants()).map(ValueText::word).toList());
  }

  /** What is wrong with a text that is none of some words. */
  static BadValueException notOneOf(String text, List<String> words) {
    return new BadValueException(
        "must be one of " + String.join(", ", words), Suggestion.nearHint(text, words));
  }

  /** A constant as files write it: {@code IN_FORCE} is {@code in-force}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Keeps out what only Java takes for a number: NaN, hexadecimals, suffixes, blanks. */
  private static boolean looksNumeric(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String numberHint(String text) {
    if (text.length() > MOST_DIGITS) {
      return "";
    }
    if (text.matches("[+-]?\\d{1,3}([, _]\\d{3})+(\\.\\d+)?")) {
      return "Maybe without separators: " + text.replaceAll("[, _]", "") + ".";
    }
    if (text.matches("[+-]?\\d+,\\d+")) {
      return "Maybe with a point: " + text.replace(',', '.') + ".";
    }
    if (!text.equals(text.strip())) {
      return "Maybe without the blanks around it.";
    }
    return "";
  }

  private static String signHint(String text, double value, Range range) {
    return value < 0 && range.holds(-value)
        ? "Maybe without the minus sign: " + text.replace("-", "") + "."
        : "";
  }
}
