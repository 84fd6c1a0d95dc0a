package org.chargeplan.importer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Powers as people write them: {@code 22}, {@code 3,7 kW}, {@code 2x150 kW}, {@code 50;150 kW},
 * {@code 0.15 MW}, {@code 150000 W}, {@code max. 150 kW}, {@code 22+11+3,7 kW}. The one reader of
 * powers of all imports.
 *
 * @param outputs the powers in order; empty where the text holds none
 * @param areAlternatives whether one port gives any of them ({@code 22+11}, {@code 11/22}, {@code
 *     11-22}), not one port each
 * @param isMaybeWatts whether a number without a unit was so high that it was taken for watts
 */
public record PowerText(List<Output> outputs, boolean areAlternatives, boolean isMaybeWatts) {

  /**
   * A power.
   *
   * @param count how many outputs have it; 0 where the text doesn't say
   * @param kw of one, in kW
   */
  public record Output(int count, double kw) {}

  /** Above this a charger's number without a unit is one of watts: {@code 22000}. */
  private static final double MOST_KW = 2000;

  private static final Pattern ONE =
      Pattern.compile(
          // Not the end of a number, nor the exponent of one: 1e309.
          "(?<![\\d])(?<!\\de)(?:(\\d{1,3})\\s*[x\\u00D7*]\\s*)?"
              + "(\\d{1,3}(?:[,. ]\\d{3})+|\\d{1,9}(?:[.,]\\d{1,6})?)"
              + "\\s*(mw|kw|kva|mva|w|va)?(?![a-z\\d])");

  public PowerText {
    outputs = List.copyOf(outputs);
  }

  /** Reads powers; a power of 0 is none. */
  public static PowerText read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Output> outputs = new ArrayList<>();
    boolean alternatives = false;
    boolean maybeWatts = false;
    Matcher one = ONE.matcher(lower);
    int end = 0;
    while (one.find()) {
      String between = lower.substring(end, one.start()).strip();
      alternatives |= !outputs.isEmpty() && between.matches("[+/|-]|\\u2013|or");
      end = one.end();
      String unit = one.group(3) == null ? unitBehind(lower, one.end()) : one.group(3);
      double number = number(one.group(2), unit);
      double kw = number * kwOf(unit);
      if (unit.isEmpty() && number > MOST_KW) {
        kw = number / 1000;
        maybeWatts = true;
      }
      if (kw > 0) {
        outputs.add(new Output(one.group(1) == null ? 0 : Integer.parseInt(one.group(1)), kw));
      }
    }
    return new PowerText(outputs, alternatives, maybeWatts);
  }

  /** A number without a unit: kW, or watts where it is so high; one of 0 or less is none. */
  public static PowerText of(double number) {
    boolean maybeWatts = number > MOST_KW;
    return new PowerText(
        number > 0 ? List.of(new Output(0, maybeWatts ? number / 1000 : number)) : List.of(),
        /* areAlternatives= */ false,
        maybeWatts);
  }

  /** The unit that stands once behind several numbers; empty where there is none. */
  private static String unitBehind(String text, int from) {
    Matcher later = ONE.matcher(text);
    for (int at = from; at < text.length() && later.find(at); at = later.end()) {
      if (later.group(3) != null) {
        return later.group(3);
      }
    }
    return "";
  }

  private static double kwOf(String unit) {
    return switch (unit) {
      case "mw", "mva" -> 1000;
      case "w", "va" -> 0.001;
      default -> 1;
    };
  }

  /** Groups of three digits are thousands only where the unit is so small, or none is given. */
  private static double number(String text, String unit) {
    boolean grouped = text.matches("\\d{1,3}([,. ]\\d{3})+");
    boolean isSmallUnit = unit.equals("w") || unit.equals("va");
    if (grouped && (isSmallUnit || unit.isEmpty() || text.matches("\\d{1,3}([, ]\\d{3})+"))) {
      return Double.parseDouble(text.replaceAll("[,. ]", ""));
    }
    return Double.parseDouble(text.replace(',', '.').replace(" ", ""));
  }

  /** The highest power, in kW; nothing where the text holds none. */
  public OptionalDouble mostKw() {
    return outputs.stream().mapToDouble(Output::kw).max();
  }
}
