package org.chargeplan.export;

import static org.chargeplan.planfile.Attribute.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.planfile.Attribute;
import org.chargeplan.region.RuleSpec;

/**
 * A row of the table of rules. A rule may have several scores; one that is off, or that nothing
 * scores, has none; what is physics, such as the bays of sites, is no rule of the region's files.
 *
 * @param ruleId the rule
 * @param rule the rule as the region's files have it
 * @param score what it costs in the plan, as the plan file states it
 */
record RuleRow(String ruleId, Optional<RuleSpec> rule, Optional<RuleScore> score) {

  static final List<Attribute<RuleRow>> ATTRIBUTES =
      List.of(
          text("rule", RuleRow::ruleId),
          text("title", RuleRow::title),
          text("level", RuleRow::level),
          text("standing", row -> row.ofRule(rule -> word(rule.legalStatus()))),
          text("on", row -> row.ofRule(rule -> String.valueOf(rule.isOn()))),
          text("source", row -> row.ofRule(RuleSpec::source)),
          new Attribute<>(
              "penalty",
              Attribute.Kind.DECIMAL,
              row -> row.score.map(score -> Decimals.exact(score.amount()))),
          text("unit", row -> row.score.map(RuleScore::unit).orElse("")));

  /** The scores of a plan in their order, then the rules of the region that have none. */
  static List<RuleRow> of(Plan plan) {
    Map<String, RuleSpec> rules =
        plan.region().rules().stream().collect(Collectors.toMap(RuleSpec::id, Function.identity()));
    List<RuleRow> rows = new ArrayList<>();
    Set<String> scored = new HashSet<>();
    for (RuleScore score : plan.score()) {
      scored.add(score.ruleId());
      rows.add(
          new RuleRow(
              score.ruleId(), Optional.ofNullable(rules.get(score.ruleId())), Optional.of(score)));
    }
    for (RuleSpec rule : plan.region().rules()) {
      if (!scored.contains(rule.id())) {
        rows.add(new RuleRow(rule.id(), Optional.of(rule), Optional.empty()));
      }
    }
    return rows;
  }

  private String title() {
    return score.map(RuleScore::title).orElseGet(() -> ofRule(RuleSpec::title));
  }

  private String level() {
    return score.map(each -> word(each.level())).orElseGet(() -> ofRule(r -> word(r.level())));
  }

  private String ofRule(Function<RuleSpec, String> value) {
    return rule.map(value).orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
