package org.chargeplan.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user changes of a region's rules for one plan. A plan file keeps it, so that others read
 * the rules as the plan's maker did.
 *
 * @param sets rule sets added to the region, in their order
 * @param settings by rule id {@code on} or {@code off}; by rule id, dot and key a value as YAML
 *     writes it, e.g. {@code vn-6.share} or {@code budget.at_most_usd.2026}; they override those of
 *     the sets
 * @param asOf the day of whose law the plan is: rules issued later are not known; that of the
 *     region where empty
 */
public record RuleChanges(
    List<RuleSet> sets, SortedMap<String, String> settings, Optional<LocalDate> asOf) {

  /** No change. */
  public static final RuleChanges NONE = new RuleChanges(List.of(), Map.of());

  public RuleChanges {
    sets = List.copyOf(sets);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** The same with settings in any order. */
  public RuleChanges(List<RuleSet> sets, Map<String, String> settings) {
    this(sets, new TreeMap<>(settings), Optional.empty());
  }

  /** The same as of a day. */
  public RuleChanges withAsOf(Optional<LocalDate> day) {
    return new RuleChanges(sets, settings, day);
  }

  /** Whether a setting speaks of a rule. */
  public boolean set(String ruleId) {
    return settings.keySet().stream()
        .anyMatch(name -> name.equals(ruleId) || name.startsWith(ruleId + "."));
  }

  /** What is changed, a phrase each: {@code budget off}, {@code vn-6.share = 0.1}. */
  public List<String> phrases() {
    List<String> phrases = new ArrayList<>();
    sets.forEach(set -> phrases.add("rule set " + set.name()));
    settings.forEach(
        (name, value) ->
            phrases.add(name.contains(".") ? name + " = " + value : name + " " + value));
    asOf.ifPresent(day -> phrases.add("law known on " + day));
    return phrases;
  }
}
