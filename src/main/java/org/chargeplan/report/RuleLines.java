package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.RuleSubjects;

/** Every rule of a region: where it comes from, what it asks for, and what the plan gives. */
final class RuleLines {

  private static final String INDENT = "        ";

  private final Plan plan;
  private final Region region;
  private final List<Compliance> compliance;
  private final List<String> lines = new ArrayList<>();

  private RuleLines(Plan plan, List<Compliance> compliance) {
    this.plan = plan;
    this.region = plan.region();
    this.compliance = compliance;
  }

  static List<String> of(Plan plan, List<Compliance> compliance) {
    RuleLines rules = new RuleLines(plan, compliance);
    plan.region().rules().forEach(rules::add);
    return rules.lines;
  }

  private void add(RuleSpec rule) {
    String state = RuleWords.state(rule);
    lines.addAll(Paragraph.lines("  ", "%-6s  %s  %s".formatted(state, rule.id(), rule.title())));
    lines.addAll(Paragraph.lines(INDENT, RuleWords.origin(rule, plan.provenance().ruleChanges())));
    if (!rule.isOn()) {
      return;
    }
    if (region.phases().stream().noneMatch(rule::holdsAt)) {
      lines.add(
          INDENT
              + "not in force in the years of the programme: "
              + rule.from()
              + " to "
              + rule.until());
      return;
    }
    List<Compliance> ofRule =
        compliance.stream().filter(each -> each.rule().id().equals(rule.id())).toList();
    Optional<String> nothing = RuleSubjects.missing(rule, region);
    if (nothing.isPresent() && ofRule.stream().allMatch(each -> each.asked() == 0)) {
      lines.addAll(Paragraph.lines(INDENT, "nothing to look at: " + nothing.get()));
      return;
    }
    if (ofRule.isEmpty() && rule.type().equals("corridor-spacing")) {
      lines.add(INDENT + "nothing to look at: no corridor runs along roads of the region");
      return;
    }
    Map<String, List<Compliance>> kinds = new LinkedHashMap<>();
    ofRule.forEach(
        each ->
            kinds.computeIfAbsent(each.unit() + each.atLeast(), k -> new ArrayList<>()).add(each));
    kinds.values().forEach(kind -> lines.addAll(Paragraph.lines(INDENT, amounts(kind))));
    if (kinds.isEmpty() && rule.level() == RuleSpec.Level.SOFT) {
      double usd =
          plan.score().stream()
              .filter(score -> score.ruleId().equals(rule.id()))
              .mapToDouble(RuleScore::amount)
              .sum();
      lines.add(INDENT + "counts " + Numbers.integer(usd) + " USD");
    }
  }

  private String amounts(List<Compliance> kind) {
    Compliance first = kind.get(0);
    StringBuilder text = new StringBuilder(first.atLeast() ? "at least " : "at most ");
    text.append(amount(kind, Compliance::asked)).append(' ').append(first.unit());
    text.append(" (").append(phases(kind)).append("): ");
    if (first.before().isPresent()) {
      text.append(Numbers.precise(rounded(first.before().getAsDouble()))).append(" before, ");
    }
    text.append("the plan gives ").append(amount(kind, Compliance::given));
    List<String> missed =
        kind.stream().filter(each -> !each.isMet()).map(each -> each.phase().id()).toList();
    return text + (missed.isEmpty() ? "" : "; MISSED in " + String.join(", ", missed));
  }

  private interface Amount {
    double of(Compliance compliance);
  }

  /** One amount where all are the same, else all of them. */
  private static String amount(List<Compliance> kind, Amount amount) {
    List<String> texts =
        kind.stream().map(each -> Numbers.precise(rounded(amount.of(each)))).toList();
    return texts.stream().distinct().count() == 1 ? texts.get(0) : String.join(" / ", texts);
  }

  private static double rounded(double amount) {
    return Math.abs(amount) >= 1000 ? Math.rint(amount) : Math.rint(amount * 10) / 10;
  }

  private static String phases(List<Compliance> kind) {
    return String.join(" / ", kind.stream().map(Compliance::phase).map(Phase::id).toList());
  }
}
