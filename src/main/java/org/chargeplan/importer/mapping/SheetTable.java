package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    try (ReadableWorkbook workbook = open(file)) {
      Optional<Sheet> sheet = table.sheet(workbook);
      if (sheet.isPresent()) {
        table.read(sheet.get());
      }
    } catch (ExcelReaderException | IOException broken) {
      table.reportBroken();
    }
  }

  /**
   * @throws ExcelReaderException where the workbook is broken
   */
  private static ReadableWorkbook open(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (RuntimeException broken) {
      throw new ExcelReaderException("broken", broken);
    }
  }

  private void reportBroken() {
    problems.add(
        file.toString(),
        0,
        "The workbook can't be read.",
        "Maybe it is an .xls, .ods or .zip, has a password or was cut off: save it as .xlsx or"
            + " .csv.");
  }

  private Optional<Sheet> sheet(ReadableWorkbook workbook) {
    if (format.sheet().isEmpty()) {
      Optional<Sheet> first = workbook.getSheets().findFirst();
      if (first.isEmpty()) {
        reportBroken();
      }
      return first;
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
      Iterator<Row> each = all.iterator();
      for (Optional<SheetRow> row = next(each); row.isPresent(); row = next(each)) {
        if (row.get().line() > format.text().skipLines()) {
          take(row.get());
        }
      }
    }
    if (count == 0) {
      problems.add(
          file.toString(),
          0,
          "The sheet (" + sheet.getName() + ") has no rows below its header.",
          "Maybe another sheet has them: --sheet NAME.");
    }
  }

  private record SheetRow(int line, List<String> cells, BitSet numeric) {}

  /**
   * The next row; nothing at the end.
   *
   * @throws ExcelReaderException where the sheet is broken
   */
  private static Optional<SheetRow> next(Iterator<Row> rows) {
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      Row row = rows.next();
      List<String> cells = new ArrayList<>();
      BitSet numeric = new BitSet();
      for (Cell cell : row) {
        numeric.set(cells.size(), cell != null && isNumber(cell));
        cells.add(cell == null ? "" : text(cell));
      }
      return Optional.of(new SheetRow(row.getRowNum(), cells, numeric));
    } catch (RuntimeException broken) {
      // Reader and parser throw what comes: of XML, of numbers, of indices, of missing parts.
      throw new ExcelReaderException("broken", broken);
    }
  }

  private void take(SheetRow row) {
    List<String> cells = row.cells();
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (header.isEmpty()) {
      header = ColumnNames.of(cells);
      return;
    }
    count++;
    Map<String, String> named = new LinkedHashMap<>();
    Set<String> numeric = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      named.put(header.get(i), i < cells.size() ? cells.get(i) : "");
      if (row.numeric().get(i)) {
        numeric.add(header.get(i));
      }
    }
    reportBeyondHeader(row.line(), cells);
    rows.accept(SourceRow.ofSheet(row.line(), named, numeric));
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

  private static boolean isNumber(Cell cell) {
    return cell.getValue() instanceof BigDecimal && !isDate(cell);
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
