package org.chargeplan.country;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commented file with places to fill in. {@code ${name}} is a value, {@code ${usd:350}} a cost in
 * Viet Nam, scaled; lines between {@code #if name} and {@code #end} stay where the name is one of
 * the flags.
 *
 * @param values values by name
 * @param flags names of the parts that stay
 * @param costFactor costs against Viet Nam's
 */
record TextTemplate(Map<String, String> values, Set<String> flags, double costFactor) {

  private static final Pattern PART =
      Pattern.compile("^#if (\\w+)\\n(.*?)^#end\\n", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
  private static final String COST = "usd:";
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  /**
   * The text filled.
   *
   * @throws IllegalArgumentException where it names a value that is not there
   */
  String fill(String text) {
    String parts =
        PART.matcher(text)
            .replaceAll(
                part ->
                    flags.contains(part.group(1)) ? Matcher.quoteReplacement(part.group(2)) : "");
    return PLACE
        .matcher(parts)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
  }

  private String value(String name) {
    if (name.startsWith(COST)) {
      return cost(new BigDecimal(name.substring(COST.length())));
    }
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() -> new IllegalArgumentException("No value " + name + " of a template."));
  }

  /** Dollars without cents, rounded to three digits that are not zero. */
  private String cost(BigDecimal vietNam) {
    return vietNam
        .multiply(BigDecimal.valueOf(costFactor))
        .setScale(0, RoundingMode.HALF_UP)
        .round(THREE_DIGITS)
        .toPlainString();
  }
}
