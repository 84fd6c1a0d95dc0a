package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.explain.Explanation;
import org.chargeplan.explain.LimitKind;
import org.chargeplan.explain.MissedTargets;
import org.chargeplan.explain.Remedy;
import org.chargeplan.explain.RemedyWords;
import org.chargeplan.explain.ScoreLine;
import org.chargeplan.explain.WorthLine;
import org.chargeplan.explain.WorthTable;
import org.chargeplan.explain.Worths;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** The main results of an explanation, in a few sentences. */
final class KeyPoints {

  private final Explanation explanation;
  private final Region region;

  KeyPoints(Explanation explanation) {
    this.explanation = explanation;
    this.region = explanation.plan().region();
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(cost());
    texts.add(targets());
    if (!region.pins().isEmpty()) {
      texts.add(pins());
    }
    explanation.missed().stream().findFirst().ifPresent(all -> texts.add(remedy(all)));
    texts.addAll(worths());
    return texts;
  }

  private String cost() {
    String cost =
        "The plan costs "
            + Numbers.hundredthsOfMillions(explanation.costUsd())
            + " mn USD until the end of "
            + region.lastPhase().id()
            + ", including the worth of unserved demand";
    if (explanation.provenUsd().isEmpty()) {
      return cost + "; no lower bound is proven.";
    }
    double least = explanation.provenUsd().getAsDouble();
    return cost
        + ". Proven lower bound for plans that miss targets no more than this one: "
        + Numbers.hundredthsOfMillions(least)
        + ", which is "
        + Numbers.percent(1 - least / explanation.costUsd())
        + " less.";
  }

  private String pins() {
    long sites = region.pins().stream().map(Pin::site).distinct().count();
    return "The new ports of "
        + Numbers.integer(sites)
        + (sites == 1 ? " site" : " sites")
        + " are pinned: they were set by hand, and nothing below changes them.";
  }

  private String targets() {
    Map<String, Double> missed = new LinkedHashMap<>();
    Map<String, String> units = new LinkedHashMap<>();
    for (ScoreLine line : explanation.score()) {
      if (line.score().level() != RuleSpec.Level.SOFT && line.score().amount() > 0) {
        missed.merge(line.score().ruleId(), line.score().amount(), Double::sum);
        units.put(line.score().ruleId(), line.score().unit());
      }
    }
    if (missed.isEmpty()) {
      return "It keeps every hard rule and meets every target.";
    }
    List<String> parts = new ArrayList<>();
    missed.forEach(
        (rule, amount) ->
            parts.add(rule + " by " + Numbers.tenths(amount) + " " + units.get(rule)));
    return "It misses " + String.join(", ", parts) + ".";
  }

  private static String remedy(MissedTargets all) {
    if (!all.isWorkedOut()) {
      return "Remedies were not computed: no time was left. Try more --time.";
    }
    if (all.reachable()) {
      return "The LP relaxation meets all targets within the limits; try a longer search.";
    }
    Optional<Remedy> best = all.remedies().stream().filter(Remedy::reaches).findFirst();
    return best.map(
            remedy -> "Cheapest remedy for all its targets: " + RemedyWords.text(remedy) + ".")
        .orElse("No increase of the limits was found that makes all targets reachable.");
  }

  /** Of each kind of limit, the place where more of it is worth most. */
  private List<String> worths() {
    if (explanation.worths().isEmpty()) {
      return List.of("The worth of raising a limit is not known: no relaxation was solved.");
    }
    Worths worths = explanation.worths().get();
    List<String> texts = new ArrayList<>();
    if (worths.limits().isEmpty()) {
      texts.add("No limit is binding in the relaxation; raising one saves nothing.");
    }
    for (WorthTable table : worths.limits()) {
      texts.add(worth(table, worths.inPoints() ? " points of targets." : " USD."));
    }
    worths.targets().stream()
        .findFirst()
        .ifPresent(
            costliest ->
                texts.add(
                    "The target with the highest marginal cost: "
                        + costliest.subject()
                        + ", about "
                        + Worth.plain(costliest.most())
                        + " USD in "
                        + phaseOfMost(costliest)
                        + "."));
    return texts;
  }

  private String worth(WorthTable table, String unit) {
    WorthLine best = table.lines().get(0);
    Worth worth = Worth.of(table.kind());
    String where = table.kind() == LimitKind.BUDGET ? phaseOfMost(best) : "at " + best.subject();
    double amount = table.kind() == LimitKind.BUDGET ? best.most() : best.all();
    return worth.oneMore()
        + " is worth most "
        + (table.kind() == LimitKind.BUDGET ? "in " : "")
        + where
        + ": about "
        + worth.amount(amount)
        + unit;
  }

  private String phaseOfMost(WorthLine line) {
    return region.phases().get(line.byPhase().indexOf(line.most())).id();
  }
}
