package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.compare.Comparison;
import org.chargeplan.compare.Figure;
import org.chargeplan.compare.PlanDifference;
import org.chargeplan.compare.PlanDifference.SiteChange;
import org.chargeplan.compare.RuleDifference;
import org.chargeplan.compare.Section;

/** A comparison in sentences: what another plan buys and costs against the first. */
public final class ComparisonWords {

  private static final String ALL_PHASES = "";

  private final Comparison comparison;
  private final String end;

  /** Words of a comparison. */
  public ComparisonWords(Comparison comparison) {
    this.comparison = comparison;
    this.end = comparison.region().lastPhase().id();
  }

  /** What each plan but the first buys and costs against the first, a sentence each. */
  public List<String> verdicts() {
    List<String> verdicts = new ArrayList<>();
    if (comparison.isEqual()) {
      return List.of("No difference: the plans are the same.");
    }
    for (int plan = 1; plan < comparison.contenders().size(); plan++) {
      verdicts.add(verdict(plan));
    }
    return verdicts;
  }

  private String verdict(int plan) {
    String name = comparison.names().get(plan);
    String first = comparison.names().get(0);
    List<String> parts = new ArrayList<>();
    add(
        parts,
        plan,
        find(Section.TARGETS, "missed", ALL_PHASES),
        "misses %s point%s of targets %s");
    add(parts, plan, find(Section.CAPITAL, "all", ALL_PHASES), "spends %s of capital%s %s");
    add(parts, plan, find(Section.PORTS, "all", end), "has %s port%s %s");
    add(parts, plan, find(Section.POWER, "connected", end), "connects %s%s %s");
    served(plan).ifPresent(parts::add);
    String near = "has %s people%s %s within 2 km of an open site";
    add(parts, plan, find(Section.COVERAGE, "people_within_2_km", end), near);
    add(
        parts,
        plan,
        find(Section.GRID, "blocks", ALL_PHASES),
        "builds %s block%s of reinforcement %s");
    add(parts, plan, find(Section.SITES, "opened", ALL_PHASES), "opens %s site%s %s");
    if (differences(plan).isNone()) {
      return name + " builds the same as " + first + "; they differ only in settings or rules.";
    }
    return cost(plan)
        + (parts.isEmpty()
            ? ", and builds as much, but in other places."
            : "; it " + joined(parts) + ".");
  }

  private PlanDifference differences(int plan) {
    return comparison.differences().get(plan - 1);
  }

  private String cost(int plan) {
    Figure alike = find(Section.COST, "alike", ALL_PHASES).orElseThrow();
    String name = comparison.names().get(plan);
    String first = comparison.names().get(0);
    double more = alike.more(plan);
    ComparedAmount as = ComparedAmount.of(alike);
    if (!as.isSeen(more)) {
      return name + " costs as much as " + first + ", every weight 1";
    }
    double firstUsd = alike.amounts().get(0).orElse(0);
    String share = firstUsd == 0 ? "" : " (" + Numbers.percent(Math.abs(more) / firstUsd) + ")";
    return "%s costs %s%s %s than %s, every weight 1"
        .formatted(name, as.withUnit(Math.abs(more)), share, word(more, "more", "less"), first);
  }

  private Optional<String> served(int plan) {
    double moreKwh =
        comparison.figures(Section.DEMAND).stream()
            .filter(figure -> figure.phase().equals(end))
            .mapToDouble(figure -> -figure.more(plan))
            .sum();
    ComparedAmount as = ComparedAmount.MEGAWATT_HOURS;
    return as.isSeen(moreKwh)
        ? Optional.of(
            "serves %s %s".formatted(as.withUnit(Math.abs(moreKwh)), word(moreKwh, "more", "less")))
        : Optional.empty();
  }

  private Optional<Figure> find(Section section, String id, String phase) {
    return comparison.find(section, id, phase);
  }

  /**
   * Adds what a plan has more or less of a figure.
   *
   * @param words with places for the amount, the ending of the plural, and "more" or "less"
   */
  private static void add(List<String> parts, int plan, Optional<Figure> figure, String words) {
    double more = figure.map(each -> each.more(plan)).orElse(0.0);
    ComparedAmount as = figure.map(ComparedAmount::of).orElse(ComparedAmount.COUNT);
    if (as.isSeen(more)) {
      boolean isCount = as == ComparedAmount.COUNT;
      String amount = as.withUnit(Math.abs(more));
      boolean isPlain = words.contains("people") || !isCount || amount.equals("1");
      String fewer = isCount ? "fewer" : "less";
      parts.add(words.formatted(amount, isPlain ? "" : "s", word(more, "more", fewer)));
    }
  }

  private static String word(double more, String up, String down) {
    return more > 0 ? up : down;
  }

  private static String joined(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /**
   * The provinces with the largest differences in ports at the end, a sentence for each plan; none
   * where there is but one province.
   */
  public List<String> provinces(int top) {
    List<String> sentences = new ArrayList<>();
    if (comparison.figures(Section.PORTS_BY_PROVINCE).stream().map(Figure::id).distinct().count()
        < 2) {
      return sentences;
    }
    for (int plan = 1; plan < comparison.contenders().size(); plan++) {
      int other = plan;
      List<String> places =
          comparison.figures(Section.PORTS_BY_PROVINCE).stream()
              .filter(figure -> figure.phase().equals(end) && figure.more(other) != 0)
              .sorted((a, b) -> Double.compare(Math.abs(b.more(other)), Math.abs(a.more(other))))
              .limit(top)
              .map(figure -> figure.title() + " " + signed(Math.round(figure.more(other))))
              .toList();
      if (!places.isEmpty()) {
        sentences.add("Provinces by ports" + against(plan) + ": " + String.join(", ", places));
      }
    }
    return sentences;
  }

  /** The sites that differ by kind, and the largest of them, a sentence for each plan. */
  public List<String> sites(int top) {
    List<String> sentences = new ArrayList<>();
    for (int plan = 1; plan < comparison.contenders().size(); plan++) {
      PlanDifference difference = differences(plan);
      if (!difference.sites().isEmpty()) {
        List<String> kinds =
            difference.byKind().stream()
                .sorted((a, b) -> Integer.compare(b.sites(), a.sites()))
                .limit(top)
                .map(kind -> kind.name() + " " + Numbers.integer((long) kind.sites()))
                .toList();
        List<String> largest =
            difference.sites().stream().limit(top).map(ComparisonWords::site).toList();
        sentences.add(
            "Sites that differ%s: %s (%s); most: %s"
                .formatted(
                    against(plan),
                    Numbers.integer((long) difference.sites().size()),
                    String.join(", ", kinds),
                    String.join(", ", largest)));
      }
    }
    return sentences;
  }

  private static String site(SiteChange change) {
    String name = change.site().name().isBlank() ? change.site().id() : change.site().name();
    return change.more() == 0 || change.fewer() == 0
        ? name + " " + signed(change.net())
        : "%s +%s -%s"
            .formatted(name, Numbers.integer(change.more()), Numbers.integer(change.fewer()));
  }

  /** The rules that differ, a sentence each. */
  public List<String> rules() {
    return comparison.rules().stream().map(ComparisonWords::rule).toList();
  }

  private static String rule(RuleDifference rule) {
    return switch (rule.aspect()) {
      case RuleDifference.COUNTS, RuleDifference.OUTCOME ->
          "%s (%s): %s".formatted(rule.ruleId(), rule.title(), String.join(" / ", rule.values()));
      default ->
          "%s.%s: %s".formatted(rule.ruleId(), rule.aspect(), String.join(" / ", rule.values()));
    };
  }

  /** Which plan a sentence is about, where there are more than two. */
  private String against(int plan) {
    return comparison.contenders().size() == 2 ? "" : ", " + comparison.names().get(plan);
  }

  private static String signed(long amount) {
    return (amount > 0 ? "+" : "") + Numbers.integer(amount);
  }
}
