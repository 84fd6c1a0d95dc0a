package org.chargeplan.relax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.program.Program;

/**
 * Solves the linear relaxation of a program.
 *
 * <p>First with targets as constraints. Where the solver finds no allocation that way, a second
 * linear program minimises the medium penalties; if its duals prove that there must be some, a
 * third one minimises soft penalties with targets as weighted penalties.
 */
public final class Relaxation {

  /** Part of the time for the first linear program; the others follow only where it fails. */
  private static final double FIRST_PART = 0.8;

  /** Part of the time for the bound by places, beyond that of the linear programs. */
  private static final double PLACES_PART = 0.1;

  private final RowView view;
  private final Program program;
  private final RelaxationOptions options;
  private final boolean byPlaces;
  private final List<RelaxationResult.Run> runs = new ArrayList<>();
  private final long started = System.nanoTime();

  private Relaxation(Program program, RelaxationOptions options, boolean byPlaces) {
    this.program = program;
    this.options = options;
    this.byPlaces = byPlaces;
    view = RowView.of(program);
  }

  /** Whether linear programs can be solved here: OR-Tools' native libraries can be loaded. */
  public static boolean isAvailable() {
    return Natives.areLoaded();
  }

  /**
   * Solves the relaxation of a program.
   *
   * @return nothing where OR-Tools' native libraries can't be loaded, which is logged once
   */
  public static Optional<RelaxationResult> solve(Program program, RelaxationOptions options) {
    return Natives.areLoaded()
        ? Optional.of(new Relaxation(program, options, false).solve())
        : Optional.empty();
  }

  /**
   * Solves the relaxation of a program, and proves a closer bound: with the same duals, but each
   * site exact with its own limits and steps of cost, over integers.
   *
   * @return nothing where OR-Tools' native libraries can't be loaded, which is logged once
   */
  public static Optional<RelaxationResult> solveAndProve(
      Program program, RelaxationOptions options) {
    return Natives.areLoaded()
        ? Optional.of(new Relaxation(program, options, true).solve())
        : Optional.empty();
  }

  private RelaxationResult solve() {
    LpResult cost = solveLp(Objective.COST, FIRST_PART * left());
    double mediumBoundOfZeroDuals =
        new DualBound(view, ActivityBounds.of(view, Objective.SHORTFALL), Objective.SHORTFALL)
            .of(new double[program.rows()]);
    if (cost.converged() || cost.isClose() || left() <= 0 || options.stop().getAsBoolean()) {
      return result(cost, cost.bound(), mediumBoundOfZeroDuals);
    }
    LpResult shortfall = solveLp(Objective.SHORTFALL, 0.5 * left());
    double mediumBound = Math.max(mediumBoundOfZeroDuals, shortfall.bound());
    if (mediumBound <= 0) {
      return result(cost, cost.bound(), mediumBound);
    }
    LpResult weighted = solveLp(Objective.weighted(TargetPenalty.of(program)), left());
    return result(weighted, cost.bound(), mediumBound);
  }

  private LpResult solveLp(Objective objective, double seconds) {
    LpResult lp = LpResult.of(view, objective, options, seconds);
    runs.add(lp.run());
    return lp;
  }

  private RelaxationResult result(LpResult lp, double targetsMetBound, double mediumBound) {
    if (!byPlaces) {
      LagrangianBound plain = LagrangianBound.of(view, lp.duals());
      return new RelaxationResult(lp, targetsMetBound, mediumBound, plain, runs);
    }
    long end = System.nanoTime() + (long) (PLACES_PART * options.time().toNanos());
    LagrangianBound exact =
        LagrangianBound.byPlaces(
            view, lp.duals(), () -> options.stop().getAsBoolean() || System.nanoTime() > end);
    double met = exact.softAtLeast(0);
    double closer = met > targetsMetBound ? met : targetsMetBound;
    return new RelaxationResult(lp, closer, mediumBound, exact, runs);
  }

  /** Seconds left of the time. */
  private double left() {
    return options.time().toNanos() / 1e9 - (System.nanoTime() - started) / 1e9;
  }
}
