package org.chargeplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * The law of a plan's day: what came into force by then, what will, what lapses, what is not known
 * yet, and what is younger than the region's tables. All days are those of the files and of the
 * plan.
 *
 * @param asOf the day of whose law the plan is; empty where it knows every rule
 * @param checked the day on which somebody last compared the rules with the law
 * @param isOutdated whether that is more than a year before the plan's day
 * @param tables the latest day of the tables that have one
 * @param inForceSince rules with their first days, after the start and not after the plan's day
 * @param inForceLater rules with their first days after that day, or after the start where the plan
 *     is of no day
 * @param lapsing rules that end before the programme, with their last days
 * @param changes wordings that replace others, with their first days
 * @param issuedLater rules that are off since they were issued after the plan's day, with that day
 * @param younger rules that were issued after the day of the tables, with that day
 */
public record LawOfPlan(
    Optional<LocalDate> asOf,
    Optional<LocalDate> checked,
    boolean isOutdated,
    Optional<LocalDate> tables,
    List<Dated> inForceSince,
    List<Dated> inForceLater,
    List<Dated> lapsing,
    List<Change> changes,
    List<Dated> issuedLater,
    List<Dated> younger) {

  /** A rule, and the day of what happens to it. */
  public record Dated(RuleSpec rule, LocalDate day) {}

  /** A wording of a rule that comes after another. */
  public record Change(RuleSpec rule, RuleSpec.Wording wording) {

    /** Its source, where that is not the rule's. */
    public Optional<String> ownSource() {
      return wording.source().equals(rule.source())
          ? Optional.empty()
          : Optional.of(wording.source());
    }
  }

  /** The law of a plan. */
  public static LawOfPlan of(Plan plan) {
    Region region = plan.region();
    LocalDate start = region.start();
    LocalDate end = region.lastPhase().until();
    Optional<LocalDate> asOf = plan.provenance().ruleChanges().asOf();
    Optional<LocalDate> tables =
        region.layerSources().stream()
            .map(LayerSource::date)
            .filter(date -> !date.isEmpty())
            .map(LocalDate::parse)
            .max(LocalDate::compareTo);
    LocalDate known = asOf.orElse(start);
    return new LawOfPlan(
        asOf,
        region.law().checked(),
        asOf.isPresent() && region.law().areOutdatedAt(asOf.get()),
        tables,
        list(region, rule -> isFrom(rule, start, known), RuleSpec::from),
        list(
            region, rule -> isFrom(rule, start, end) && rule.from().isAfter(known), RuleSpec::from),
        list(region, rule -> rule.isOn() && rule.until().isBefore(end), RuleSpec::until),
        changes(region),
        list(
            region,
            rule -> asOf.isPresent() && !rule.isOn() && rule.isIssuedAfter(asOf.get()),
            rule -> rule.issued().orElseThrow()),
        list(
            region,
            rule -> tables.isPresent() && rule.isOn() && rule.isIssuedAfter(tables.get()),
            rule -> rule.issued().orElseThrow()));
  }

  /** Whether a day is known by which the law can be judged: the plan's, or that of a check. */
  public boolean isDated() {
    return asOf.isPresent() || checked.isPresent();
  }

  /** Whether a rule that counts begins after one day, and by another. */
  private static boolean isFrom(RuleSpec rule, LocalDate after, LocalDate by) {
    return rule.isOn() && rule.from().isAfter(after) && !rule.from().isAfter(by);
  }

  private static List<Dated> list(
      Region region, Predicate<RuleSpec> which, Function<RuleSpec, LocalDate> day) {
    return region.rules().stream()
        .filter(which)
        .map(rule -> new Dated(rule, day.apply(rule)))
        .toList();
  }

  private static List<Change> changes(Region region) {
    List<Change> changes = new ArrayList<>();
    for (RuleSpec rule : region.rules()) {
      if (rule.isOn()) {
        rule.wordings().stream().skip(1).forEach(each -> changes.add(new Change(rule, each)));
      }
    }
    return List.copyOf(changes);
  }
}
