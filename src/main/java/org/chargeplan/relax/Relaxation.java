package org.chargeplan.relax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/**
 * Solves the linear relaxation of a program.
 *
 * <p>First with targets as constraints. Where the solver finds no allocation that way, a second
 * linear program asks for the least medium penalties; if its prices prove that there must be some,
 * a third one asks for the least soft penalties with targets at a price.
 */
public final class Relaxation {

  /** Part of the time for the first linear program; the others follow only where it fails. */
  private static final double FIRST_PART = 0.6;

  /** Targets cost this many times what the dearest column pays for a step of them. */
  private static final double DEARER = 20;

  private final Layout layout;
  private final Program program;
  private final Options options;
  private final List<Relaxed.Run> runs = new ArrayList<>();
  private final long started = System.nanoTime();

  private Relaxation(Program program, Options options) {
    this.program = program;
    this.options = options;
    layout = Layout.of(program);
  }

  /**
   * Solves the relaxation of a program.
   *
   * @return nothing where OR-Tools' native libraries can't be loaded, which is logged once
   */
  public static Optional<Relaxed> solve(Program program, Options options) {
    return Natives.areLoaded()
        ? Optional.of(new Relaxation(program, options).solve())
        : Optional.empty();
  }

  private Relaxed solve() {
    Stage cost = stage(Goal.COST, FIRST_PART * left());
    double noPricesMedium =
        new DualBound(layout, Ranges.of(layout, Goal.REACH), Goal.REACH)
            .of(new double[program.rows()]);
    if (cost.converged() || left() <= 0 || options.stop().getAsBoolean()) {
      return relaxed(cost, cost.bound(), noPricesMedium);
    }
    Stage reach = stage(Goal.REACH, 0.5 * left());
    double mediumBound = Math.max(noPricesMedium, reach.bound());
    if (mediumBound <= 0) {
      return relaxed(cost, cost.bound(), mediumBound);
    }
    Stage compromise = stage(Goal.compromise(priceOfTargets()), left());
    return relaxed(compromise, cost.bound(), mediumBound);
  }

  private Stage stage(Goal goal, double seconds) {
    Stage stage = Stage.of(layout, goal, options, seconds);
    runs.add(stage.run());
    return stage;
  }

  private Relaxed relaxed(Stage stage, double targetsMetBound, double mediumBound) {
    TradeOff tradeOff = TradeOff.of(layout, stage.prices());
    return new Relaxed(stage, targetsMetBound, mediumBound, tradeOff, runs);
  }

  /** Seconds left of the time. */
  private double left() {
    return options.time().toNanos() / 1e9 - (System.nanoTime() - started) / 1e9;
  }

  /** A price of a step of medium penalty at which hardly any plan saves by missing a target. */
  private double priceOfTargets() {
    double dearest = 0;
    for (int column = 0; column < program.columns(); column++) {
      double[] swing = new double[Level.values().length];
      program.forEachTerm(
          column,
          (row, c) ->
              swing[program.family(row).level().index()] += Math.abs((double) c) * steepest(row));
      double medium = swing[Level.MEDIUM.index()];
      if (medium > 0) {
        dearest = Math.max(dearest, swing[Level.SOFT.index()] / medium);
      }
    }
    return Math.max(1, DEARER * dearest);
  }

  private double steepest(int row) {
    long steepest = 0;
    for (int line = 0; line <= program.penalty(row).pieces(); line++) {
      steepest = Math.max(steepest, Math.abs(program.penalty(row).slope(line)));
    }
    return steepest;
  }
}
