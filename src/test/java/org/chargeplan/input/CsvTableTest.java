package org.chargeplan.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  private final Problems problems = new Problems();
  private final List<String> rows = new ArrayList<>();

  @TempDir private Path dir;

  private boolean read(Columns columns, String text) throws IOException {
    Path file = Files.writeString(dir.resolve("a.csv"), text);
    return CsvTable.read(
        file,
        "a.csv",
        columns,
        problems,
        row -> rows.add(row.line() + " " + row.text("id") + " " + row.integer("n", 0, 9, 7)));
  }

  @Test
  void rowKnowsTheLineItBeginsAt() throws IOException {
    assertTrue(
        read(
            Columns.of("thing", "id", "n"), "id,n\r\na,1\r\n\r\n\"b\r\nc\",2\r\n   \r\nd,\r\ne,4"));
    assertEquals(List.of("2 a 1", "4 b\r\nc 2", "7 d 7", "8 e 4"), rows);
    assertTrue(problems.isEmpty());
  }

  @Test
  void otherColumnsAreIgnoredWhereAsked() throws IOException {
    assertTrue(read(new Columns("thing", List.of("id"), List.of("n"), true), "x,id\n1,a\n"));
    assertEquals(List.of("2 a 7"), rows);
    assertTrue(problems.isEmpty());
  }

  @Test
  void cellsOfAMissingColumnAndOfRaggedRowsReportNothingMore() throws IOException {
    assertFalse(read(Columns.of("thing", "id", "n", "m"), "id,n\na,1\nb,x\nc,x,y\n"));
    assertEquals(List.of("2 a 1", "3 b 0", "4 c 0"), rows);
    assertEquals(
        List.of(
            "a.csv:1: The column (m) is missing.",
            "a.csv:3: The n (x) of thing (b) must be a number, 0 to 9.",
            "a.csv:4: The row has 3 cells, the header 2."
                + " Maybe a text with a comma needs quotes around it."),
        problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void cellsOfWhichNothingCanBeSeenAreEmpty() throws IOException {
    read(Columns.of("thing", "id", "n"), "id,n\na,1\n\u0007,2\n\u200b ,3\n");
    assertEquals(
        List.of(
            "a.csv:3: The id of thing (line 3) must not be empty.",
            "a.csv:4: The id of thing (line 4) must not be empty."),
        problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void longAndBrokenValuesAreShownShortAndOnOneLine() throws IOException {
    read(Columns.of("thing", "id", "n"), "id,n\n\"a\nb\",\"" + "1 000 ".repeat(50_000) + "\"\n");
    assertEquals(
        List.of(
            "a.csv:2: The n ("
                + "1 000 ".repeat(13)
                + "1 ...) of thing (a b) must be a number, 0 to 9."),
        problems.list().stream().map(Problem::toString).toList());
  }
}
