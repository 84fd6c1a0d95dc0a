package org.chargeplan.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that other programs wrote. */
class ForeignTextTest {

  @TempDir private Path dir;
  private final Problems problems = new Problems();

  @Test
  void firstLineMayNameTheSeparator() throws IOException {
    assertEquals(List.of(Map.of("id", "a", "n", "1,5")), cells("sep=;\r\nid;n\r\na;1,5\r\n", 0));
    assertEquals(List.of(Map.of("id", "a", "n", "1")), cells("\uFEFFsep=\t\nid\tn\na\t1\n", 0));
    assertEquals(List.of(Map.of("id", "a", "n", "1")), cells("SEP=|\nid|n\na|1", 0));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void linesBeforeTheHeaderAreSkippedAndCounted() throws IOException {
    List<Integer> lines = new ArrayList<>();
    read(
        "A \"title\n\nid,n\na,1\nb,2\n".getBytes(StandardCharsets.UTF_8),
        2,
        row -> lines.add(row.line()));
    assertEquals(List.of(4, 5), lines);
    assertEquals(List.of(), problems.list());
    cells("a\nb\n", 5);
    assertTrue(problems.list().toString().contains("ends within the 5 lines before its header"));
  }

  @Test
  void columnsWithoutANameOrWithTheSameHaveNamesOfTheirOwn() throws IOException {
    assertEquals(
        List.of(Map.of("id", "a", "n", "1", "n (2)", "2", "column 4", "x", "column 5", "")),
        cells("id,n,n,,\na,1,2,x,\n,,,,\n", 0));
    assertEquals(List.of(), problems.list());
  }

  @Test
  void cellsOfColumnsWithoutANameMayBeMissingOrTooMany() throws IOException {
    assertEquals(2, cells("id,n,\na,1\nb,2,,,,\n", 0).size());
    assertEquals(List.of(), problems.list());
    cells("id,n\na\n", 0);
    assertTrue(problems.list().toString().contains(":2: The row has 1 cells, the header 2."));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void markOfUtf16IsUnderstood(String encoding) throws IOException {
    byte[] bytes = "\uFEFFid,n\nà,1\n".getBytes(Charset.forName(encoding));
    List<Map<String, String>> rows = new ArrayList<>();
    read(bytes, 0, row -> rows.add(row.cells()));
    assertEquals(List.of(Map.of("id", "à", "n", "1")), rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252|Straße, Ladesäule|windows-1252, which reads 'Straße'",
        "windows-1252|Estação São João|windows-1252, which reads 'Estação'",
        "windows-1252|Àlçara però perché|windows-1252",
        "windows-1252|Höfðabakki þjóð|windows-1252",
        "windows-1258|Đà Nẵng|windows-1258, which reads 'Đà'",
        "windows-1258|Bãi đỗ xe|windows-1258",
        "windows-1251|Зарядка|windows-1251",
        "windows-874|กรุงเทพ|windows-874",
        "UTF-16LE|Straße, Ladesäule|UTF-16LE",
      })
  void encodingIsGuessedInTheHint(String encoding, String text, String hint) throws IOException {
    // Vietnamese letters with two marks are two signs in windows-1258.
    String signs =
        encoding.equals("windows-1258")
            ? text.replace("ẵ", "ă\u0303").replace("ỗ", "ô\u0303")
            : text;
    read(("id,n\n" + signs + "\n").getBytes(Charset.forName(encoding)), 0, row -> {});
    assertTrue(
        problems.list().get(0).hint().startsWith("Maybe --encoding"), problems.list().toString());
    assertTrue(problems.list().get(0).hint().contains(hint), problems.list().toString());
  }

  @Test
  void headerBelowAPreambleIsGuessedInTheHint() throws IOException {
    String preamble = "Register;;;\nAs of May; 2026;;\n\n";
    String table = preamble + "id;name;lat;lon\na;A;1;2\nb;;1;2\n";
    Path file = Files.writeString(dir.resolve("t.csv"), table);
    TextFormat format = TextFormat.foreign(StandardCharsets.UTF_8, ';', 0);
    assertEquals(
        "Maybe --skip-lines 3: line 4 looks like the header (id;name;lat;lon).",
        ForeignText.headerHint(file, format));
    assertEquals(
        "", ForeignText.headerHint(file, TextFormat.foreign(StandardCharsets.UTF_8, ';', 3)));
  }

  private List<Map<String, String>> cells(String table, int skipLines) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    read(table.getBytes(StandardCharsets.UTF_8), skipLines, row -> rows.add(row.cells()));
    return rows;
  }

  private void read(byte[] table, int skipLines, Consumer<CsvRow> rows) throws IOException {
    Path file = Files.write(dir.resolve("t.csv"), table);
    CsvTable.read(
        file,
        "t.csv",
        new Columns("row", List.of(), List.of(), true),
        TextFormat.foreign(StandardCharsets.UTF_8, ',', skipLines),
        problems,
        rows);
  }
}
