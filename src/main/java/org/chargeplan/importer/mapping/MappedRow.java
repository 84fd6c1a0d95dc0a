package org.chargeplan.importer.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private final SourceRow row;
  private final ColumnMapping mapping;
  private final CellNumbers numbers;
  private final RowPlace place;
  private final String file;
  private final Problems problems;
  private boolean isEstimated;

  MappedRow(
      SourceRow row, ColumnMapping mapping, RegionFrame frame, String file, Problems problems) {
    this.row = row;
    this.mapping = mapping;
    this.numbers = new CellNumbers(mapping.decimal());
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

  CellNumbers numbers() {
    return numbers;
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

  /** The text of a figure without blanks around it; empty where there is none. */
  String text(String figure) {
    String column = mapping.columns().get(figure);
    String text =
        column != null
            ? row.cell(column)
            : mapping.values().containsKey(figure)
                ? mapping.values().get(figure)
                : row.cell(figure);
    return text.strip();
  }

  /** A number of a range; nothing where there is none, or a bad one, which is reported. */
  Optional<Double> number(String figure, double min, double max) {
    String text = text(figure);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Double> number = numbers.strict(text);
    if (number.isEmpty()) {
      reportNoNumber(figure, text);
    }
    return number.filter(value -> isWithin(figure, text, value, min, max));
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
    Optional<Double> count = numbers.strict(text);
    if (count.isEmpty()) {
      Optional<CountText> written = numbers.count(text);
      isEstimated |= written.filter(number -> !number.isExact()).isPresent();
      count = written.map(number -> (double) number.most());
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
    Optional<Double> strict = numbers.strict(text);
    if (strict.isPresent() && strict.get() <= 0) {
      isWithin(figure, text, strict.get(), min, max);
      return Optional.empty();
    }
    Optional<PowerText> powers =
        strict
            .map(kw -> PowerText.read(RoundedText.text(kw, 6)))
            .or(() -> numbers.power(text))
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
        numbers
            .strict(text)
            .or(
                () ->
                    numbers
                        .power(text)
                        .filter(power -> !power.isMaybeWatts())
                        .map(power -> power.mostKw().orElseThrow()));
    if (kw.isEmpty()) {
      reportNoNumber(figure, text);
    }
    return kw.filter(value -> isWithin(figure, text, value, min, max));
  }

  private boolean isAmbiguous(String figure, String text) {
    boolean isAmbiguous = numbers.isAmbiguous(text);
    if (isAmbiguous) {
      String grouped = text.replace(".", "");
      problem(
          "The " + figure + " (" + text + ") may be " + grouped + ", or have three decimals.",
          "Maybe --decimal ',' if points group thousands, --decimal '.' if they begin decimals.");
    }
    return isAmbiguous;
  }

  private void reportNoNumber(String figure, String text) {
    problem("The " + figure + " (" + text + ") must be a number.", numbers.hint(text));
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
