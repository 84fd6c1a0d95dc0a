package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.PointOutcome;
import org.chargeplan.sweep.Sweep;

/** The plans of a sweep side by side, and which of them are dominated. */
public final class SweepSummary {

  private static final String UNKNOWN = "-";

  private static final List<String> FIGURES =
      List.of("cost", "unserved", "capital", "above bound", "unserved kWh/d", "in 2 km", "");

  private SweepSummary() {}

  /** The summary, with a line feed at the end of each line. */
  public static String of(Sweep sweep) {
    List<String> lines = new ArrayList<>();
    String part = sweep.region().scope().isPart() ? ", " + sweep.region().scope().label() : "";
    lines.add("Sweep of " + sweep.region().title() + part);
    sweep.grid().axes().stream()
        .filter(axis -> !axis.isVaried())
        .forEach(axis -> lines.add("  all plans: " + axis.title() + " " + value(axis)));
    lines.add("");
    lines.addAll(table(sweep).lines());
    lines.add("");
    long best = IntStream.range(0, sweep.outcomes().size()).filter(sweep::isChoice).count();
    lines.addAll(
        Paragraph.lines(
            "",
            "Not dominated, marked *: "
                + best
                + " of "
                + sweep.outcomes().size()
                + ". Any other is matched by one that costs no more, leaves no more demand without"
                + " supply (by its worth), covers no fewer people within 2 km ("
                + CoverageWords.measuredOn(sweep.region())
                + ") and misses targets no more, and is better in one of these. Cost is annuities and upkeep of the"
                + " programme, without weights; all USD are millions."));
    return String.join("\n", lines) + "\n";
  }

  private static String value(Axis axis) {
    return axis.values().get(0);
  }

  private static TextTable table(Sweep sweep) {
    List<Integer> varied =
        IntStream.range(0, sweep.grid().axes().size())
            .filter(a -> sweep.grid().axes().get(a).isVaried())
            .boxed()
            .toList();
    List<String> heading = new ArrayList<>(List.of(""));
    varied.forEach(a -> heading.add(sweep.grid().axes().get(a).shortTitle()));
    heading.addAll(FIGURES);
    TextTable table = new TextTable(1 + varied.size()).row(heading);
    for (int i = 0; i < sweep.outcomes().size(); i++) {
      PointOutcome outcome = sweep.outcomes().get(i);
      List<String> row = new ArrayList<>(List.of(String.valueOf(outcome.point().number())));
      varied.forEach(a -> row.add(outcome.point().values().get(a)));
      row.addAll(figures(outcome));
      row.add(mark(sweep, i));
      table.row(row);
    }
    return table;
  }

  private static List<String> figures(PointOutcome outcome) {
    PointOutcome.Money money = outcome.money();
    return List.of(
        millions(money.programmeUsd()),
        millions(money.unservedUsd()),
        Numbers.millions(money.capitalUsd()),
        money.gap().isPresent() ? Numbers.percent(money.gap().getAsDouble()) : UNKNOWN,
        Numbers.integer(outcome.quality().allUnservedKwhPerDay()),
        Numbers.percent(outcome.quality().nearShare()));
  }

  private static String millions(OptionalDouble usd) {
    return usd.isPresent() ? Numbers.hundredthsOfMillions(usd.getAsDouble()) : UNKNOWN;
  }

  private static String mark(Sweep sweep, int i) {
    PointOutcome outcome = sweep.outcomes().get(i);
    if (!outcome.hardRulesHeld()) {
      return "BROKEN";
    }
    String missed = outcome.money().missingPoints() > 0 ? "targets missed, " : "";
    if (sweep.isChoice(i)) {
      return missed + "*";
    }
    return missed + by(sweep, sweep.dominators().get(i));
  }

  private static String by(Sweep sweep, List<Integer> dominators) {
    if (dominators.isEmpty()) {
      return UNKNOWN;
    }
    int first = sweep.outcomes().get(dominators.get(0)).point().number();
    int more = dominators.size() - 1;
    return "by " + first + (more > 0 ? " and " + more + " more" : "");
  }
}
