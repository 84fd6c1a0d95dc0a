package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chargeplan.plan.Shortfall;

/** Remedies in words. */
public final class RemedyWords {

  private RemedyWords() {}

  /** A shortfall with its cheapest remedy, of the first group for which it was computed. */
  static Shortfall withRemedy(Shortfall shortfall, List<MissedTargets> missed) {
    List<String> remedies = new ArrayList<>();
    Optional<MissedTargets> own = find(shortfall.ruleId(), missed);
    own.ifPresent(group -> remedies.addAll(changes(group)));
    Optional<MissedTarget> target = own.flatMap(group -> find(shortfall, group));
    target.ifPresent(each -> remedies.add(changedTarget(each, least(own.get(), each))));
    String words = String.join("; or ", remedies);
    return new Shortfall(
        shortfall.ruleId(),
        shortfall.title(),
        shortfall.phaseId(),
        shortfall.asked(),
        shortfall.given(),
        shortfall.unit(),
        shortfall.limits(),
        words.isEmpty() ? shortfall.remedy() : words);
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
    return group.remedies().stream()
        .filter(Remedy::reaches)
        .findFirst()
        .map(remedy -> List.of(text(remedy)))
        .orElse(List.of());
  }

  private static double least(MissedTargets group, MissedTarget target) {
    int place = group.targets().indexOf(target);
    return group.isWorkedOut() && place >= 0 ? group.leastMissing().get(place) : Double.NaN;
  }

  /** A remedy that reaches its targets: how much more of which limits, and what that costs. */
  public static String text(Remedy remedy) {
    StringBuilder words = new StringBuilder();
    for (LimitKind kind : remedy.kinds()) {
      List<RemedyShare> shares = remedy.shares().stream().filter(e -> e.kind() == kind).toList();
      if (!shares.isEmpty()) {
        words.append(words.isEmpty() ? "" : " and ").append(kind.label()).append(": ");
        words.append(shares.stream().map(RemedyWords::share).collect(Collectors.joining(", ")));
      }
    }
    boolean isMoney = remedy.kinds().size() == 1 && remedy.kinds().get(0) == LimitKind.BUDGET;
    if (remedy.usd().isPresent() && !isMoney) {
      words.append(", about ").append(Amounts.usd(remedy.usd().getAsDouble()));
    }
    if (remedy.months().isPresent()) {
      words.append(
          remedy.kinds().contains(LimitKind.HEADROOM)
              ? ", or reinforcement there "
              : ", that is connections there ");
      words.append(remedy.months().getAsInt()).append(" months sooner");
    }
    return words.toString();
  }

  private static String share(RemedyShare share) {
    String amount = Amounts.of(share.kind(), share.amount()) + " more";
    return switch (share.kind()) {
      case BUDGET -> amount + " in " + share.phaseId();
      case HEADROOM -> amount + " in " + share.phaseId() + " at " + places(share, "grid node");
      case CONNECTION -> amount + " in " + share.phaseId() + " at " + places(share, "site");
      case BAYS, POWER -> amount + " at " + places(share, "site");
    };
  }

  private static String places(RemedyShare share, String what) {
    return share.places() == 1
        ? share.largest().get(0).subject()
        : share.places() + " " + what + "s";
  }

  /**
   * The trivial remedy: another target, or more time.
   *
   * @param least what the relaxation misses within the present limits; not a number where that is
   *     not known
   */
  public static String changedTarget(MissedTarget target, double least) {
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
