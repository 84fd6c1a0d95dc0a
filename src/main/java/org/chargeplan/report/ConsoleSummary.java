package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chargeplan.plan.InputFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * A plan on a terminal: plain text of at most 100 columns, the same for the same plan.
 *
 * <p>Two-wheeler outlets, swap cabinets and car ports are never lumped without their parts.
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
   * @param coverage what was measured of its coverage; empty leaves that out
   * @return lines, each ending with a line feed
   */
  public static String of(Plan plan, List<Coverage> coverage) {
    ConsoleSummary summary = new ConsoleSummary(plan);
    summary.write(coverage);
    return String.join("\n", summary.lines) + "\n";
  }

  private void write(List<Coverage> coverage) {
    String part = region.scope().isPart() ? ", " + region.scope().label() : "";
    lines.add("Plan for " + region.title() + part);
    Totals totals = new Totals(plan);
    PortTables ports = new PortTables(plan, totals);
    MoneyAndEnergyTables money = new MoneyAndEnergyTables(plan, totals);
    section("Ports at the end of each phase", ports.byType());
    section("Capital", money.capital());
    section("Energy", money.energy());
    if (!coverage.isEmpty()) {
      section("Coverage", coverageTable(coverage));
    }
    section("Grid nodes by load, " + region.lastPhase().id(), money.worstNodes());
    section("Provinces by ports, " + region.lastPhase().id(), ports.byProvince());
    section("Largest sites, " + region.lastPhase().id(), ports.largestSites());
    section("Input figures", inputFigures());
    if (!plan.score().isEmpty()) {
      section("Score by rule", score());
    }
    TextTable switched = switchedRules();
    if (!switched.lines().isEmpty()) {
      section("Rules that are switched, or off", switched);
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

  private static TextTable coverageTable(List<Coverage> coverage) {
    TextTable table = new TextTable(2).row("rule", "phase", "people asked", "people reached", "");
    for (Coverage each : coverage) {
      boolean met = each.givenPeople() >= each.askedPeople();
      table.row(
          each.title(),
          each.phase().id(),
          Numbers.whole(each.askedPeople()),
          Numbers.whole(each.givenPeople()),
          met ? "met" : "missed");
    }
    return table;
  }

  private TextTable inputFigures() {
    TextTable table = new TextTable(1).row("", "published", "derived", "assumed", "assumed share");
    List<InputFigures> layers = new ArrayList<>(InputFigures.of(region));
    layers.add(InputFigures.sum(layers));
    for (InputFigures layer : layers) {
      table.row(
          layer.layer().replace('_', ' '),
          Numbers.whole(layer.published()),
          Numbers.whole(layer.derived()),
          Numbers.whole(layer.assumed()),
          layer.count() == 0 ? "none" : Numbers.percent(layer.assumedShare()));
    }
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

  private TextTable switchedRules() {
    TextTable table = new TextTable(4);
    for (RuleSpec rule : region.rules()) {
      boolean isSwitched = plan.provenance().ruleChanges().set(rule.id());
      if (isSwitched || !rule.isOn()) {
        table.row(
            rule.isOn() ? "on" : "off",
            rule.id(),
            rule.title(),
            rule.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (isSwitched ? ", switched" : ""));
      }
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
            "Proven: no plan that keeps every hard rule and misses targets no more than this one"
                + " costs less than %.2f mn USD. This plan costs %.2f mn USD, %.2f %% above that.",
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
      if (!missed.wayOut().isBlank()) {
        lines.addAll(Paragraph.lines("    ", "Way out: " + missed.wayOut()));
      }
    }
  }
}
