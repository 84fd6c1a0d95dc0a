package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.explain.LimitGroup;
import org.chargeplan.explain.LimitKind;
import org.chargeplan.explain.LimitRow;
import org.chargeplan.explain.WorthLine;
import org.chargeplan.explain.WorthTable;
import org.chargeplan.explain.Worths;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** Tables of the limits that a plan uses up, and of what more of them is worth. */
final class LimitTables {

  private static final double LEAST_WORTH = 0.01;

  private final Region region;

  LimitTables(Region region) {
    this.region = region;
  }

  /** The groups with their counts, then those limits of them that cost anything. */
  List<String> usedUp(List<LimitGroup> groups) {
    List<String> lines = new ArrayList<>(List.of(""));
    if (groups.isEmpty()) {
      lines.add("No limit or target is used up.");
      return lines;
    }
    lines.add("Limits that the plan uses up, and targets that it just meets or misses");
    TextTable table =
        new TextTable(3).row("level", "rule", "title", "unit", "of", "used up", "broken");
    for (LimitGroup group : groups) {
      table.row(
          group.level().name().toLowerCase(Locale.ROOT),
          group.ruleId(),
          group.title(),
          group.unit(),
          Numbers.integer((long) group.count()),
          Numbers.integer((long) group.usedUp()),
          Numbers.integer((long) group.broken()));
    }
    lines.addAll(table.lines());
    groups.forEach(group -> lines.addAll(rows(group)));
    return lines;
  }

  /** Targets are reported elsewhere: what their last unit costs, or how they are missed. */
  private static List<String> rows(LimitGroup group) {
    Worth worth = group.kind().map(Worth::of).orElse(Worth.OWN);
    List<LimitRow> rows =
        group.first().stream()
            .filter(row -> row.isBroken() || row.worth().orElse(0) * worth.units() >= LEAST_WORTH)
            .toList();
    boolean isTarget = group.kind().isEmpty() && group.level() == RuleSpec.Level.MEDIUM;
    if (isTarget || rows.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable(3);
    table.row("", "phase", "", "at most", "used", "worth of " + worth.unit());
    for (LimitRow row : rows) {
      table.row(
          row.subject(),
          row.phaseId(),
          row.isBroken() ? "broken" : "",
          Numbers.precise(row.asked()),
          Numbers.precise(row.used()),
          row.worth().isEmpty() ? "unknown" : worth.amount(row.worth().getAsDouble()));
    }
    List<String> lines = new ArrayList<>(List.of("", "  " + group.title() + ", " + group.unit()));
    lines.addAll(table.lines());
    return lines;
  }

  /** What more of each kind of limit is worth, and what the last unit of each target costs. */
  List<String> worths(Optional<Worths> found) {
    List<String> lines = new ArrayList<>(List.of(""));
    if (found.isEmpty()) {
      lines.add("The worth of raising a limit is not known: no relaxation was solved.");
      return lines;
    }
    Worths worths = found.get();
    String unit = worths.inPoints() ? "points of targets" : "USD";
    lines.addAll(
        Paragraph.lines(
            "",
            "Worth of one more unit, in "
                + unit
                + " until the end of "
                + region.lastPhase().id()
                + (worths.inPoints() ? ", because no plan meets every target" : "")));
    lines.addAll(
        Paragraph.lines(
            "  ",
            "Duals (shadow prices) of the LP relaxation: estimates, valid for small changes."
                + (worths.exact() ? "" : " It did not reach its tolerance, so they are rough.")));
    if (worths.limits().isEmpty()) {
      lines.add("  No limit is binding in the relaxation; raising one saves nothing.");
    }
    for (WorthTable table : worths.limits()) {
      Worth worth = Worth.of(table.kind());
      boolean adds = table.kind() == LimitKind.HEADROOM || table.kind() == LimitKind.CONNECTION;
      lines.addAll(table(worth.oneMore() + places(table), table.lines(), worth.units(), adds));
    }
    if (!worths.targets().isEmpty()) {
      lines.addAll(table("Marginal cost of a target (its last unit)", worths.targets(), 1, false));
    }
    return lines;
  }

  private static String places(WorthTable table) {
    return table.places() > table.lines().size()
        ? ", the highest of " + table.places() + " places"
        : "";
  }

  /**
   * A table by phase.
   *
   * @param adds whether one more exists in all phases, so that their sum means something
   */
  private List<String> table(String title, List<WorthLine> worths, double units, boolean adds) {
    List<Phase> phases =
        region.phases().stream()
            .filter(phase -> worths.stream().anyMatch(w -> w.byPhase().get(phase.index()) > 0))
            .toList();
    TextTable table = new TextTable(1);
    List<String> head = new ArrayList<>(List.of(""));
    phases.stream().map(Phase::id).forEach(head::add);
    if (adds) {
      head.add("in all phases");
    }
    table.row(head);
    for (WorthLine line : worths) {
      List<String> cells = new ArrayList<>(List.of(line.subject()));
      for (Phase phase : phases) {
        double each = line.byPhase().get(phase.index());
        cells.add(each == 0 ? "" : Worth.plain(each * units));
      }
      if (adds) {
        cells.add(Worth.plain(line.all() * units));
      }
      table.row(cells);
    }
    List<String> lines = new ArrayList<>(List.of("", "  " + title));
    lines.addAll(table.lines());
    return lines;
  }
}
