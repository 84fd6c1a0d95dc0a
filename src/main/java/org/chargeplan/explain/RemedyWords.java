package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chargeplan.plan.Shortfall;

/** Ways out in words. */
public final class RemedyWords {

  private RemedyWords() {}

  /** A shortfall with the cheapest way out, told by the first group that has it worked out. */
  static Shortfall told(Shortfall shortfall, List<MissedTargets> missed) {
    List<String> ways = new ArrayList<>();
    Optional<MissedTargets> own = find(shortfall.ruleId(), missed);
    own.ifPresent(group -> ways.addAll(changes(group)));
    Optional<MissedTarget> target = own.flatMap(group -> find(shortfall, group));
    target.ifPresent(each -> ways.add(givingIn(each, least(own.get(), each))));
    String words = String.join("; or ", ways);
    return new Shortfall(
        shortfall.ruleId(),
        shortfall.title(),
        shortfall.phaseId(),
        shortfall.asked(),
        shortfall.given(),
        shortfall.unit(),
        shortfall.limits(),
        words.isEmpty() ? shortfall.wayOut() : words);
  }

  /** The group of a rule, else that of all rules. */
  private static Optional<MissedTargets> find(String ruleId, List<MissedTargets> missed) {
    Optional<MissedTargets> own =
        missed.stream()
            .filter(group -> group.ruleId().equals(ruleId) && group.isWorkedOut())
            .findFirst();
    return own.isPresent() ? own : missed.stream().findFirst();
  }

  private static Optional<MissedTarget> find(Shortfall shortfall, MissedTargets group) {
    return group.targets().stream()
        .filter(target -> target.shortfall().equals(shortfall))
        .findFirst();
  }

  private static List<String> changes(MissedTargets group) {
    if (group.reachable()) {
      return List.of(
          "a longer search: the relaxation reaches it within every limit, other targets no worse");
    }
    return group.ways().stream()
        .filter(Remedy::reaches)
        .findFirst()
        .map(way -> List.of(way(way)))
        .orElse(List.of());
  }

  private static double least(MissedTargets group, MissedTarget target) {
    int place = group.targets().indexOf(target);
    return group.isWorkedOut() && place >= 0 ? group.leastMissing().get(place) : Double.NaN;
  }

  /** A way that reaches its targets: how much more of which limits, and what that costs. */
  public static String way(Remedy way) {
    StringBuilder words = new StringBuilder();
    for (LimitKind kind : way.kinds()) {
      List<RemedyShare> extras = way.extras().stream().filter(e -> e.kind() == kind).toList();
      if (!extras.isEmpty()) {
        words.append(words.isEmpty() ? "" : " and ").append(kind.label()).append(": ");
        words.append(extras.stream().map(RemedyWords::extra).collect(Collectors.joining(", ")));
      }
    }
    boolean isMoney = way.kinds().size() == 1 && way.kinds().get(0) == LimitKind.BUDGET;
    if (way.usd().isPresent() && !isMoney) {
      words.append(", about ").append(Amounts.usd(way.usd().getAsDouble()));
    }
    if (way.months().isPresent()) {
      words.append(
          way.kinds().contains(LimitKind.HEADROOM)
              ? ", or reinforcement there "
              : ", that is connections there ");
      words.append(way.months().getAsInt()).append(" months sooner");
    }
    return words.toString();
  }

  private static String extra(RemedyShare extra) {
    String amount = Amounts.of(extra.kind(), extra.amount()) + " more";
    return switch (extra.kind()) {
      case BUDGET -> amount + " in " + extra.phaseId();
      case HEADROOM -> amount + " in " + extra.phaseId() + " at " + places(extra, "grid node");
      case CONNECTION -> amount + " in " + extra.phaseId() + " at " + places(extra, "site");
      case BAYS, POWER -> amount + " at " + places(extra, "site");
    };
  }

  private static String places(RemedyShare extra, String what) {
    return extra.places() == 1
        ? extra.largest().get(0).subject()
        : extra.places() + " " + what + "s";
  }

  /**
   * The trivial way: another target, or more time.
   *
   * @param least what the relaxation misses within the present limits; not a number where that is
   *     not known
   */
  public static String givingIn(MissedTarget target, double least) {
    String unit = target.shortfall().unit();
    String verb = target.isUpper() ? "raise" : "lower";
    StringBuilder words = new StringBuilder();
    words.append(verb).append(" the target by ").append(Amounts.count(target.missing(), unit));
    if (least > 0 && least < target.missing()) {
      words.append(" (by ").append(Amounts.count(least, unit)).append(" with the best plan)");
    }
    target
        .laterPhaseId()
        .ifPresent(phase -> words.append(", or allow it until the end of ").append(phase));
    return words.toString();
  }
}
