package org.chargeplan.importer.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.model.PowerText;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Status;

/**
 * The figures of a row of a planner's data. What is wrong with a cell is reported, and a harmless
 * value is used instead.
 */
final class MappedRow {

  /** More is no power of a port, not even in watts. */
  private static final double MOST_W = 1e7;

  /** Control characters and halves of characters, which no table of a region may have. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

  private final SourceRow row;
  private final ColumnMapping mapping;
  private final CellNumbers written;
  private final RowPlace place;
  private final String file;
  private final Problems problems;
  private boolean isEstimated;

  MappedRow(
      SourceRow row, ColumnMapping mapping, RegionFrame frame, String file, Problems problems) {
    this.row = row;
    this.mapping = mapping;
    this.written = new CellNumbers(mapping.decimal());
    this.file = file;
    this.problems = problems;
    this.place = new RowPlace(this, row, frame);
  }

  int line() {
    return row.line();
  }

  ColumnMapping mapping() {
    return mapping;
  }

  /**
   * Reads the numbers of a figure: as the mapping says that they are written, if they are texts.
   */
  CellNumbers numbers(String figure) {
    String column = mapping.columns().getOrDefault(figure, figure);
    boolean isValue =
        !mapping.columns().containsKey(figure) && mapping.values().containsKey(figure);
    return !isValue && row.numeric().contains(column) ? CellNumbers.OF_PROGRAMS : written;
  }

  /** Where the row lies. */
  RowPlace place() {
    return place;
  }

  /** Whether the data have a column or a value for a figure, in this row or another. */
  boolean mayHave(String figure) {
    return mapping.columns().containsKey(figure)
        || mapping.values().containsKey(figure)
        || row.columns().contains(figure);
  }

  /** Whether this row has a figure. */
  boolean has(String figure) {
    return !text(figure).isEmpty();
  }

  /**
   * The text of a figure without blanks around it, and with blanks for control characters; empty
   * where there is none.
   */
  String text(String figure) {
    String column = mapping.columns().get(figure);
    String text =
        column != null
            ? row.cell(column)
            : mapping.values().containsKey(figure)
                ? mapping.values().get(figure)
                : row.cell(figure);
    return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
  }

  /** A number of a range; nothing where there is none, or a bad one, which is reported. */
  Optional<Double> number(String figure, double min, double max) {
    String text = text(figure);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Double> number = numbers(figure).strict(text);
    if (number.isEmpty()) {
      reportNoNumber(figure, text);
    }
    return number.filter(value -> isWithin(figure, text, value, min, max));
  }

  /**
   * A number of a range that may be thousands, of energy, money or months. Nothing where there is
   * none, or a bad or ambiguous one, which is reported.
   */
  Optional<Double> amount(String figure, double min, double max) {
    return isAmbiguous(figure, text(figure)) ? Optional.empty() : number(figure, min, max);
  }

  /**
   * A count of a range, as people write it; the highest of several. Nothing where there is none, or
   * a bad or ambiguous one, which is reported.
   */
  Optional<Double> count(String figure, double min, double max) {
    String text = text(figure);
    if (text.isEmpty() || isAmbiguous(figure, text)) {
      return Optional.empty();
    }
    Optional<Double> count = numbers(figure).strict(text);
    if (count.isEmpty()) {
      Optional<CountText> asWritten = numbers(figure).count(text);
      isEstimated |= asWritten.filter(number -> !number.isExact()).isPresent();
      count = asWritten.map(number -> (double) number.most());
    }
    if (count.isEmpty()) {
      reportNoNumber(figure, text);
    }
    return count.filter(value -> isWithin(figure, text, value, min, max));
  }

  /**
   * Powers in kW, as people write them, each of a range. Nothing where there is none, or a bad or
   * ambiguous one, which is reported.
   */
  Optional<PowerText> powers(String figure, double min, double max) {
    String text = text(figure);
    if (text.isEmpty() || isAmbiguous(figure, text)) {
      return Optional.empty();
    }
    Optional<Double> strict = numbers(figure).strict(text);
    if (strict.isPresent() && (strict.get() <= 0 || strict.get() > MOST_W)) {
      isWithin(figure, text, strict.get(), min, max);
      return Optional.empty();
    }
    Optional<PowerText> powers =
        strict
            .map(PowerText::of)
            .or(() -> numbers(figure).power(text))
            .filter(all -> !all.outputs().isEmpty());
    if (powers.isEmpty()) {
      reportNoNumber(figure, text);
    }
    return powers.filter(all -> isWithin(figure, text, all.mostKw().orElseThrow(), min, max));
  }

  /**
   * The power of an entire place in kW, for which a high number is none of watts. Nothing where
   * there is none, or a bad or ambiguous one, which is reported.
   */
  Optional<Double> kw(String figure, double min, double max) {
    String text = text(figure);
    if (text.isEmpty() || isAmbiguous(figure, text)) {
      return Optional.empty();
    }
    Optional<Double> kw =
        numbers(figure)
            .strict(text)
            .or(
                () ->
                    numbers(figure)
                        .power(text)
                        .filter(power -> !power.isMaybeWatts())
                        .map(power -> power.mostKw().orElseThrow()));
    if (kw.isEmpty()) {
      reportNoNumber(figure, text);
    }
    return kw.filter(value -> isWithin(figure, text, value, min, max));
  }

  private boolean isAmbiguous(String figure, String text) {
    boolean isAmbiguous = numbers(figure).isAmbiguous(text);
    if (isAmbiguous) {
      String grouped = text.replace(".", "");
      problem(
          "The " + figure + " (" + text + ") may be " + grouped + ", or have three decimals.",
          "Maybe --decimal ',' if points group thousands, --decimal '.' if they begin decimals.");
    }
    return isAmbiguous;
  }

  private void reportNoNumber(String figure, String text) {
    problem("The " + figure + " (" + text + ") must be a number.", numbers(figure).hint(text));
  }

  private boolean isWithin(String figure, String text, double value, double min, double max) {
    boolean isWithin = value >= min && value <= max;
    if (!isWithin) {
      problem(
          "The %s (%s) must be %s to %s."
              .formatted(figure, text, RoundedText.text(min, 3), RoundedText.text(max, 3)),
          "Maybe its unit is another, or --decimal is.");
    }
    return isWithin;
  }

  /** {@code true} or {@code false}, or the words yes and no; nothing where there is none. */
  Optional<Boolean> flag(String figure) {
    return switch (text(figure).toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "true", "yes", "1" -> Optional.of(true);
      case "false", "no", "0" -> Optional.of(false);
      default -> {
        problem("The " + figure + " (" + text(figure) + ") must be true or false.", "");
        yield Optional.empty();
      }
    };
  }

  /**
   * How far the figures of the row can be trusted: derived, where it doesn't say, or where a count
   * that was read is an estimate or a range.
   */
  Status status() {
    String text = text("status");
    List<String> words = Arrays.stream(Status.values()).map(ValueText::word).toList();
    if (!text.isEmpty() && !words.contains(text)) {
      problem(
          "The status (" + text + ") must be one of " + String.join(", ", words) + ".",
          Suggestion.nearHint(text, words));
    }
    Status given = text.isEmpty() ? Status.DERIVED : LayerRows.status(text);
    return isEstimated && given == Status.PUBLISHED ? Status.DERIVED : given;
  }

  void problem(String message, String hint) {
    problems.add(file, row.line(), message, hint);
  }
}
