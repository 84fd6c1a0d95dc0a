package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.compare.Comparison;
import org.chargeplan.compare.Figure;
import org.chargeplan.compare.ToyContenders;
import org.chargeplan.export.ComparisonCsv;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of a comparison of toy plans; its figures are those of {@code ComparisonTest}. */
class ComparisonViewsTest {

  private final Comparison comparison = new ToyContenders().comparison();

  @Test
  void comparisonFitsOneScreen() {
    String text = ComparisonSummary.of(comparison, 5);
    assertTrue(text.startsWith("2 plans for Toy region\n"), text);
    assertTrue(text.lines().count() <= 45, text);
    assertTrue(text.lines().allMatch(line -> line.codePointCount(0, line.length()) <= 100), text);
    assertShows(text, "ports, end of 2027 18 20 +2 +11.1 %");
    assertShows(text, "people within 2 km of an open site, % 87.5 100.0 +12.5");
    assertShows(text, "highest load of a grid node, % 1.5 4.4 +3.0");
    assertShows(text, "targets missed, points 0 7 +7");
    assertShows(text, "proven bound, mn USD none 0.00");
    assertShows(text, "Provinces by ports: 02 North +2");
    assertShows(text, "few-outlets (Two-wheeler outlets at most half of all ports): off / medium");
    assertShows(text, "Sites that differ: 2 (mall 1, fuel station 1); most: South mall +3 -3");
  }

  private static void assertShows(String text, String line) {
    String spaced = text.replaceAll(" +", " ");
    assertTrue(spaced.contains(line.replace("02 North", "North")), text);
  }

  @Test
  void verdictSaysWhatTheSecondPlanBuysAndCosts() {
    // 250 USD are 0.00 mn less than 300; 364,000 USD of capital more; 360 - 37.99 kWh served more.
    assertEquals(
        List.of(
            "second costs as much as first, every weight 1; it misses 7 points of targets more,"
                + " spends 0.36 mn USD of capital more, has 2 ports more, connects 0.1 MW more, serves"
                + " 0.3 MWh a day more, has 5,000 people more within 2 km of an open site, builds 1"
                + " block of reinforcement more and opens 1 site more."),
        new ComparisonWords(comparison).verdicts());
  }

  @Test
  void equalPlansAreReportedAsEqual() {
    Comparison same = new ToyContenders().equal();
    String text = ComparisonSummary.of(same, 5);
    assertTrue(text.endsWith("\nNo difference: the plans are the same.\n"), text);
    assertTrue(ComparisonTable.rows(same).stream().allMatch(row -> row.more().isEmpty()));
  }

  @Test
  void amountsHaveUnitsAndDifferencesHaveSigns() {
    assertEquals("+1.25", ComparedAmount.MILLION_USD.more(1_250_000));
    assertEquals("", ComparedAmount.MILLION_USD.more(4_000));
    assertEquals("-3", ComparedAmount.COUNT.more(-3));
    assertEquals("-30.0 %", ComparedAmount.COUNT.percent(-3, 10));
    assertEquals("x 11", ComparedAmount.COUNT.percent(100, 10));
    assertEquals("", ComparedAmount.COUNT.percent(3, 0));
    assertEquals("", ComparedAmount.PERCENT.percent(3, 10));
    assertEquals("1.5 MWh a day", ComparedAmount.MEGAWATT_HOURS.withUnit(1_500));
  }

  @Test
  void theTableOfAllFiguresReadsBack(@TempDir Path dir) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ComparisonCsv.write(comparison, out);
    Path file = Files.write(dir.resolve("comparison.csv"), out.toByteArray());
    Columns columns =
        Columns.of("figure", "section", "id", "item", "phase", "unit", "first", "second");
    List<List<String>> rows = new ArrayList<>();
    Problems problems = new Problems();
    assertTrue(
        CsvTable.read(
            file,
            "comparison.csv",
            columns,
            problems,
            row ->
                rows.add(
                    List.of(
                        row.text("section", ""),
                        row.text("id", ""),
                        row.text("phase", ""),
                        row.text("unit", ""),
                        row.text("first", ""),
                        row.text("second", "")))));
    assertEquals(List.of(), problems.list());
    assertTrue(rows.contains(List.of("settings", "profile", "", "", "balanced", "cost-first")));
    assertTrue(rows.contains(List.of("ports_by_type", "ac11", "2027", "ports", "6", "6")));
    assertTrue(rows.contains(List.of("cost", "bound", "", "USD", "", "400")));
    assertTrue(rows.contains(List.of("rules", "few-outlets.counts", "", "", "off", "medium")));
    assertTrue(rows.contains(List.of("sites_more", "s6", "", "ports", "", "2")));
    for (Figure figure : comparison.figures()) {
      List<String> row =
          rows.stream()
              .filter(r -> r.get(0).equals(figure.section().id()) && r.get(1).equals(figure.id()))
              .filter(r -> r.get(2).equals(figure.phase()))
              .findFirst()
              .orElseThrow();
      double second = row.get(5).isEmpty() ? 0 : Double.parseDouble(row.get(5));
      assertEquals(figure.amounts().get(1).orElse(0), second, 1e-6, row.toString());
    }
  }
}
