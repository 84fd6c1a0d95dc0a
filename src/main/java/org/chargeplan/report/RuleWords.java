package org.chargeplan.report;

import java.util.Locale;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSet;
import org.chargeplan.region.RuleSpec;

/** A rule in words: how it counts in a plan, and where it comes from. */
public final class RuleWords {

  private RuleWords() {}

  /** The level of a rule that counts, else {@code off}. */
  public static String state(RuleSpec rule) {
    return rule.isOn() ? word(rule.level()) : "off";
  }

  /** Whether a rule is in force, who changed it for the plan, and its law. */
  public static String origin(RuleSpec rule, RuleChanges changes) {
    StringBuilder text = new StringBuilder(word(rule.legalStatus()));
    if (changes.settings().containsKey(rule.id())) {
      text.append(", switched");
    } else if (changes.set(rule.id())) {
      text.append(", set");
    }
    if (!rule.isOn() && changes.asOf().filter(rule::isIssuedAfter).isPresent()) {
      text.append(", issued ")
          .append(rule.issued().orElseThrow())
          .append(", after this plan's day");
    }
    for (RuleSet set : changes.sets()) {
      if (rule.text().file().equals(set.name())) {
        text.append(", overridden by ").append(set.name());
      }
    }
    return rule.source().isBlank() ? text.toString() : text + "; " + rule.source();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
