package org.chargeplan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chargeplan.compare.Comparison;
import org.chargeplan.compare.Contender;
import org.chargeplan.compare.Figure;
import org.chargeplan.compare.Section;
import org.chargeplan.compare.Setting;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;

/** The figures of a comparison that a planner asks for first, a row each. */
public final class ComparisonTable {

  private static final String ALL_PHASES = "";
  private static final int MOST_SETTINGS = 4;
  private static final int MOST_RULES = 4;
  private static final int TWO = 2;

  private final Comparison comparison;
  private final String end;
  private final List<Row> rows = new ArrayList<>();

  private ComparisonTable(Comparison comparison) {
    this.comparison = comparison;
    this.end = comparison.region().lastPhase().id();
  }

  /**
   * A row.
   *
   * @param label what it is, with its unit
   * @param isPart whether it is a part of the row above that is none
   * @param cells by plan
   * @param more what the second of two plans has more, with its sign; else empty
   * @param percent the same as a part of the first; else empty
   */
  public record Row(String label, boolean isPart, List<String> cells, String more, String percent) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The rows of a comparison; those with nothing in any plan are left out. */
  public static List<Row> rows(Comparison comparison) {
    ComparisonTable table = new ComparisonTable(comparison);
    table.addSettings();
    table.addMoney();
    table.addPorts();
    table.addService();
    return table.rows;
  }

  private void addSettings() {
    List<Setting> settings = comparison.settings();
    settings.stream()
        .limit(MOST_SETTINGS)
        .forEach(setting -> rows.add(words(setting.name(), setting.values())));
    if (settings.size() > MOST_SETTINGS) {
      rows.add(words("further settings: " + (settings.size() - MOST_SETTINGS), List.of()));
    }
  }

  private static Row words(String label, List<String> cells) {
    return new Row(label, false, cells, "", "");
  }

  private void addMoney() {
    Function<Contender, String> holds = each -> each.holds() ? "yes" : "NO";
    rows.add(words("hard rules hold", comparison.contenders().stream().map(holds).toList()));
    add(Section.TARGETS, "missed", ALL_PHASES, "targets missed, points", false);
    add(Section.COST, "own", ALL_PHASES, "cost by its own weights", false);
    add(Section.COST, "bound", ALL_PHASES, "proven bound", true);
    add(Section.COST, "gap", ALL_PHASES, "gap to the bound", true);
    add(Section.COST, "even", ALL_PHASES, "cost, every weight 1", false);
    comparison.figures(Section.COST_BY_RULE).stream()
        .filter(figure -> !figure.isNothing())
        .sorted(Comparator.comparingDouble(ComparisonTable::spread).reversed())
        .limit(MOST_RULES)
        .forEach(figure -> add(figure, figure.title(), true));
    if (find("even").isPresent() && !find("even").equals(find("alike"))) {
      add(Section.COST, "alike", ALL_PHASES, "cost by the first plan's rules", false);
    }
    add(Section.CAPITAL, "all", ALL_PHASES, "capital", false);
    for (String part : List.of("ports", "connection", "reinforcement")) {
      add(Section.CAPITAL, part, ALL_PHASES, part, true);
    }
  }

  private Optional<List<String>> find(String cost) {
    return comparison
        .find(Section.COST, cost, ALL_PHASES)
        .map(figure -> figure.amounts().stream().map(ComparedAmount.of(figure)::text).toList());
  }

  /** By how much the plans differ at most. */
  private static double spread(Figure figure) {
    double least = figure.amounts().stream().mapToDouble(a -> a.orElse(0)).min().orElse(0);
    double most = figure.amounts().stream().mapToDouble(a -> a.orElse(0)).max().orElse(0);
    return most - least;
  }

  private void addPorts() {
    for (Phase phase : comparison.region().phases()) {
      add(Section.PORTS, "all", phase.id(), "ports, end of " + phase.id(), false);
    }
    for (PortGroup group : PortGroup.values()) {
      List<PortType> types =
          comparison.region().portTypes().stream().filter(t -> t.group() == group).toList();
      String id = group.name().toLowerCase(Locale.ROOT);
      if (types.size() > 1) {
        add(Section.PORTS_BY_GROUP, id, end, group.label(), false);
      }
      for (PortType type : types) {
        add(Section.PORTS_BY_TYPE, type.id(), end, type.name(), types.size() > 1);
      }
    }
    add(Section.POWER, "connected", end, "connected", false);
  }

  private void addService() {
    comparison.figures(Section.DEMAND).stream()
        .filter(figure -> figure.phase().equals(end))
        .forEach(figure -> add(figure, figure.title(), false));
    comparison.figures(Section.WAIT).stream()
        .filter(figure -> !figure.isNothing())
        .forEach(figure -> add(figure, figure.title(), false));
    comparison.figures(Section.COVERAGE).stream()
        .filter(figure -> figure.phase().equals(end) && figure.unit().equals("%"))
        .forEach(figure -> add(figure, figure.title(), false));
    add(Section.GRID, "highest_load", end, "highest load of a grid node", false);
    add(Section.GRID, "nodes_above_90", end, "grid nodes above 90 %", false);
    add(Section.GRID, "blocks", ALL_PHASES, "blocks of reinforcement", false);
    add(Section.SITES, "opened", ALL_PHASES, "sites opened", false);
  }

  private void add(Section section, String id, String phase, String label, boolean isPart) {
    comparison
        .find(section, id, phase)
        .filter(figure -> section == Section.TARGETS || !figure.isNothing())
        .ifPresent(figure -> add(figure, label, isPart));
  }

  private void add(Figure figure, String label, boolean isPart) {
    ComparedAmount as = ComparedAmount.of(figure);
    boolean ofTwo = figure.amounts().size() == TWO && bothHaveIt(figure);
    rows.add(
        new Row(
            label + as.suffix(),
            isPart,
            figure.amounts().stream().map(as::text).toList(),
            ofTwo ? as.more(figure.more(1)) : "",
            ofTwo ? as.percent(figure.more(1), figure.amounts().get(0).orElse(0)) : ""));
  }

  private static boolean bothHaveIt(Figure figure) {
    return figure.amounts().stream().allMatch(amount -> amount.isPresent());
  }
}
