package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.compare.Comparison;
import org.chargeplan.region.Region;

/** A comparison on one screen of a terminal: plain text of at most 100 columns. */
public final class ComparisonSummary {

  /** Most plans side by side; more are in further tables. */
  private static final int BESIDE = 5;

  private static final int TWO = 2;
  private static final int ROOM = 48;

  private final Comparison comparison;
  private final List<String> lines = new ArrayList<>();

  private ComparisonSummary(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * A comparison in tables and words.
   *
   * @param top most provinces, sites, kinds and rules of each list
   * @return lines, each ending with a line feed
   */
  public static String of(Comparison comparison, int top) {
    ComparisonSummary summary = new ComparisonSummary(comparison);
    summary.write(top);
    return String.join("\n", summary.lines) + "\n";
  }

  private void write(int top) {
    Region region = comparison.region();
    String part = region.scope().isPart() ? ", " + region.scope().label() : "";
    int plans = comparison.contenders().size();
    lines.add("%d plans for %s%s".formatted(plans, region.title(), part));
    List<ComparisonTable.Row> rows = ComparisonTable.rows(comparison);
    for (int from = 0; from < plans; from += BESIDE) {
      lines.addAll(table(rows, from, Math.min(plans, from + BESIDE)));
    }
    ComparisonWords words = new ComparisonWords(comparison);
    addAll(words.provinces(top));
    List<String> rules = words.rules();
    if (!rules.isEmpty()) {
      lines.add("Rules that differ (" + String.join(" / ", comparison.names()) + ")");
      rules.stream().limit(top).forEach(rule -> lines.addAll(Paragraph.lines("  ", rule)));
      if (rules.size() > top) {
        lines.add("  and " + (rules.size() - top) + " more; --csv has them all");
      }
    }
    addAll(words.sites(plans == TWO ? top : Math.min(top, TWO)));
    addAll(words.verdicts());
  }

  private void addAll(List<String> sentences) {
    sentences.forEach(sentence -> lines.addAll(Paragraph.lines("", sentence)));
  }

  private List<String> table(List<ComparisonTable.Row> rows, int from, int to) {
    boolean ofTwo = comparison.contenders().size() == TWO;
    TextTable table = new TextTable(1);
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(names().subList(from, to));
    if (ofTwo) {
      head.addAll(List.of("difference", ""));
    }
    table.row(head);
    for (ComparisonTable.Row row : rows) {
      List<String> cells = new ArrayList<>(List.of((row.isPart() ? "  " : "") + row.label()));
      int width = width();
      row.cells().stream()
          .skip(from)
          .limit((long) to - from)
          .forEach(c -> cells.add(cut(c, width)));
      if (ofTwo && !row.cells().isEmpty()) {
        cells.addAll(List.of(row.more(), row.percent()));
      }
      table.row(cells);
    }
    return table.lines();
  }

  /** The names as far as a line has room for them; where that makes two the same, numbered ones. */
  private List<String> names() {
    List<String> full = comparison.names();
    List<String> names = full.stream().map(name -> cut(name, width())).toList();
    if (names.stream().distinct().count() == names.size()) {
      return names;
    }
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      numbered.add(cut(i + 1 + " " + full.get(i), width()));
    }
    return numbered;
  }

  private int width() {
    return Math.max(9, ROOM / Math.min(BESIDE, comparison.contenders().size()));
  }

  private static String cut(String text, int width) {
    return text.codePointCount(0, text.length()) <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }
}
