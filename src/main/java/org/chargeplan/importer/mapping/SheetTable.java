package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chargeplan.input.ColumnNames;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a sheet of a workbook (.xlsx) row by row: formulas by the values that the program saved
 * with them, dates as {@code 2026-12-31}, numbers as they are.
 */
final class SheetTable {

  private static final MathContext SHOWN = new MathContext(15);
  private static final int ZIP = 'P' << 8 | 'K';
  private static final int OLE = 0xD0 << 8 | 0xCF;

  private final Path file;
  private final TableFormat format;
  private final Problems problems;
  private final Consumer<SourceRow> rows;
  private List<String> header = List.of();
  private int count;

  private SheetTable(Path file, TableFormat format, Problems problems, Consumer<SourceRow> rows) {
    this.file = file;
    this.format = format;
    this.problems = problems;
    this.rows = rows;
  }

  /** Whether a file is a workbook by its first bytes, whatever its name. */
  static boolean isWorkbook(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] head = bytes.readNBytes(2);
      int magic = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
      return magic == ZIP || magic == OLE;
    }
  }

  /** Reads the rows of the sheet; what is wrong is reported. */
  static void read(Path file, TableFormat format, Problems problems, Consumer<SourceRow> rows)
      throws IOException {
    SheetTable table = new SheetTable(file, format, problems, rows);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
      Optional<Sheet> sheet = table.sheet(workbook);
      if (sheet.isPresent()) {
        table.read(sheet.get());
      }
    } catch (ExcelReaderException
        | IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException broken) {
      // The library has no other words for a broken workbook.
      problems.add(
          file.toString(),
          0,
          "The workbook can't be read.",
          "Maybe it is an old .xls, has a password or was cut off: save it as .xlsx or .csv.");
    }
  }

  private Optional<Sheet> sheet(ReadableWorkbook workbook) {
    if (format.sheet().isEmpty()) {
      return Optional.of(workbook.getFirstSheet());
    }
    Optional<Sheet> sheet = workbook.findSheet(format.sheet());
    if (sheet.isEmpty()) {
      problems.add(
          file.toString(),
          0,
          "The workbook has no sheet (" + format.sheet() + ").",
          Suggestion.hint(format.sheet(), workbook.getSheets().map(Sheet::getName).toList()));
    }
    return sheet;
  }

  private void read(Sheet sheet) throws IOException {
    try (Stream<Row> all = sheet.openStream()) {
      all.filter(row -> row.getRowNum() > format.text().skipLines()).forEach(this::take);
    }
    if (count == 0) {
      problems.add(
          file.toString(),
          0,
          "The sheet (" + sheet.getName() + ") has no rows below its header.",
          "Maybe another sheet has them: --sheet NAME.");
    }
  }

  private void take(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      cells.add(cell == null ? "" : text(cell));
    }
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (header.isEmpty()) {
      header = ColumnNames.of(cells);
      return;
    }
    count++;
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      named.put(header.get(i), i < cells.size() ? cells.get(i) : "");
    }
    reportBeyondHeader(row.getRowNum(), cells);
    rows.accept(SourceRow.ofTable(row.getRowNum(), named));
  }

  private void reportBeyondHeader(int line, List<String> cells) {
    for (int i = header.size(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        problems.add(
            file.toString(),
            line,
            "The row has " + cells.size() + " cells, the header " + header.size() + ".",
            "Maybe the header is further down: --skip-lines N.");
        return;
      }
    }
  }

  private static String text(Cell cell) {
    Object value = cell.getValue();
    if (value == null || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return isDate(cell) ? date(cell) : plain(number);
    }
    // A formula's text is that of its saved value, of any type.
    String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
    return text == null ? "" : text.strip();
  }

  /** A number as programs show it, in 15 digits: 0.30000000000000004 is 0.3. */
  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.round(SHOWN).stripTrailingZeros();
    return stripped.toPlainString();
  }

  /** Whether a number is shown as a date; dates are built in as formats 14 to 22. */
  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String shown = cell.getDataFormatString();
    String plain = shown == null ? "" : shown.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return (id != null && id >= 14 && id <= 17)
        || (id != null && id == 22)
        || plain.matches("(?i).*[yd].*");
  }

  private static String date(Cell cell) {
    return cell.asDate().toLocalDate().toString();
  }
}
