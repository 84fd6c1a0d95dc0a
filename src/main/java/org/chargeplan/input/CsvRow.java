package org.chargeplan.input;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table, with typed access that reports what is wrong with a cell and continues with a
 * harmless value.
 */
public final class CsvRow {

  private final String file;
  private final int line;
  private final Columns columns;
  private final Map<String, Integer> places;
  private final List<String> cells;
  private final ProblemSink problems;

  CsvRow(
      String file,
      int line,
      Columns columns,
      Map<String, Integer> places,
      List<String> cells,
      ProblemSink problems) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.places = places;
    this.cells = cells;
    this.problems = problems;
  }

  /** The file, as problems name it. */
  public String file() {
    return file;
  }

  /** The line the row begins at, from 1. */
  public int line() {
    return line;
  }

  /** A text, not blank. */
  public String text(String column) {
    return find(column, text -> text).orElse("");
  }

  /** A text, or the fallback where the cell is empty or there is no such column. */
  public String text(String column, String fallback) {
    return has(column) ? text(column) : fallback;
  }

  /** A finite number of a range, ends included. */
  public double number(String column, double min, double max) {
    Range range = new Range(min, max);
    return findNumber(column, range).orElse(range.fallback());
  }

  /** A finite number of a range, or the fallback where the cell is empty or not there. */
  public double number(String column, double min, double max, double fallback) {
    return has(column) ? number(column, min, max) : fallback;
  }

  /** An integer of a range, ends included. */
  public int integer(String column, int min, int max) {
    return find(column, text -> ValueText.integer(text, min, max))
        .orElse((int) new Range(min, max).fallback());
  }

  /** An integer of a range, or the fallback where the cell is empty or not there. */
  public int integer(String column, int min, int max, int fallback) {
    return has(column) ? integer(column, min, max) : fallback;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String column) {
    return find(column, ValueText::flag).orElse(false);
  }

  /** {@code true} or {@code false}, or the fallback where the cell is empty or not there. */
  public boolean flag(String column, boolean fallback) {
    return has(column) ? flag(column) : fallback;
  }

  /** A constant, in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String column, Class<E> type) {
    return find(column, text -> ValueText.choice(text, type)).orElse(type.getEnumConstants()[0]);
  }

  /** A constant, or the fallback where the cell is empty or not there. */
  public <E extends Enum<E>> E choice(String column, Class<E> type, E fallback) {
    return has(column) ? choice(column, type) : fallback;
  }

  /** A date, like {@code 2026-12-31}; nothing where the cell is empty, not there, or bad. */
  public Optional<LocalDate> date(String column) {
    return has(column) ? find(column, ValueText::date) : Optional.empty();
  }

  /** Whether it has a cell for each column; where not, that was reported. */
  public boolean isComplete() {
    return problems != ProblemSink.SILENT;
  }

  /** All cells as they are written, by column in the order of the file. */
  public Map<String, String> cells() {
    Map<String, String> all = new LinkedHashMap<>();
    places.forEach((column, place) -> all.put(column, cell(column)));
    return all;
  }

  /** Reports a problem at this row. */
  public void problem(String message, String hint) {
    problems.add(file, line, message, hint);
  }

  /** What the row is about, for messages: {@code site (p1)}. */
  public String subject() {
    String id = columns.required().isEmpty() ? "" : cell(columns.required().get(0));
    return columns.subject() + " (" + (id.isBlank() ? "line " + line : ValueText.shown(id)) + ")";
  }

  /** Whether there is such a column, and its cell is not empty. */
  public boolean has(String column) {
    return !cell(column).isBlank();
  }

  /** A number of a range; nothing where the cell is bad, which is reported. */
  public Optional<Double> findNumber(String column, Range range) {
    return find(column, text -> ValueText.number(text, range));
  }

  private <T> Optional<T> find(String column, ValueReader<T> reader) {
    String text = cell(column);
    if (text.isBlank()) {
      if (places.containsKey(column)) {
        problem("The " + column + " of " + subject() + " must not be empty.", "");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(text));
    } catch (BadValueException bad) {
      String value = "The " + column + " (" + ValueText.shown(text) + ") of " + subject();
      problem(value + " " + bad.getMessage() + ".", bad.hint());
      return Optional.empty();
    }
  }

  /** The text of a cell, empty where there is none or nothing of it can be seen. */
  private String cell(String column) {
    Integer place = places.get(column);
    String text = place == null || place >= cells.size() ? "" : cells.get(place);
    return ValueText.cleaned(text).isEmpty() ? "" : text;
  }
}
