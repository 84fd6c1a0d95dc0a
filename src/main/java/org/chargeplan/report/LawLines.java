package org.chargeplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * The law of a plan's day: what came into force by then, what will, what lapses, what is not known
 * yet, and what is younger than the region's tables. All days are those of the files and of the
 * plan.
 */
final class LawLines {

  private final Region region;
  private final Optional<LocalDate> asOf;
  private final List<String> lines = new ArrayList<>();

  private LawLines(Region region, Optional<LocalDate> asOf) {
    this.region = region;
    this.asOf = asOf;
  }

  /** The lines; none where neither a day of the law nor one of a check is known. */
  static List<String> of(Plan plan) {
    Region region = plan.region();
    Optional<LocalDate> asOf = plan.provenance().ruleChanges().asOf();
    Optional<LocalDate> checked = region.law().checked();
    if (asOf.isEmpty() && checked.isEmpty()) {
      return List.of();
    }
    LawLines law = new LawLines(region, asOf);
    law.lines.add(asOf.map(day -> "Law known on " + day).orElse("Law, whenever it was issued"));
    checked.ifPresent(law::writeChecked);
    law.write();
    return law.lines;
  }

  private void writeChecked(LocalDate checked) {
    add("The rules were last compared with the law on " + checked + ".");
    if (asOf.isPresent() && region.law().areOutdatedAt(asOf.get())) {
      add("That is more than a year before the day of this plan.");
    }
  }

  private void write() {
    LocalDate start = region.start();
    LocalDate end = region.lastPhase().until();
    if (asOf.isPresent()) {
      LocalDate day = asOf.get();
      list(
          "Came into force since the start (" + start + "): ",
          rule -> isFrom(rule, start, day),
          RuleSpec::from);
      list(
          "Will come into force: ",
          rule -> isFrom(rule, start, end) && rule.from().isAfter(day),
          RuleSpec::from);
    } else {
      list(
          "In force from a day after the start (" + start + "): ",
          rule -> isFrom(rule, start, end),
          RuleSpec::from);
    }
    list("Lapse: ", rule -> rule.isOn() && lapses(rule), RuleSpec::until);
    for (RuleSpec rule : region.rules()) {
      if (rule.isOn() && rule.wordings().size() > 1) {
        List<String> changes =
            rule.wordings().stream().skip(1).map(each -> change(rule, each)).toList();
        add("Changes: " + rule.id() + " (" + String.join("; ", changes) + ").");
      }
    }
    asOf.ifPresent(
        day ->
            list(
                "Issued after that day, so off: ",
                rule -> !rule.isOn() && rule.isIssuedAfter(day),
                rule -> rule.issued().orElseThrow()));
    dayOfTables()
        .ifPresent(
            tables ->
                list(
                    "Younger than the region's tables (" + tables + "): ",
                    rule -> rule.isOn() && rule.isIssuedAfter(tables),
                    rule -> rule.issued().orElseThrow()));
  }

  /** The first day of a wording, and its source where that is not the rule's. */
  private static String change(RuleSpec rule, RuleSpec.Wording wording) {
    return wording.source().equals(rule.source())
        ? wording.from().toString()
        : wording.from() + ", " + wording.source();
  }

  /** Whether a rule that counts begins after one day, and by another. */
  private static boolean isFrom(RuleSpec rule, LocalDate after, LocalDate by) {
    return rule.isOn() && rule.from().isAfter(after) && !rule.from().isAfter(by);
  }

  private boolean lapses(RuleSpec rule) {
    return rule.until().isBefore(region.lastPhase().until());
  }

  /** The latest day of the tables that have one. */
  private Optional<LocalDate> dayOfTables() {
    return region.layerSources().stream()
        .map(LayerSource::date)
        .filter(date -> !date.isEmpty())
        .map(LocalDate::parse)
        .max(LocalDate::compareTo);
  }

  private void list(String title, Predicate<RuleSpec> which, Function<RuleSpec, LocalDate> when) {
    List<String> rules =
        region.rules().stream()
            .filter(which)
            .map(rule -> rule.id() + " (" + when.apply(rule) + ")")
            .toList();
    if (!rules.isEmpty()) {
      add(title + String.join(", ", rules) + ".");
    }
  }

  private void add(String text) {
    lines.addAll(Paragraph.lines("  ", text));
  }
}
