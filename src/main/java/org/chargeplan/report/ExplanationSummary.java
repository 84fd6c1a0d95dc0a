package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chargeplan.explain.Explanation;
import org.chargeplan.explain.ScoreLine;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.RuleSubjects;

/** An explanation on a terminal: plain text of at most 100 columns, the answer first. */
public final class ExplanationSummary {

  private final Explanation explanation;
  private final Region region;
  private final List<String> lines = new ArrayList<>();

  private ExplanationSummary(Explanation explanation) {
    this.explanation = explanation;
    this.region = explanation.plan().region();
  }

  /**
   * An explanation in words and tables.
   *
   * @return lines, each ending with a line feed
   */
  public static String of(Explanation explanation) {
    ExplanationSummary summary = new ExplanationSummary(explanation);
    summary.write();
    return String.join("\n", summary.lines) + "\n";
  }

  private void write() {
    String part = region.scope().isPart() ? ", " + region.scope().label() : "";
    lines.add("Explanation of the plan for " + region.title() + part);
    LawLines.changes(explanation.plan())
        .ifPresent(changes -> lines.addAll(Paragraph.lines("  ", changes)));
    new KeyPoints(explanation)
        .texts()
        .forEach(text -> lines.addAll(Paragraph.lines("  ", "* " + text)));
    lines.add("");
    lines.add("Score by rule");
    lines.addAll(score().lines());
    lines.addAll(Paragraph.lines("  ", kept()));
    RuleSubjects.missing(region)
        .forEach(
            (rule, why) ->
                lines.addAll(
                    Paragraph.lines("  ", "Nothing to look at: " + rule + ", since " + why)));
    lines.addAll(PinTable.lines(region));
    LimitTables limits = new LimitTables(region);
    lines.addAll(limits.usedUp(explanation.limits()));
    lines.addAll(limits.worths(explanation.worths()));
    explanation.leadTime().ifPresent(lead -> lines.addAll(LeadTimeLines.of(lead)));
    lines.addAll(new RemedyLines(explanation).lines());
    lines.add("");
    lines.add("Sources of the rules");
    sources().forEach((rule, source) -> lines.addAll(Paragraph.lines("  ", rule + ": " + source)));
  }

  /** What costs anything, money last; shares are of the money. */
  private TextTable score() {
    TextTable table = new TextTable(3).row("level", "rule", "title", "amount", "", "");
    for (RuleSpec.Level level : RuleSpec.Level.values()) {
      for (ScoreLine line : explanation.score()) {
        RuleScore score = line.score();
        if (score.level() == level && score.amount() > 0) {
          boolean isMoney = level == RuleSpec.Level.SOFT;
          table.row(
              level.name().toLowerCase(Locale.ROOT),
              score.ruleId(),
              score.title(),
              isMoney ? Numbers.integer(score.amount()) : Numbers.precise(score.amount()),
              score.unit(),
              isMoney ? Numbers.percent(score.amount() / explanation.costUsd()) : "");
        }
      }
    }
    return table;
  }

  /** The rules that cost nothing, by level. */
  private String kept() {
    Map<String, String> nothing = RuleSubjects.missing(region);
    Map<String, List<String>> byLevel = new LinkedHashMap<>();
    for (RuleSpec.Level level : RuleSpec.Level.values()) {
      String name = level.name().toLowerCase(Locale.ROOT);
      for (ScoreLine line : explanation.score()) {
        String rule = line.score().ruleId();
        boolean isOfLevel = line.score().level() == level;
        List<String> kept = byLevel.computeIfAbsent(name, l -> new ArrayList<>());
        if (isOfLevel && total(rule) == 0 && !kept.contains(rule) && !nothing.containsKey(rule)) {
          kept.add(rule);
        }
      }
    }
    List<String> parts = new ArrayList<>();
    byLevel.forEach(
        (level, rules) -> {
          if (!rules.isEmpty()) {
            parts.add(level + ": " + String.join(", ", rules));
          }
        });
    return parts.isEmpty()
        ? "No rule is kept in full."
        : "Kept in full: " + String.join("; ", parts);
  }

  private double total(String rule) {
    return explanation.score().stream()
        .filter(line -> line.score().ruleId().equals(rule))
        .mapToDouble(line -> line.score().amount())
        .sum();
  }

  private Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (ScoreLine line : explanation.score()) {
      String source = line.source().isBlank() ? "no source is named" : line.source();
      sources.putIfAbsent(line.score().ruleId(), source);
    }
    return sources;
  }
}
