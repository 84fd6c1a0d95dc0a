package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.network.Route;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.InputFigures;
import org.chargeplan.plan.PermitFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.PermitChain;
import org.chargeplan.region.PermitStep;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.service.CoverageCurve;
import org.chargeplan.service.SiteWaits;

/**
 * A plan on a terminal: plain text of at most 100 columns, the same for the same plan.
 *
 * <p>Two-wheeler outlets, swap cabinets and car ports are never summed without their parts.
 */
public final class ConsoleSummary {

  private static final double USD_PER_MILLION = 1e6;

  private final Plan plan;
  private final Region region;
  private final List<String> lines = new ArrayList<>();

  private ConsoleSummary(Plan plan) {
    this.plan = plan;
    this.region = plan.region();
  }

  /**
   * The summary of a plan.
   *
   * @param compliance what its rules ask for and get
   * @param routes routes of the region's corridors
   * @param waits waits at the end of the last phase
   * @param coverage how near its ports are to people, where that was measured
   * @return lines, each ending with a line feed
   */
  public static String of(
      Plan plan,
      List<Compliance> compliance,
      List<Route> routes,
      SiteWaits waits,
      Optional<CoverageCurve> coverage) {
    ConsoleSummary summary = new ConsoleSummary(plan);
    summary.write(compliance, routes, waits, coverage);
    return String.join("\n", summary.lines) + "\n";
  }

  private void write(
      List<Compliance> compliance,
      List<Route> routes,
      SiteWaits waits,
      Optional<CoverageCurve> coverage) {
    String part = region.scope().isPart() ? ", " + region.scope().label() : "";
    lines.add("Plan for " + region.title() + part);
    Totals totals = new Totals(plan);
    PortTables ports = new PortTables(plan, totals);
    MoneyAndEnergyTables money = new MoneyAndEnergyTables(plan, totals);
    section("Ports at the end of each phase", ports.byType(new Targets(compliance)));
    section("Capital", money.capital());
    section("Energy", money.energy());
    coverage
        .flatMap(curve -> CoverageWords.sentence(region, curve))
        .ifPresent(
            sentence -> {
              lines.add("");
              lines.addAll(Paragraph.lines("", sentence));
            });
    WaitTable.of(waits)
        .ifPresent(
            table -> section("Waits at the busiest hour, " + region.lastPhase().id(), table));
    section("Grid nodes by load, " + region.lastPhase().id(), money.worstNodes());
    section("Provinces by ports, " + region.lastPhase().id(), ports.byProvince());
    section("Largest sites, " + region.lastPhase().id(), ports.largestSites());
    lines.addAll(PinTable.lines(region));
    section("Input figures", inputFigures());
    writeApproximation();
    List<String> scaled = NationLines.scaled(region);
    if (!scaled.isEmpty()) {
      lines.add("");
      lines.addAll(Paragraph.lines("", scaled.get(0)));
      scaled.stream()
          .skip(1)
          .forEach(line -> lines.addAll(Paragraph.lines("  ", line.stripLeading())));
    }
    List<String> corridors = CorridorTable.lines(region, routes);
    if (!corridors.isEmpty()) {
      lines.add("");
      lines.addAll(corridors);
    }
    TextTable permits = permits();
    if (!permits.lines().isEmpty()) {
      section("New sites by the permit step that delays them longest", permits);
    }
    List<String> law = LawLines.of(plan);
    if (!law.isEmpty()) {
      lines.add("");
      lines.addAll(law);
    }
    lines.add("");
    lines.add("Rules");
    lines.addAll(RuleLines.of(plan, compliance));
    if (!plan.score().isEmpty()) {
      section("Score by rule", score());
    }
    writeBound();
    if (!plan.shortfalls().isEmpty()) {
      writeShortfalls();
    }
  }

  private void section(String title, TextTable table) {
    lines.add("");
    lines.add(title);
    lines.addAll(table.lines());
  }

  private TextTable inputFigures() {
    TextTable table = new TextTable(1).row("", "published", "derived", "assumed", "assumed share");
    List<InputFigures> layers = new ArrayList<>(InputFigures.of(region));
    layers.add(InputFigures.sum(layers));
    for (InputFigures layer : layers) {
      table.row(
          layer.layer().replace('_', ' '),
          Numbers.integer(layer.published()),
          Numbers.integer(layer.derived()),
          Numbers.integer(layer.assumed()),
          layer.count() == 0 ? "none" : Numbers.percent(layer.assumedShare()));
    }
    return table;
  }

  private void writeApproximation() {
    if (region.roads().isApproximate()) {
      lines.addAll(
          Paragraph.lines(
              "  ",
              "Road distances are approximate: this region's network consists of links between"
                  + " neighbouring places, not of roads."));
    }
  }

  private TextTable permits() {
    PermitFigures figures = new PermitFigures(plan);
    Map<String, List<PermitChain.Duration>> byStep = new TreeMap<>();
    for (Site site : region.sites()) {
      figures
          .of(site)
          .ifPresent(
              duration ->
                  byStep
                      .computeIfAbsent(
                          duration.heldBackBy().map(PermitStep::name).orElse("none"),
                          step -> new ArrayList<>())
                      .add(duration));
    }
    TextTable table = new TextTable(1);
    if (!byStep.isEmpty()) {
      table.row("step", "sites", "months at least", "at most");
    }
    byStep.forEach(
        (step, durations) ->
            table.row(
                step,
                Numbers.integer((long) durations.size()),
                Numbers.tenths(
                    durations.stream().mapToDouble(PermitChain.Duration::months).min().orElse(0)),
                Numbers.tenths(
                    durations.stream().mapToDouble(PermitChain.Duration::months).max().orElse(0))));
    return table;
  }

  private TextTable score() {
    TextTable table = new TextTable(3).row("level", "rule", "title", "penalty", "");
    for (RuleScore score : plan.score()) {
      table.row(
          score.level().name().toLowerCase(Locale.ROOT),
          score.ruleId(),
          score.title(),
          Numbers.precise(score.amount()),
          score.unit());
    }
    return table;
  }

  private void writeBound() {
    if (plan.boundUsd().isEmpty() || plan.gap().isEmpty()) {
      return;
    }
    lines.add("");
    String text =
        String.format(
            Locale.ROOT,
            "Proven: no plan that keeps every hard rule%s and misses targets no more than this one"
                + " costs less than %.2f mn USD. This plan costs %.2f mn USD, %.2f %% above that.",
            region.pins().isEmpty() ? "" : " and the pins",
            plan.boundUsd().getAsDouble() / USD_PER_MILLION,
            plan.costUsd() / USD_PER_MILLION,
            100 * plan.gap().getAsDouble());
    lines.addAll(Paragraph.lines("", text));
  }

  private void writeShortfalls() {
    lines.add("");
    lines.add("Targets missed");
    for (Shortfall missed : plan.shortfalls()) {
      lines.addAll(
          Paragraph.lines(
              "  ",
              missed.title()
                  + " ("
                  + missed.ruleId()
                  + "), "
                  + missed.phaseId()
                  + ": "
                  + Numbers.precise(missed.given())
                  + " "
                  + missed.unit()
                  + " of "
                  + Numbers.precise(missed.asked())
                  + "."));
      missed.limits().forEach(limit -> lines.addAll(Paragraph.lines("    ", "Binding: " + limit)));
      if (!missed.remedy().isBlank()) {
        lines.addAll(Paragraph.lines("    ", "Remedy: " + missed.remedy()));
      }
    }
    RoadPartLines.unreachable(plan.region())
        .forEach(sentence -> lines.addAll(Paragraph.lines("  ", sentence)));
  }
}
