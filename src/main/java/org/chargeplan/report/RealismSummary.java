package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.chargeplan.realism.Observation;
import org.chargeplan.realism.Realism;

/** A plan against published counts, as text. */
public final class RealismSummary {

  private static final String NONE = "-";

  private final Realism realism;
  private final List<String> lines = new ArrayList<>();

  private RealismSummary(Realism realism) {
    this.realism = realism;
  }

  /** The lines of a comparison, with an end of line each. */
  public static String of(Realism realism) {
    return String.join("\n", new RealismSummary(realism).lines()) + "\n";
  }

  private List<String> lines() {
    lines.add(
        "Published counts and the plan of "
            + realism.region()
            + ", before the programme and at the end of "
            + realism.last());
    Map<String, List<Realism.Line>> tables = new LinkedHashMap<>();
    for (Realism.Line line : realism.lines()) {
      tables.computeIfAbsent(title(line.observed()), title -> new ArrayList<>()).add(line);
    }
    tables.forEach(this::addTable);
    if (!realism.ranks().isEmpty()) {
      lines.add("");
      lines.add("Order of places: rank correlation (Spearman) with the published figures");
      TextTable table = new TextTable(1).row("", "places", "plan", "before", "people alone");
      for (Realism.Ranks ranks : realism.ranks()) {
        table.row(
            title(ranks.observed()),
            Numbers.integer(ranks.places()),
            correlation(ranks.planned()),
            correlation(ranks.before()),
            correlation(ranks.people()));
      }
      lines.addAll(table.lines());
    }
    addSources();
    return lines;
  }

  private void addTable(String title, List<Realism.Line> ofTable) {
    lines.add("");
    lines.add(title);
    boolean hasShares = ofTable.stream().anyMatch(line -> line.shares().isPresent());
    TextTable table =
        hasShares
            ? new TextTable(1)
                .row("", "published", "before", "plan", "share", "before", "plan", "of people")
            : new TextTable(1).row("", "published", "before", "plan");
    for (Realism.Line line : ofTable) {
      List<String> cells = new ArrayList<>();
      cells.add(line.observed().place());
      cells.add(figure(line.observed(), OptionalDouble.of(line.observed().value())));
      cells.add(figure(line.observed(), line.before()));
      cells.add(figure(line.observed(), line.planned()));
      line.shares()
          .ifPresent(
              shares -> {
                cells.add(Numbers.percent(shares.observed()));
                cells.add(Numbers.percent(shares.before()));
                cells.add(Numbers.percent(shares.planned()));
                cells.add(Numbers.percent(shares.people()));
              });
      table.row(cells);
    }
    lines.addAll(table.lines());
  }

  private void addSources() {
    Map<String, String> sources = new LinkedHashMap<>();
    realism
        .lines()
        .forEach(line -> sources.put(line.observed().source(), line.observed().status().name()));
    lines.add("");
    lines.add("Sources");
    sources.forEach(
        (source, status) ->
            lines.addAll(
                Paragraph.lines("  ", source + " (" + status.toLowerCase(Locale.ROOT) + ")")));
  }

  private static String title(Observation observed) {
    String what =
        switch (observed.measure()) {
          case PORTS -> "ports";
          case STATIONS -> "sites with ports";
          case PLACES -> "places with ports";
          case SHARE_OF_PORTS -> "share of ports";
          case SHARE_OF_DC -> "share of direct-current ports";
        };
    return what
        + ", "
        + observed.vehicleClass().name()
        + (observed.date().isEmpty() ? "" : ", " + observed.date());
  }

  private static String figure(Observation observed, OptionalDouble figure) {
    if (figure.isEmpty()) {
      return NONE;
    }
    return observed.measure().isCount()
        ? Numbers.integer(figure.getAsDouble())
        : Numbers.percent(figure.getAsDouble());
  }

  private static String correlation(OptionalDouble correlation) {
    return correlation.isPresent()
        ? String.format(Locale.ROOT, "%.2f", correlation.getAsDouble())
        : NONE;
  }
}
