package org.chargeplan.importer.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * The figures of a row of a planner's data. What is wrong with a cell is reported, and a harmless
 * value is used instead.
 */
final class MappedRow {

  private static final String NUMBER = "[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?";

  /** Thousands by points, decimals by a comma: 1.234.567,89. */
  private static final String GROUPED = "[+-]?\\d{1,3}(\\.\\d{3})+(,\\d*)?";

  private static final String WITH_COMMA = "[+-]?\\d+(,\\d*)?";

  private final SourceRow row;
  private final ColumnMapping mapping;
  private final RegionFrame frame;
  private final String file;
  private final Problems problems;

  MappedRow(
      SourceRow row, ColumnMapping mapping, RegionFrame frame, String file, Problems problems) {
    this.row = row;
    this.mapping = mapping;
    this.frame = frame;
    this.file = file;
    this.problems = problems;
  }

  int line() {
    return row.line();
  }

  double areaM2() {
    return row.areaM2();
  }

  ColumnMapping mapping() {
    return mapping;
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
    Optional<Double> number = parse(text);
    if (number.isEmpty()) {
      problem("The " + figure + " (" + text + ") must be a number.", numberHint(text));
    } else if (number.get() < min || number.get() > max) {
      problem(
          "The %s (%s) must be %s to %s."
              .formatted(figure, text, RoundedText.text(min, 3), RoundedText.text(max, 3)),
          "Maybe its unit is another, or --decimal is.");
      return Optional.empty();
    }
    return number;
  }

  private Optional<Double> parse(String text) {
    String plain = text;
    if (mapping.decimal() == ',') {
      if (!text.matches(GROUPED) && !text.matches(WITH_COMMA)) {
        return Optional.empty();
      }
      plain = text.replace(".", "").replace(',', '.');
    }
    return plain.matches(NUMBER) ? Optional.of(Double.valueOf(plain)) : Optional.empty();
  }

  private String numberHint(String text) {
    if (mapping.decimal() == '.' && text.matches("[+-]?[\\d.]*\\d,\\d+")) {
      return "Maybe --decimal ','.";
    }
    if (mapping.decimal() == ',' && text.matches(NUMBER)) {
      return "Maybe --decimal '.'.";
    }
    return text.matches("[\\d., \\u00A0_']+") ? "Maybe without separators of thousands." : "";
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

  /** How far the figures of the row can be trusted: derived, where it doesn't say. */
  Status status() {
    String text = text("status");
    List<String> words = Arrays.stream(Status.values()).map(ValueText::word).toList();
    if (!text.isEmpty() && !words.contains(text)) {
      problem(
          "The status (" + text + ") must be one of " + String.join(", ", words) + ".",
          Suggestion.nearHint(text, words));
    }
    return text.isEmpty() ? Status.DERIVED : LayerRows.status(text);
  }

  /** Whether rows may have a place. */
  boolean mayHavePlace() {
    return row.location().isPresent() || (mayHave("lon") && mayHave("lat"));
  }

  /**
   * Where the row lies; nothing where it has no place, or a bad one, which is reported. Coordinates
   * that fit the region the other way round are reported too.
   */
  Optional<Location> location() {
    if (row.location().isPresent() && !mayHave("lon") && !mayHave("lat")) {
      return row.location();
    }
    Optional<Double> lon = number("lon", -Double.MAX_VALUE, Double.MAX_VALUE);
    Optional<Double> lat = number("lat", -Double.MAX_VALUE, Double.MAX_VALUE);
    if (lon.isEmpty() || lat.isEmpty()) {
      return Optional.empty();
    }
    Optional<Location> place = place(lon.get(), lat.get());
    boolean isInside = place.filter(frame::contains).isPresent();
    boolean isSwapped =
        !isInside && place(lat.get(), lon.get()).filter(frame::contains).isPresent();
    if (isSwapped || place.isEmpty()) {
      problem(
          "The place (lon %s, lat %s) must lie inside the bounds of the region (%s)."
              .formatted(text("lon"), text("lat"), frame.boundsText()),
          isSwapped
              ? "Maybe lon and lat are swapped."
              : "Maybe they are metres of a projection, not degrees of WGS 84.");
      return Optional.empty();
    }
    return place;
  }

  private static Optional<Location> place(double lon, double lat) {
    try {
      return Optional.of(new Location(lon, lat));
    } catch (IllegalArgumentException noPlace) {
      return Optional.empty();
    }
  }

  void problem(String message, String hint) {
    problems.add(file, row.line(), message, hint);
  }
}
