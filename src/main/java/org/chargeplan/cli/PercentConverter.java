package org.chargeplan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a percentage such as {@code 1%} or {@code 0.5%} as a fraction. */
final class PercentConverter implements ITypeConverter<Double> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?%");

  @Override
  public Double convert(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "The percentage (" + text + ") must look like 1% or 0.5%. Maybe " + number(text) + "%.");
    }
    return Double.parseDouble(matcher.group(1)) / 100;
  }

  private static String number(String text) {
    String number = text.replace(',', '.').replaceAll("[^0-9.]", "");
    return number.isEmpty() ? "1" : number;
  }
}
