package org.chargeplan.relax;

import java.time.Duration;
import java.util.List;

/**
 * What the relaxation of a program tells: a fractional allocation to start from, prices of rows,
 * and bounds.
 *
 * <p>The bounds are proven: they follow from the prices alone with every rounding taken off,
 * whatever the solver's accuracy. Only {@link #estimate} is the solver's own word. An allocation
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
   * @param status the solver's last word
   * @param setUp time to set it up
   * @param solve time to solve it
   * @param prove time to improve the prices and work the bound out
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

  private final LpResult stage;
  private final double targetsMetBound;
  private final double mediumBound;
  private final LagrangianBound tradeOff;
  private final List<Run> runs;

  RelaxationResult(
      LpResult stage,
      double targetsMetBound,
      double mediumBound,
      LagrangianBound tradeOff,
      List<Run> runs) {
    this.stage = stage;
    this.targetsMetBound = targetsMetBound;
    this.mediumBound = mediumBound;
    this.tradeOff = tradeOff;
    this.runs = List.copyOf(runs);
  }

  /** Fractional values of the columns, from 0 to their upper bounds; a copy. */
  public double[] values() {
    return stage.values().clone();
  }

  /**
   * What one more step of activity of each row costs, in steps of soft penalty; a copy. Below 0
   * where activity helps.
   */
  public double[] prices() {
    return stage.prices().clone();
  }

  /**
   * Fractional values of the indicators, from 0 to 1; 0 where the relaxation has no use for one; a
   * copy.
   */
  public double[] indicators() {
    return stage.indicators().clone();
  }

  /** The fractional value of a column. */
  public double value(int column) {
    return stage.values()[column];
  }

  /**
   * The fractional value of an indicator, from 0 to 1; 0 where the relaxation has no use for it.
   */
  public double indicatorValue(int indicator) {
    return stage.indicators()[indicator];
  }

  /** What one more step of activity of a row costs, in steps of soft penalty. */
  public double price(int row) {
    return stage.prices()[row];
  }

  /**
   * Proven: no allocation with neither hard nor medium penalty has a smaller total of soft
   * penalties. {@link Long#MAX_VALUE} where there is surely no such allocation.
   */
  public long costBound() {
    return targetsAreOutOfReach() ? Long.MAX_VALUE : whole(targetsMetBound);
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
    return whole(tradeOff.softAtLeast(mediumTotal));
  }

  /**
   * Proven: no allocation without hard penalty has a smaller total of medium penalties. {@link
   * Long#MAX_VALUE} where there is surely no such allocation.
   */
  public long mediumBound() {
    return whole(mediumBound);
  }

  /** Proven: each allocation without hard penalty misses some target. */
  public boolean targetsAreOutOfReach() {
    return mediumBound() > 0 || targetsMetBound == Double.POSITIVE_INFINITY;
  }

  /**
   * Totals are whole numbers, so that the next one up is a bound too. Prices beyond all numbers
   * prove nothing.
   */
  private static long whole(double bound) {
    return Double.isNaN(bound) ? Long.MIN_VALUE : (long) Math.ceil(bound);
  }

  /**
   * Not proven: the total of soft penalties of the fractional allocation, by the solver's word;
   * where targets are out of reach, with medium penalties at the price of {@link #mediumPrice}.
   */
  public double estimate() {
    return stage.estimate();
  }

  /** Steps of soft penalty that a step of medium penalty counts in the bound that allows some. */
  public double mediumPrice() {
    return tradeOff.mediumPrice();
  }

  /**
   * Whether the solver reached its tolerance. Where not, values and prices are rough, and bounds
   * are proven but weak.
   */
  public boolean converged() {
    return stage.converged();
  }

  /** Whether the solver's word and what its prices prove say nearly the same. */
  public boolean isClose() {
    return stage.isClose();
  }

  /** The linear programs that were solved. */
  public List<Run> runs() {
    return runs;
  }
}
