package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chargeplan.plan.LawOfPlan;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSpec;

/** The law of a plan's day in words. */
public final class LawLines {

  private final Plan plan;
  private final LawOfPlan law;
  private final List<String> sentences = new ArrayList<>();

  private LawLines(Plan plan) {
    this.plan = plan;
    this.law = LawOfPlan.of(plan);
  }

  /** Lines of a terminal; none where no day is known and no rule is changed. */
  static List<String> of(Plan plan) {
    List<String> sentences = sentences(plan);
    List<String> lines = new ArrayList<>(sentences.stream().limit(1).toList());
    sentences.stream().skip(1).forEach(each -> lines.addAll(Paragraph.lines("  ", each)));
    return lines;
  }

  /**
   * A heading with the day, what there is to say of the law where a day is known, and what the plan
   * changes of the region's rules; nothing where there is neither.
   */
  public static List<String> sentences(Plan plan) {
    LawLines lines = new LawLines(plan);
    Optional<String> changes = changes(plan);
    if (lines.law.isDated() || changes.isPresent()) {
      lines.writeHeading();
    }
    if (lines.law.isDated()) {
      lines.write();
    }
    changes.ifPresent(lines.sentences::add);
    return lines.sentences;
  }

  /**
   * What a plan changes of the rules of its region, in a sentence; nothing where it changes none.
   */
  static Optional<String> changes(Plan plan) {
    // The day of the law is in the heading.
    RuleChanges changes = plan.provenance().ruleChanges().withAsOf(Optional.empty());
    List<String> phrases = changes.phrases();
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of("Rules changed for this plan: " + String.join(", ", phrases) + ".");
  }

  private void writeHeading() {
    sentences.add(
        law.asOf().map(day -> "Law known on " + day).orElse("Law, whenever it was issued"));
  }

  private void write() {
    law.checked()
        .ifPresent(
            day -> sentences.add("The rules were last compared with the law on " + day + "."));
    if (law.isOutdated()) {
      sentences.add("That is more than a year before the day of this plan.");
    }
    String start = "(" + plan.region().start() + "): ";
    list("Came into force since the start " + start, law.inForceSince());
    list(
        law.asOf().isPresent()
            ? "Will come into force: "
            : "In force from a day after the start " + start,
        law.inForceLater());
    list("Lapse: ", law.lapsing());
    writeChanges();
    list("Issued after that day, so off: ", law.issuedLater());
    law.tables()
        .ifPresent(day -> list("Younger than the region's tables (" + day + "): ", law.younger()));
  }

  private void writeChanges() {
    Map<RuleSpec, List<String>> byRule = new LinkedHashMap<>();
    for (LawOfPlan.Change change : law.changes()) {
      String day = change.wording().from().toString();
      byRule
          .computeIfAbsent(change.rule(), rule -> new ArrayList<>())
          .add(change.ownSource().map(source -> day + ", " + source).orElse(day));
    }
    byRule.forEach(
        (rule, changes) ->
            sentences.add("Changes: " + rule.id() + " (" + String.join("; ", changes) + ")."));
  }

  private void list(String title, List<LawOfPlan.Dated> rules) {
    if (!rules.isEmpty()) {
      sentences.add(
          rules.stream()
              .map(each -> each.rule().id() + " (" + each.day() + ")")
              .collect(Collectors.joining(", ", title, ".")));
    }
  }
}
