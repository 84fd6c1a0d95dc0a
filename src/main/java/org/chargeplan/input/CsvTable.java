package org.chargeplan.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a CSV file row by row: a header row, quotes as RFC 4180 has them; UTF-8 and commas, where
 * it is not stated otherwise.
 *
 * <p>What is wrong is reported, and reading continues: cells of a column that is missing, and of a
 * row with too many or too few cells, give harmless values and report nothing more.
 */
public final class CsvTable {

  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

  private final Path path;
  private final String file;
  private final Columns columns;
  private final TextFormat format;
  private final boolean mayBeEmpty;
  private final Problems problems;
  private final CsvParser parser;
  private int line;
  private String guessedHeader;

  private CsvTable(
      Path path,
      String file,
      Columns columns,
      TextFormat format,
      boolean mayBeEmpty,
      Problems problems,
      CsvParser parser) {
    this.path = path;
    this.file = file;
    this.columns = columns;
    this.format = format;
    this.mayBeEmpty = mayBeEmpty;
    this.problems = problems;
    this.parser = parser;
  }

  /**
   * Reads all rows of a file.
   *
   * @param file the file
   * @param shownName how problems name it
   * @param columns its columns
   * @param problems takes problems, of the file and of the cells that are asked for
   * @param rows takes the rows in the order of the file; a row is good only during the call
   * @return whether the file could be read to its end, with all the columns required
   * @throws UncheckedIOException where the file is there, but can't be read
   */
  public static boolean read(
      Path file, String shownName, Columns columns, Problems problems, Consumer<CsvRow> rows) {
    return read(file, shownName, columns, /* mayBeEmpty= */ false, problems, rows);
  }

  /** Reads as above a table that may have no rows. */
  public static boolean read(
      Path file,
      String shownName,
      Columns columns,
      boolean mayBeEmpty,
      Problems problems,
      Consumer<CsvRow> rows) {
    return read(file, shownName, columns, TextFormat.REGION, mayBeEmpty, problems, rows);
  }

  /** Reads as above a table with at least one row, of any encoding and separator. */
  public static boolean read(
      Path file,
      String shownName,
      Columns columns,
      TextFormat format,
      Problems problems,
      Consumer<CsvRow> rows) {
    return read(file, shownName, columns, format, /* mayBeEmpty= */ false, problems, rows);
  }

  private static boolean read(
      Path file,
      String shownName,
      Columns columns,
      TextFormat format,
      boolean mayBeEmpty,
      Problems problems,
      Consumer<CsvRow> rows) {
    try {
      boolean isForeign = format.isForeign() && Files.isRegularFile(file);
      TextFormat seen = isForeign ? ForeignText.seen(file, format) : format;
      Optional<BufferedReader> text = SourceText.open(file, shownName, seen, problems);
      if (text.isEmpty()) {
        return false;
      }
      try (BufferedReader open = text.get()) {
        for (int line = 0; line < seen.skipLines(); line++) {
          open.readLine();
        }
        try (CsvParser parser = CSV.createParser(open)) {
          parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(seen.separator()));
          return new CsvTable(file, shownName, columns, seen, mayBeEmpty, problems, parser)
              .rows(rows);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file (" + file + ") can't be read.", e);
    }
  }

  /**
   * Whether a file is a table of which only the header was written.
   *
   * @return false too where the file is missing or can't be parsed
   * @throws UncheckedIOException where the file is there, but can't be read
   */
  public static boolean hasHeaderOnly(Path file) {
    try {
      Optional<Reader> text = SourceText.open(file, file.toString(), new Problems());
      if (text.isEmpty()) {
        return false;
      }
      try (Reader open = text.get();
          CsvParser parser = CSV.createParser(open)) {
        CsvTable table =
            new CsvTable(
                file,
                file.toString(),
                Columns.of(""),
                TextFormat.REGION,
                /* mayBeEmpty= */ true,
                new Problems(),
                parser);
        return !table.cells().isEmpty() && table.cells().isEmpty();
      }
    } catch (JsonProcessingException broken) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("The file (" + file + ") can't be read.", e);
    }
  }

  private boolean rows(Consumer<CsvRow> rows) throws IOException {
    try {
      List<String> header = cells();
      if (format.isForeign()) {
        header = ColumnNames.of(header);
      }
      Map<String, Integer> places = new LinkedHashMap<>();
      if (!readHeader(header, places)) {
        return false;
      }
      int count = 0;
      for (List<String> cells = cells(); !cells.isEmpty(); cells = cells()) {
        if (format.isForeign()) {
          fit(cells, header);
          if (cells.stream().allMatch(String::isBlank)) {
            continue;
          }
        }
        count++;
        rows.accept(new CsvRow(file, line, columns, places, cells, sink(header, cells)));
      }
      if (count == 0 && !mayBeEmpty) {
        problems.add(file, line, "The table has no rows.", "Maybe only its header was written.");
      }
      return count > 0 && places.keySet().containsAll(columns.required());
    } catch (JsonProcessingException broken) {
      problems.add(
          file,
          line,
          "The row can't be read: "
              + broken.getOriginalMessage().lines().findFirst().orElse("")
              + ".",
          "Maybe a quote (\") is missing, or one in a text is not doubled.");
      return false;
    }
  }

  /** Adds or removes blank cells at the end of a row, where its columns have no names. */
  private static void fit(List<String> cells, List<String> header) {
    while (cells.size() > header.size() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    while (cells.size() < header.size() && ColumnNames.isNameless(header.get(cells.size()))) {
      cells.add("");
    }
  }

  /** The cells of the next row; none at the end. */
  private List<String> cells() throws IOException {
    List<String> cells = new ArrayList<>();
    JsonToken token = parser.nextToken();
    if (token == null) {
      return cells;
    }
    // A row's own token has the place of the last cell before it.
    line = format.skipLines() + parser.currentLocation().getLineNr();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      cells.add(parser.getText());
    }
    return cells;
  }

  /** Learns the places of the columns; returns whether any required one is there. */
  private boolean readHeader(List<String> header, Map<String, Integer> places) throws IOException {
    if (header.isEmpty() && format.skipLines() > 0) {
      problems.add(
          file,
          0,
          "The file ends within the " + format.skipLines() + " lines before its header.",
          "");
      return false;
    }
    String others = format.separator() == ',' ? ".*[;\t|].*" : ".*[,;\t|].*";
    if (header.size() == 1 && header.get(0).matches(others)) {
      problems.add(
          file,
          line,
          "The header (" + header.get(0) + ") is a single column.",
          headerHint().orElse(format.separatorHint()));
      return false;
    }
    for (int i = 0; i < header.size(); i++) {
      if (places.putIfAbsent(header.get(i), i) != null) {
        problems.add(file, line, "Duplicate column (" + header.get(i) + ").", "Maybe remove one.");
      }
    }
    List<String> known = new ArrayList<>(columns.required());
    known.addAll(columns.optional());
    List<String> missing = known.stream().filter(column -> !places.containsKey(column)).toList();
    if (!columns.othersIgnored()) {
      places.forEach(
          (column, place) -> {
            if (column.isBlank()) {
              String message = "The column (" + (place + 1) + ") has no name.";
              problems.add(file, line, message, "Maybe remove a comma from the header.");
            } else if (!known.contains(column)) {
              String message = "The column (" + column + ") is unknown.";
              problems.add(file, line, message, Suggestion.hint(column, missing));
            }
          });
    }
    for (String column : columns.required()) {
      if (!places.containsKey(column)) {
        String message = "The column (" + column + ") is missing.";
        problems.add(file, line, message, Suggestion.nearHint(column, unknown(places, known)));
      }
    }
    return columns.required().isEmpty()
        || columns.required().stream().anyMatch(places::containsKey);
  }

  private static List<String> unknown(Map<String, Integer> places, List<String> known) {
    return places.keySet().stream().filter(column -> !known.contains(column)).toList();
  }

  /** Where the header may be instead, in a table that other programs wrote. */
  private Optional<String> headerHint() throws IOException {
    if (guessedHeader == null) {
      guessedHeader = format.isForeign() ? ForeignText.headerHint(path, format) : "";
    }
    return guessedHeader.isEmpty() ? Optional.empty() : Optional.of(guessedHeader);
  }

  private ProblemSink sink(List<String> header, List<String> cells) throws IOException {
    if (cells.size() == header.size()) {
      return problems::add;
    }
    problems.add(
        file,
        line,
        "The row has " + cells.size() + " cells, the header " + header.size() + ".",
        headerHint()
            .orElse(
                cells.size() > header.size()
                    ? "Maybe a text with a comma needs quotes around it."
                    : "Maybe a comma is missing, or the line was cut off."));
    return ProblemSink.SILENT;
  }
}
