package org.chargeplan.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Site;

/**
 * An elastic program (phase one of a feasibility relaxation): minimises the excess of some kinds of
 * limits at which targets are reached. Each step of excess of such a limit has a penalty, what is
 * missing of targets costs far more, and money costs nothing. Wanted targets ask for their full
 * bound, others for no more than the plan has, so that no target gets worse.
 */
final class ElasticProgram {

  private static final double STEPS_PER_AMOUNT = 1e6;

  /** A point of targets costs this many times the costliest excess that one column needs for it. */
  private static final double POINT_FACTOR = 10;

  /** A target that is not wanted costs this many times more: none gets worse for another. */
  private static final double OTHERS_FACTOR = 100;

  /** Largest total of a row, so that sums stay exact. */
  private static final double LARGEST_TOTAL = 1e17;

  /** Doubling all the limits of a kind costs this much where several kinds may be exceeded. */
  private static final double ALL_OF_A_KIND = 1e13;

  private static final double LARGEST_WEIGHT = 1e9;

  private final Question question;
  private final Question.Setting setting;
  private final Program program;
  private final Set<LimitKind> exceeded;
  private final Predicate<String> wanted;
  private final Map<String, Site> sites;
  private final Map<LimitKind, Double> weightByShare = new EnumMap<>(LimitKind.class);
  private final boolean isProhibitive;
  private final double[] width;
  private final long pointWeight;
  private final double largestWorth;

  /**
   * @param exceeded the kinds of limits that may be exceeded, none at all among others
   * @param wanted the rules whose targets are to be reached
   */
  ElasticProgram(Question question, Set<LimitKind> exceeded, Predicate<String> wanted) {
    this(question, exceeded, wanted, false);
  }

  private ElasticProgram(
      Question question, Set<LimitKind> exceeded, Predicate<String> wanted, boolean isProhibitive) {
    this.question = question;
    this.exceeded = exceeded;
    this.wanted = wanted;
    this.isProhibitive = isProhibitive;
    setting = question.setting(exceeded);
    program = setting.program();
    sites = question.region().sitesById();
    if (exceeded.size() > 1 && !isProhibitive) {
      exceeded.forEach(kind -> weightByShare.put(kind, weightByShare(kind)));
    }
    width = widths();
    pointWeight = isProhibitive ? 1 : pointWeightAboveExcess();
    largestWorth = isProhibitive ? largestWorth() : 0;
  }

  /**
   * Excess so expensive that there is none: the present limits, but as soft rows with duals, and
   * with the columns of larger sites. A limit that is held as a constraint also tightens activity
   * bounds, so that its dual may be 0 though it matters; here it can't.
   */
  static ElasticProgram withProhibitiveExcess(
      Question question, Set<LimitKind> kinds, Predicate<String> wanted) {
    return new ElasticProgram(question, kinds, wanted, true);
  }

  Question question() {
    return question;
  }

  Program program() {
    return program;
  }

  RowLimits limits() {
    return setting.limits();
  }

  Evaluator evaluator() {
    return setting.evaluator();
  }

  /** The kind of a row whose limit may be exceeded. */
  Optional<LimitKind> exceededKind(int row) {
    return setting.limits().kind(row).filter(exceeded::contains);
  }

  /** The limit of a row that may be exceeded: the region's own, also where sites are larger. */
  long ownBound(int row, LimitKind kind) {
    long compiled = program.penalty(row).breakAt(0);
    if (program.subject(row).kind() != Subject.Kind.SITE) {
      return compiled;
    }
    Site site = sites.get(program.subject(row).id());
    double unit = program.family(row).stepsPerUnit();
    return switch (kind) {
      case BAYS -> Math.round(site.bays() * unit);
      case POWER -> Math.round(site.maxKw() * unit);
      default -> compiled;
    };
  }

  /** The bound of a target: its own where it is wanted or met, else what the plan has. */
  Optional<RowLimit> target(int row) {
    if (program.family(row).level() != Level.MEDIUM || exceededKind(row).isPresent()) {
      return Optional.empty();
    }
    long activity = setting.evaluator().activity(row);
    return setting
        .limits()
        .bound(row)
        .map(
            bound ->
                bound.room((double) activity) >= 0 || wanted.test(program.family(row).ruleId())
                    ? bound
                    : new RowLimit(activity, bound.isUpper(), bound.slope()));
  }

  /** Steps of penalty for a step of excess: 1 USD a unit for one kind, shares for several. */
  private long weight(int row, LimitKind kind) {
    if (isProhibitive) {
      double prohibitive =
          POINT_FACTOR * largestWorth / Math.max(1, setting.limits().smallest(row));
      double exact = LARGEST_TOTAL / (width[row] + Math.abs((double) ownBound(row, kind)));
      return Math.max(1, Math.round(Math.min(prohibitive, exact)));
    }
    double alone = STEPS_PER_AMOUNT / program.family(row).stepsPerUnit();
    double weight = weightByShare.getOrDefault(kind, alone);
    return Math.max(1, Math.round(Math.min(weight, LARGEST_WEIGHT)));
  }

  private double weightByShare(LimitKind kind) {
    double all = 1;
    for (int row = 0; row < program.rows(); row++) {
      if (exceededKind(row).filter(kind::equals).isPresent()) {
        all += Math.abs((double) ownBound(row, kind));
      }
    }
    return ALL_OF_A_KIND / all;
  }

  /** Steps of penalty of the variant for a step of a wanted target's penalty. */
  long pointWeight() {
    return pointWeight;
  }

  private double costliestPoint() {
    double costliest = 1 / POINT_FACTOR;
    for (int column = 0; column < program.columns(); column++) {
      double[] excessAndPoints = new double[2];
      program.forEachTerm(
          column,
          (row, c) -> {
            exceededKind(row)
                .ifPresent(kind -> excessAndPoints[0] += Math.abs((double) c) * weight(row, kind));
            target(row).ifPresent(t -> excessAndPoints[1] += Math.abs((double) c) * t.slope());
          });
      if (excessAndPoints[1] > 0) {
        costliest = Math.max(costliest, excessAndPoints[0] / excessAndPoints[1]);
      }
    }
    return costliest;
  }

  private long pointWeightAboveExcess() {
    double most = POINT_FACTOR * costliestPoint();
    for (int row = 0; row < width.length; row++) {
      most = Math.min(most, largestPointWeight(row));
    }
    return Math.max(1, Math.round(most));
  }

  /** The largest weight of a point at which a target's total stays exact. */
  private double largestPointWeight(int row) {
    return target(row)
        .map(t -> LARGEST_TOTAL / (t.slope() * (width[row] + Math.abs((double) t.at()))))
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** How far the activity of each row can be from 0. */
  private double[] widths() {
    double[] widths = new double[program.rows()];
    for (int row = 0; row < widths.length; row++) {
      widths[row] = Math.abs((double) program.offset(row)) + 1;
    }
    for (int column = 0; column < program.columns(); column++) {
      int most = program.upper(column);
      program.forEachTerm(column, (row, c) -> widths[row] += Math.abs((double) c) * most);
    }
    for (int i = 0; i < program.indicators(); i++) {
      program.forEachIndicatorTerm(i, (row, c) -> widths[row] += Math.abs((double) c));
    }
    return widths;
  }

  /** The most that one of a column, or an indicator, can do for targets, in steps of penalty. */
  private double largestWorth() {
    double most = 0;
    for (int column = 0; column < program.columns(); column++) {
      double[] sum = {0};
      program.forEachTerm(column, (row, c) -> sum[0] += worthOfStep(row) * Math.abs((double) c));
      most = Math.max(most, sum[0]);
    }
    for (int i = 0; i < program.indicators(); i++) {
      double[] sum = {0};
      program.forEachIndicatorTerm(
          i, (row, c) -> sum[0] += worthOfStep(row) * Math.abs((double) c));
      most = Math.max(most, sum[0]);
    }
    return most;
  }

  private double worthOfStep(int row) {
    return target(row).map(t -> (double) t.slope() * pointWeight(row)).orElse(0.0);
  }

  /** The program whose least penalties are the least excess. */
  Program leastExcess() {
    return program.with(
        row ->
            exceededKind(row).isPresent() || program.family(row).level() == Level.MEDIUM
                ? Level.SOFT
                : program.family(row).level(),
        this::excessPenalty);
  }

  private Penalty excessPenalty(int row) {
    Optional<LimitKind> kind = exceededKind(row);
    if (kind.isPresent()) {
      return Penalty.above(ownBound(row, kind.get()), weight(row, kind.get()));
    }
    if (program.family(row).level() == Level.HARD) {
      return ownPenalty(row);
    }
    return target(row)
        .map(t -> RowLimit.penalty(t.isUpper(), t.at(), t.slope() * pointWeight(row)))
        .orElse(Penalty.NONE);
  }

  private Penalty ownPenalty(int row) {
    return setting
        .limits()
        .kind(row)
        .map(kind -> Penalty.above(ownBound(row, kind), program.penalty(row).slope(1)))
        .orElse(program.penalty(row));
  }

  private long pointWeight(int row) {
    boolean isWanted = wanted.test(program.family(row).ruleId());
    double weight = pointWeight * (isWanted ? 1 : OTHERS_FACTOR);
    return Math.max(1, (long) Math.min(weight, largestPointWeight(row)));
  }

  /**
   * The program with money as it is and so much excess granted.
   *
   * @param granted steps of excess by row
   */
  Program granting(double[] granted) {
    return program.with(
        row -> exceededKind(row).isPresent() ? Level.HARD : program.family(row).level(),
        row -> {
          Optional<LimitKind> kind = exceededKind(row);
          if (kind.isPresent()) {
            return Penalty.above(
                ownBound(row, kind.get()) + (long) Math.ceil(granted[row]),
                program.penalty(row).slope(1));
          }
          return target(row)
              .map(t -> RowLimit.penalty(t.isUpper(), t.at(), t.slope()))
              .orElseGet(() -> ownPenalty(row));
        });
  }
}
