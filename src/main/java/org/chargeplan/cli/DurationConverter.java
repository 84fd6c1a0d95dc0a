package org.chargeplan.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 30s}, {@code 5m} or {@code 1h30m}. */
final class DurationConverter implements ITypeConverter<Duration> {

  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?");

  @Override
  public Duration convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      throw new TypeConversionException(
          "The time (" + text + ") must look like 30s, 5m or 1h30m. Maybe " + digits(text) + "s.");
    }
    Duration read =
        Duration.ofHours(number(matcher.group(1)))
            .plusMinutes(number(matcher.group(2)))
            .plusSeconds(number(matcher.group(3)));
    if (read.isZero()) {
      throw new TypeConversionException("The time (" + text + ") must be above 0.");
    }
    return read;
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String digits(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? "30" : digits;
  }
}
