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
 * A program that asks for the least excess of some limits at which targets are reached. Its limits
 * of those kinds cost a price for each step of excess, what is missing of targets costs far more,
 * and money costs nothing. Wanted targets ask for what they do, others for no more than the plan
 * has, so that nothing gets worse.
 */
final class ElasticProgram {

  private static final double STEPS_PER_AMOUNT = 1e6;

  /** A point of targets costs this many times the dearest excess that one column needs for it. */
  private static final double DEARER = 10;

  /** A target that is not wanted costs this many times more: none gets worse for another. */
  private static final double OTHERS_DEARER = 100;

  /** Largest total of a row, so that sums stay exact. */
  private static final double LARGEST_TOTAL = 1e17;

  /** All the limits of a kind together cost this much where all kinds may be exceeded. */
  private static final double ALL_OF_A_KIND = 1e13;

  private static final double DEAREST_STEP = 1e9;

  private final Question question;
  private final Question.Setting setting;
  private final Program program;
  private final Set<LimitKind> exceeded;
  private final Predicate<String> wanted;
  private final Map<String, Site> sites;
  private final Map<LimitKind, Double> priceByShare = new EnumMap<>(LimitKind.class);
  private final boolean isDear;
  private final double[] width;
  private final long priceOfPoint;
  private final double mostOfAnOwner;

  /**
   * @param exceeded the kinds of limits that may be exceeded, none at all among others
   * @param wanted the rules whose targets are to be reached
   */
  ElasticProgram(Question question, Set<LimitKind> exceeded, Predicate<String> wanted) {
    this(question, exceeded, wanted, false);
  }

  private ElasticProgram(
      Question question, Set<LimitKind> exceeded, Predicate<String> wanted, boolean isDear) {
    this.question = question;
    this.exceeded = exceeded;
    this.wanted = wanted;
    this.isDear = isDear;
    setting = question.setting(exceeded);
    program = setting.program();
    sites = question.region().sitesById();
    if (exceeded.size() > 1 && !isDear) {
      exceeded.forEach(kind -> priceByShare.put(kind, priceByShare(kind)));
    }
    width = widths();
    priceOfPoint = isDear ? 1 : cheapPricesPoint();
    mostOfAnOwner = isDear ? mostOfAnOwner() : 0;
  }

  /**
   * Excess so dear that there is none: the present limits, but as prices see them, and with the
   * columns of roomier sites. A limit held fast also narrows what the relaxation looks at, so that
   * its price may be 0 though it matters; here it may not.
   */
  static ElasticProgram dear(Question question, Set<LimitKind> kinds, Predicate<String> wanted) {
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

  /** The limit of a row that may be exceeded: the region's own, also where sites are roomier. */
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
  private long price(int row, LimitKind kind) {
    if (isDear) {
      double dear = DEARER * mostOfAnOwner / Math.max(1, setting.limits().smallest(row));
      double exact = LARGEST_TOTAL / (width[row] + Math.abs((double) ownBound(row, kind)));
      return Math.max(1, Math.round(Math.min(dear, exact)));
    }
    double alone = STEPS_PER_AMOUNT / program.family(row).stepsPerUnit();
    double price = priceByShare.getOrDefault(kind, alone);
    return Math.max(1, Math.round(Math.min(price, DEAREST_STEP)));
  }

  private double priceByShare(LimitKind kind) {
    double all = 1;
    for (int row = 0; row < program.rows(); row++) {
      if (exceededKind(row).filter(kind::equals).isPresent()) {
        all += Math.abs((double) ownBound(row, kind));
      }
    }
    return ALL_OF_A_KIND / all;
  }

  /** Steps of penalty of the variant for a step of a wanted target's penalty. */
  long priceOfPoint() {
    return priceOfPoint;
  }

  private double dearestPoint() {
    double dearest = 1 / DEARER;
    for (int column = 0; column < program.columns(); column++) {
      double[] excessAndPoints = new double[2];
      program.forEachTerm(
          column,
          (row, c) -> {
            exceededKind(row)
                .ifPresent(kind -> excessAndPoints[0] += Math.abs((double) c) * price(row, kind));
            target(row).ifPresent(t -> excessAndPoints[1] += Math.abs((double) c) * t.slope());
          });
      if (excessAndPoints[1] > 0) {
        dearest = Math.max(dearest, excessAndPoints[0] / excessAndPoints[1]);
      }
    }
    return dearest;
  }

  private long cheapPricesPoint() {
    double most = DEARER * dearestPoint();
    for (int row = 0; row < width.length; row++) {
      most = Math.min(most, largestPrice(row));
    }
    return Math.max(1, Math.round(most));
  }

  /** The largest price of a point at which a target's total stays exact. */
  private double largestPrice(int row) {
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
  private double mostOfAnOwner() {
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
    return target(row).map(t -> (double) t.slope() * priceOfPoint(row)).orElse(0.0);
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
      return Penalty.above(ownBound(row, kind.get()), price(row, kind.get()));
    }
    if (program.family(row).level() == Level.HARD) {
      return ownPenalty(row);
    }
    return target(row)
        .map(t -> RowLimit.penalty(t.isUpper(), t.at(), t.slope() * priceOfPoint(row)))
        .orElse(Penalty.NONE);
  }

  private Penalty ownPenalty(int row) {
    return setting
        .limits()
        .kind(row)
        .map(kind -> Penalty.above(ownBound(row, kind), program.penalty(row).slope(1)))
        .orElse(program.penalty(row));
  }

  private long priceOfPoint(int row) {
    boolean isWanted = wanted.test(program.family(row).ruleId());
    double price = priceOfPoint * (isWanted ? 1 : OTHERS_DEARER);
    return Math.max(1, (long) Math.min(price, largestPrice(row)));
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
