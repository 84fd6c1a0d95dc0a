package org.chargeplan.relax;

import java.time.Duration;
import java.util.List;

/**
 * The result of the relaxation of a program: a fractional allocation to start from, duals of rows,
 * and bounds.
 *
 * <p>The bounds are proven: they follow from the duals alone with every rounding error subtracted,
 * whatever the solver's accuracy. Only {@link #estimate} is as the solver reports it. An allocation
 * has no hard (or medium) penalty here where none of its hard (or medium) rows has one.
 */
public final class RelaxationResult {

  /**
   * A linear program that was solved.
   *
   * @param solver GLOP or PDLP
   * @param variables its variables
   * @param rows its rows
   * @param terms its coefficients
   * @param status the solver's final status
   * @param setUp time to set it up
   * @param solve time to solve it
   * @param prove time to improve the duals and compute the bound
   */
  public record Run(
      String solver,
      int variables,
      int rows,
      long terms,
      String status,
      Duration setUp,
      Duration solve,
      Duration prove) {}

  private final LpResult lp;
  private final double targetsMetBound;
  private final double mediumBound;
  private final LagrangianBound lagrangianBound;
  private final List<Run> runs;

  RelaxationResult(
      LpResult lp,
      double targetsMetBound,
      double mediumBound,
      LagrangianBound lagrangianBound,
      List<Run> runs) {
    this.lp = lp;
    this.targetsMetBound = targetsMetBound;
    this.mediumBound = mediumBound;
    this.lagrangianBound = lagrangianBound;
    this.runs = List.copyOf(runs);
  }

  /** Fractional values of the columns, from 0 to their upper bounds; a copy. */
  public double[] values() {
    return lp.values().clone();
  }

  /**
   * The dual of each row: what one more step of its activity costs, in steps of soft penalty; a
   * copy. Below 0 where activity helps.
   */
  public double[] duals() {
    return lp.duals().clone();
  }

  /**
   * Fractional values of the indicators, from 0 to 1; 0 where the relaxation leaves one out; a
   * copy.
   */
  public double[] indicators() {
    return lp.indicators().clone();
  }

  /** The fractional value of a column. */
  public double value(int column) {
    return lp.values()[column];
  }

  /** The fractional value of an indicator, from 0 to 1; 0 where the relaxation leaves it out. */
  public double indicatorValue(int indicator) {
    return lp.indicators()[indicator];
  }

  /** The dual of a row: what one more step of its activity costs, in steps of soft penalty. */
  public double dual(int row) {
    return lp.duals()[row];
  }

  /**
   * Proven: no allocation with neither hard nor medium penalty has a smaller total of soft
   * penalties. {@link Long#MAX_VALUE} where there is surely no such allocation.
   */
  public long costBound() {
    return targetsAreOutOfReach() ? Long.MAX_VALUE : roundedUp(targetsMetBound);
  }

  /**
   * Proven: no allocation without hard penalty whose medium penalties add up to at most {@code
   * mediumTotal} has a smaller total of soft penalties. {@link Long#MAX_VALUE} where there is
   * surely no such allocation.
   */
  public long costBound(long mediumTotal) {
    if (mediumTotal < mediumBound()) {
      return Long.MAX_VALUE;
    }
    return roundedUp(lagrangianBound.softAtLeast(mediumTotal));
  }

  /**
   * Proven: no allocation without hard penalty has a smaller total of medium penalties. {@link
   * Long#MAX_VALUE} where there is surely no such allocation.
   */
  public long mediumBound() {
    return roundedUp(mediumBound);
  }

  /** Proven: each allocation without hard penalty misses some target. */
  public boolean targetsAreOutOfReach() {
    return mediumBound() > 0 || targetsMetBound == Double.POSITIVE_INFINITY;
  }

  /**
   * Totals are integers, so that the next one up is a bound too. Duals that are not finite prove
   * nothing.
   */
  private static long roundedUp(double bound) {
    return Double.isNaN(bound) ? Long.MIN_VALUE : (long) Math.ceil(bound);
  }

  /**
   * Not proven: the total of soft penalties of the fractional allocation, as the solver reports it;
   * where targets are out of reach, plus {@link #mediumWeight} times the medium penalties.
   */
  public double estimate() {
    return lp.estimate();
  }

  /**
   * The weight of a step of medium penalty, in steps of soft penalty, in the bound that allows
   * some.
   */
  public double mediumWeight() {
    return lagrangianBound.mediumWeight();
  }

  /**
   * Whether the solver reached its tolerance. Where not, values and duals are rough, and bounds are
   * proven but weak.
   */
  public boolean converged() {
    return lp.converged();
  }

  /**
   * Whether the solver's time was over, or it was stopped, before it reached its tolerance or had
   * done its work.
   */
  public boolean wasCutShort() {
    return lp.wasCutShort();
  }

  /** Whether the solver's estimate and the proven bound nearly agree. */
  public boolean isClose() {
    return lp.isClose();
  }

  /** The linear programs that were solved. */
  public List<Run> runs() {
    return runs;
  }
}
