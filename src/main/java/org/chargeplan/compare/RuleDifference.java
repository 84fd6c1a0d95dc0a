package org.chargeplan.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chargeplan.plan.Compliance;
import org.chargeplan.region.RuleSpec;

/**
 * Something about a rule that is not the same for all plans.
 *
 * @param ruleId the rule
 * @param title the rule in words
 * @param aspect {@code counts}, {@code outcome}, or a parameter such as {@code at_least.2028}
 * @param values by plan, in words: the level or {@code off}; {@code met} or what is missed
 */
public record RuleDifference(String ruleId, String title, String aspect, List<String> values) {

  /** Aspect: whether a rule counts, and at which level. */
  public static final String COUNTS = "counts";

  /** Aspect: whether a plan gives what a rule asks for. */
  public static final String OUTCOME = "outcome";

  private static final String OFF = "off";

  public RuleDifference {
    values = List.copyOf(values);
  }

  static List<RuleDifference> of(List<Contender> contenders) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      contender
          .plan()
          .region()
          .rules()
          .forEach(rule -> titles.putIfAbsent(rule.id(), rule.title()));
    }
    List<RuleDifference> differences = new ArrayList<>();
    titles.forEach(
        (id, title) -> {
          List<Optional<RuleSpec>> specs = contenders.stream().map(c -> find(c, id)).toList();
          add(differences, id, title, COUNTS, specs, RuleDifference::state);
          parameters(specs)
              .forEach(
                  name -> add(differences, id, title, name, specs, spec -> parameter(spec, name)));
          add(differences, id, title, OUTCOME, contenders, contender -> outcome(contender, id));
        });
    return differences;
  }

  private static <T> void add(
      List<RuleDifference> differences,
      String id,
      String title,
      String aspect,
      List<T> of,
      Function<T, String> value) {
    List<String> values = of.stream().map(value).toList();
    // Where a rule is off in some plans, its aspect COUNTS says so; its other aspects add nothing.
    boolean ignoresOff = !aspect.equals(COUNTS);
    if (values.stream().filter(each -> !ignoresOff || !each.equals(OFF)).distinct().count() > 1) {
      differences.add(new RuleDifference(id, title, aspect, values));
    }
  }

  private static Optional<RuleSpec> find(Contender contender, String id) {
    return contender.plan().region().rules().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  private static String state(Optional<RuleSpec> spec) {
    return spec.filter(RuleSpec::isOn)
        .map(rule -> rule.level().name().toLowerCase(Locale.ROOT))
        .orElse(OFF);
  }

  /** The parameters of the plans for which a rule counts: others say nothing of it. */
  private static Set<String> parameters(List<Optional<RuleSpec>> specs) {
    Set<String> names = new LinkedHashSet<>();
    if (specs.stream().allMatch(spec -> spec.filter(RuleSpec::isOn).isPresent())) {
      specs.forEach(spec -> names.addAll(spec.orElseThrow().parameters().keySet()));
    }
    return names;
  }

  private static String parameter(Optional<RuleSpec> spec, String name) {
    return spec.map(RuleSpec::parameters).map(all -> all.get(name)).orElse("none");
  }

  private static String outcome(Contender contender, String ruleId) {
    Optional<RuleSpec> spec = find(contender, ruleId);
    if (spec.filter(RuleSpec::isOn).isEmpty()) {
      return OFF;
    }
    Set<String> missed = new LinkedHashSet<>();
    Set<String> phases = new LinkedHashSet<>();
    for (Compliance each : contender.proof().compliance()) {
      if (each.rule().id().equals(ruleId)) {
        phases.add(each.phase().id());
        if (!each.isMet()) {
          missed.add(each.phase().id());
        }
      }
    }
    if (missed.isEmpty()) {
      return "met";
    }
    return missed.equals(phases) ? "missed" : "missed in " + String.join(", ", missed);
  }
}
