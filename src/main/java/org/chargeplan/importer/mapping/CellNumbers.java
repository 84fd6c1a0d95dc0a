package org.chargeplan.importer.mapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.model.PowerText;

/**
 * Numbers of cells by the decimal separator of the data. What is not written so strictly is left to
 * {@link CountText} and {@link PowerText}, unless its separators contradict.
 */
final class CellNumbers {

  /** Numbers of formats that have numbers: GeoJSON, workbooks. */
  static final CellNumbers OF_PROGRAMS = new CellNumbers(ColumnMapping.Decimal.POINT);

  private static final String NUMBER = "[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?";

  /** Thousands by points, decimals by a comma: 1.234.567,89. */
  private static final String GROUPED = "[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?";

  private static final String WITH_COMMA = "[+-]?\\d+(,\\d*)?";

  /** A point that may begin decimals, or thousands: 1.234. */
  private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

  private static final Pattern COMMA_AND_DECIMALS =
      Pattern.compile("\\d,(\\d{1,2}|\\d{4,})(?!\\d)");
  private static final Pattern COMMA_AND_THREE = Pattern.compile("\\d,\\d{3}(?!\\d)");
  private static final Pattern POINT_AND_DECIMALS =
      Pattern.compile("\\d\\.(\\d{1,2}|\\d{4,})(?!\\d)");
  private static final Pattern POINT_AND_THREE = Pattern.compile("\\d\\.\\d{3}(?!\\d)");

  private final ColumnMapping.Decimal decimal;

  CellNumbers(ColumnMapping.Decimal decimal) {
    this.decimal = decimal;
  }

  /** A number written strictly: digits, a sign, decimals. */
  Optional<Double> strict(String text) {
    String plain = text;
    if (decimal.isComma()) {
      if (!text.matches(GROUPED) && !text.matches(WITH_COMMA)) {
        return Optional.empty();
      }
      plain = text.replace(".", "").replace(',', '.');
    }
    return plain.matches(NUMBER) ? Optional.of(Double.valueOf(plain)) : Optional.empty();
  }

  /** Whether a number may be one of thousands or one with three decimals. */
  boolean isAmbiguous(String text) {
    return decimal == ColumnMapping.Decimal.UNKNOWN && AMBIGUOUS.matcher(text).matches();
  }

  /** A count as people write it; nothing where it is none, or its separators contradict. */
  Optional<CountText> count(String text) {
    return isContradictory(text) ? Optional.empty() : CountText.read(plain(text));
  }

  /** Powers as people write them; nothing where there is none, or the separators contradict. */
  Optional<PowerText> power(String text) {
    boolean isOne = List.of(".", ",").stream().noneMatch(text::contains);
    PowerText power = PowerText.read(plain(text));
    return (!isOne && isContradictory(text)) || power.outputs().isEmpty()
        ? Optional.empty()
        : Optional.of(power);
  }

  /** The text with points for decimals and without separators of thousands that are points. */
  private String plain(String text) {
    return decimal.isComma()
        ? text.replaceAll("(?<=\\d)\\.(?=\\d{3}(?!\\d))", "").replaceAll("(?<=\\d),(?=\\d)", ".")
        : text;
  }

  private boolean isContradictory(String text) {
    if (decimal.isComma()) {
      return POINT_AND_DECIMALS.matcher(text).find() || COMMA_AND_THREE.matcher(text).find();
    }
    boolean isGrouped = text.matches("\\d{1,3}(\\.\\d{3}){2,}");
    boolean mayBeGrouped = decimal == ColumnMapping.Decimal.UNKNOWN && isGrouped;
    return COMMA_AND_DECIMALS.matcher(text).find()
        || (POINT_AND_THREE.matcher(text).find() && !mayBeGrouped);
  }

  /** What may be meant by a text that is no number. */
  String hint(String text) {
    if (!decimal.isComma() && text.matches("[+-]?[\\d.]*\\d,\\d+")) {
      return "Maybe --decimal ','.";
    }
    if (decimal.isComma() && text.matches(NUMBER)) {
      return "Maybe --decimal '.'.";
    }
    if (PlaceText.read(text).isPresent()) {
      return "Maybe it is a place: --map place=COLUMN.";
    }
    return text.matches("[\\d., \\u00A0_']+")
        ? "Maybe without separators of thousands."
        : "Maybe it is in another column: --map figure=COLUMN.";
  }
}
