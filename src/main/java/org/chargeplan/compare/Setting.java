package org.chargeplan.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import org.chargeplan.plan.Provenance;
import org.chargeplan.region.RuleSet;

/**
 * Something that plans were made with, and that is not the same for all of them.
 *
 * @param name what it is
 * @param values by plan, in words
 */
public record Setting(String name, List<String> values) {

  public Setting {
    values = List.copyOf(values);
  }

  /** What differs; rules and their parameters are listed separately, see {@link RuleDifference}. */
  static List<Setting> differing(List<Provenance> origins) {
    List<Setting> settings = new ArrayList<>();
    settings.add(of("profile", origins, Provenance::profile));
    TreeSet<String> weighed = new TreeSet<>();
    origins.forEach(origin -> weighed.addAll(origin.weights().keySet()));
    for (String rule : weighed) {
      settings.add(
          of(
              "weight of " + rule,
              origins,
              origin -> number(origin.weights().getOrDefault(rule, 1.0))));
    }
    settings.add(of("law as of", origins, Setting::asOf));
    settings.add(of("rule sets", origins, Setting::sets));
    settings.add(of("seed", origins, origin -> String.valueOf(origin.seed())));
    settings.add(of("most steps", origins, origin -> steps(origin.stepLimit())));
    settings.add(of("version", origins, Provenance::toolVersion));
    return settings.stream().filter(Setting::differs).toList();
  }

  private static Setting of(
      String name, List<Provenance> origins, Function<Provenance, String> value) {
    return new Setting(name, origins.stream().map(value).toList());
  }

  private boolean differs() {
    return values.stream().distinct().count() > 1;
  }

  private static String asOf(Provenance origin) {
    return origin.ruleChanges().asOf().map(LocalDate::toString).orElse("any day");
  }

  private static String sets(Provenance origin) {
    List<RuleSet> sets = origin.ruleChanges().sets();
    return sets.isEmpty() ? "none" : String.join(", ", sets.stream().map(RuleSet::name).toList());
  }

  private static String steps(OptionalLong limit) {
    return limit.isPresent() ? String.valueOf(limit.getAsLong()) : "no limit";
  }

  private static String number(double weight) {
    return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
  }
}
