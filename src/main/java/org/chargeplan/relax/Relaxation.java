package org.chargeplan.relax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final double FIRST_PART = 0.8;

  private final RowView layout;
  private final Program program;
  private final RelaxationOptions options;
  private final List<RelaxationResult.Run> runs = new ArrayList<>();
  private final long started = System.nanoTime();

  private Relaxation(Program program, RelaxationOptions options) {
    this.program = program;
    this.options = options;
    layout = RowView.of(program);
  }

  /**
   * Solves the relaxation of a program.
   *
   * @return nothing where OR-Tools' native libraries can't be loaded, which is logged once
   */
  public static Optional<RelaxationResult> solve(Program program, RelaxationOptions options) {
    return Natives.areLoaded()
        ? Optional.of(new Relaxation(program, options).solve())
        : Optional.empty();
  }

  private RelaxationResult solve() {
    LpResult cost = stage(Objective.COST, FIRST_PART * left());
    double noPricesMedium =
        new DualBound(layout, ActivityBounds.of(layout, Objective.REACH), Objective.REACH)
            .of(new double[program.rows()]);
    if (cost.converged() || cost.isClose() || left() <= 0 || options.stop().getAsBoolean()) {
      return relaxed(cost, cost.bound(), noPricesMedium);
    }
    LpResult reach = stage(Objective.REACH, 0.5 * left());
    double mediumBound = Math.max(noPricesMedium, reach.bound());
    if (mediumBound <= 0) {
      return relaxed(cost, cost.bound(), mediumBound);
    }
    LpResult compromise = stage(Objective.compromise(TargetPenalty.of(program)), left());
    return relaxed(compromise, cost.bound(), mediumBound);
  }

  private LpResult stage(Objective goal, double seconds) {
    LpResult stage = LpResult.of(layout, goal, options, seconds);
    runs.add(stage.run());
    return stage;
  }

  private RelaxationResult relaxed(LpResult stage, double targetsMetBound, double mediumBound) {
    LagrangianBound tradeOff = LagrangianBound.of(layout, stage.prices());
    return new RelaxationResult(stage, targetsMetBound, mediumBound, tradeOff, runs);
  }

  /** Seconds left of the time. */
  private double left() {
    return options.time().toNanos() / 1e9 - (System.nanoTime() - started) / 1e9;
  }
}
