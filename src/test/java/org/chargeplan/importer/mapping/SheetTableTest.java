package org.chargeplan.importer.mapping;

import static org.chargeplan.importer.mapping.ToyWorkbook.number;
import static org.chargeplan.importer.mapping.ToyWorkbook.row;
import static org.chargeplan.importer.mapping.ToyWorkbook.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chargeplan.input.Problems;
import org.chargeplan.input.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTableTest {

  private static final String HEADER = row(1, text("A1", "id"), text("B1", "n"), text("D1", "d"));

  @TempDir private Path dir;
  private final Problems problems = new Problems();

  @Test
  void cellsAreTheirSavedValuesAsText() throws IOException {
    String figures =
        row(
            3,
            text("A3", " a "),
            "<c r='B3'><f>1+2</f><v>3.0</v></c>",
            text("C3", "beside"),
            "<c r='D3' s='1'><v>46173</v></c>");
    String others =
        row(
            5,
            number("A5", "7"),
            number("B5", "0.30000000000000004"),
            "<c r='D5' t='str'><f>\"x\"</f><v>word</v></c>");
    String errors =
        row(
            6,
            "<c r='A6' t='b'><v>1</v></c>",
            "<c r='B6' t='e'><v>#N/A</v></c>",
            number("D6", "1E3"));
    List<SourceRow> rows = read("", 0, HEADER + figures + others + errors);
    assertEquals(
        Map.of("id", "a", "n", "3", "column 3", "beside", "d", "2026-05-31"), rows.get(0).cells());
    assertEquals(3, rows.get(0).line());
    assertEquals(Map.of("id", "7", "n", "0.3", "d", "word"), rows.get(1).cells());
    assertEquals(Map.of("id", "true", "n", "", "d", "1000"), rows.get(2).cells());
    assertEquals(List.of(), problems.list());
  }

  @Test
  void sheetIsFoundByNameAndItsPreambleSkipped() throws IOException {
    Path file =
        new ToyWorkbook()
            .sheet("About", row(1, text("A1", "See the other sheet.")))
            .sheet(
                "Data",
                row(1, text("A1", "Title")) + row(2, text("A2", "id")) + row(3, number("A3", "5")))
            .writeTo(dir.resolve("toy.xlsx"));
    assertEquals("5", read(file, "Data", 1).get(0).cell("id"));
    assertEquals(List.of(), problems.list());
    assertEquals(List.of(), read(file, "Dota", 1));
    assertTrue(problems.list().toString().contains("no sheet (Dota). Maybe you meant 'Data'."));
  }

  @Test
  void sheetWithoutRowsIsAProblem() throws IOException {
    read("", 0, HEADER);
    assertTrue(problems.list().toString().contains("has no rows below its header"));
  }

  @Test
  void cellBeyondTheHeaderIsAProblem() throws IOException {
    read("", 0, HEADER + row(2, number("A2", "1"), number("H2", "9")));
    assertTrue(problems.list().toString().contains("The row has 8 cells, the header 4."));
  }

  @Test
  void brokenWorkbookIsAProblem() throws IOException {
    Path whole = new ToyWorkbook().sheet("a", HEADER).writeTo(dir.resolve("whole.xlsx"));
    byte[] bytes = Files.readAllBytes(whole);
    Path none = new ToyWorkbook().writeTo(dir.resolve("none.xlsx"));
    Problems ofNone = new Problems();
    SheetTable.read(none, format("", 0), ofNone, row -> {});
    assertTrue(
        ofNone.list().toString().contains("workbook can't be read"), ofNone.list()::toString);
    for (int length : List.of(2, 30, bytes.length / 2, bytes.length - 5)) {
      Path cut = dir.resolve("cut.xlsx");
      Files.write(cut, Arrays.copyOf(bytes, length));
      Problems ofFile = new Problems();
      SheetTable.read(cut, format("", 0), ofFile, row -> {});
      assertTrue(ofFile.list().toString().contains("workbook can't be read"), length + " bytes");
    }
  }

  /** Whatever is in the sheet, there are rows or problems, and no exception. */
  @Test
  void damagedSheetGivesRowsOrProblems() throws IOException {
    String good =
        HEADER
            + row(2, number("A2", "1"), "<c r='B2' s='1'><v>46173</v></c>")
            + row(3, "<c r='A3'><f>1+2</f><v>3</v></c>", "<c r='B3' t='s'><v>0</v></c>");
    Random random = new Random(5);
    String signs = "<>/'=vcrts0129-.AZ&; ";
    for (int i = 0; i < 400; i++) {
      StringBuilder damaged = new StringBuilder(good);
      for (int n = random.nextInt(3); n >= 0; n--) {
        char sign = signs.charAt(random.nextInt(signs.length()));
        damaged.setCharAt(random.nextInt(damaged.length()), sign);
      }
      Problems ofFile = new Problems();
      List<SourceRow> rows = new ArrayList<>();
      Path file = new ToyWorkbook().sheet("a", damaged.toString()).writeTo(dir.resolve("d.xlsx"));
      SheetTable.read(file, format("", 0), ofFile, rows::add);
      assertTrue(!rows.isEmpty() || !ofFile.isEmpty(), damaged::toString);
    }
  }

  private List<SourceRow> read(String sheet, int skipLines, String rows) throws IOException {
    return read(
        new ToyWorkbook().sheet("First", rows).writeTo(dir.resolve("toy.xlsx")), sheet, skipLines);
  }

  private List<SourceRow> read(Path file, String sheet, int skipLines) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    TableRows.read(file, format(sheet, skipLines), problems, rows::add);
    return rows;
  }

  private static TableFormat format(String sheet, int skipLines) {
    return new TableFormat(TextFormat.foreign(StandardCharsets.UTF_8, ',', skipLines), sheet);
  }
}
