package org.chargeplan.relax;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntToLongFunction;
import org.chargeplan.program.Program;

/**
 * The linear program of a program and a {@link Objective}. Columns are the first variables,
 * indicators the next.
 *
 * <ul>
 *   <li>A held row is a row with the zone of no penalty as its bounds.
 *   <li>The {@link Envelope} of any other penalty counts in the objective of the columns with the
 *       slope of its flattest piece. The other pieces are variables of bounded width: what they
 *       take up brings the activity back onto the flattest piece.
 *   <li>An indicator with an activity from {@code low} to {@code high} is at least {@code (activity
 *       - lastOff) / (high - lastOff)} and at most {@code (activity - low) / (firstOn - low)}.
 * </ul>
 *
 * <p>Variables of columns in {@link RunningSums} are running sums.
 *
 * <p>Each row is divided by its largest coefficient: watts, watt-hours and cents would differ by
 * many orders of magnitude.
 */
final class Formulation implements AutoCloseable {

  /** Rows are at most so many units wide. */
  private static final double WIDEST = Double.parseDouble("1000");

  /** Marks a linear row that stands for no row of the program. */
  private static final int NO_ROW = -1;

  private final RowView layout;
  private final Program program;
  private final ActivityBounds ranges;
  private final Objective goal;
  private final DualSigns signs;
  private final RunningSums chains;
  private final LinearModel model = new LinearModel();

  /** Slope of each row that counts in the objective of its columns. */
  private final double[] slope;

  /** What a linear row's dual value adds to the price of the program's row, before scaling. */
  private final IntArrayList pricedRow = new IntArrayList();

  private final DoubleArrayList priceOfDual = new DoubleArrayList();
  private final double costUnit;
  private double constant;

  Formulation(RowView layout, ActivityBounds ranges, Objective goal) {
    this(layout, ranges, goal, new RunningSums(layout.program()));
  }

  Formulation(RowView layout, ActivityBounds ranges, Objective goal, RunningSums chains) {
    this.layout = layout;
    this.program = layout.program();
    this.ranges = ranges;
    this.goal = goal;
    signs = new DualSigns(layout, ranges, goal);
    slope = new double[program.rows()];
    this.chains = chains;
    addColumns();
    for (int i = 0; i < program.indicators(); i++) {
      model.variable(
          ranges.isAlwaysOn(i) ? 1 : 0, ranges.isOpen(i) || ranges.isAlwaysOn(i) ? 1 : 0, 0);
    }
    for (int row = 0; row < program.rows(); row++) {
      if (ranges.isHeld(row)) {
        addHeld(row);
      } else if (goal.weight(program.family(row).level()) > 0) {
        addPenalty(row);
      }
      addLinks(row);
    }
    addSlopes();
    costUnit = model.finish();
  }

  LinearModel model() {
    return model;
  }

  /** What the goal counts, from the linear program's objective. */
  double total(LinearSolver.Solution solution) {
    return constant + solution.objective() * costUnit;
  }

  /** Prices of the program's rows from dual values of the linear program's. */
  double[] prices(LinearSolver.Solution solution) {
    double[] prices = slope.clone();
    for (int row = 0; row < pricedRow.size(); row++) {
      if (pricedRow.getInt(row) != NO_ROW) {
        prices[pricedRow.getInt(row)] += solution.dual(row) * priceOfDual.getDouble(row) * costUnit;
      }
    }
    return prices;
  }

  /** The values of the program's columns. */
  double[] values(LinearSolver.Solution solution) {
    double[] values = new double[program.columns()];
    for (int column = 0; column < values.length; column++) {
      double before = chains.continues(column) ? solution.value(column - 1) : 0;
      double value = solution.value(column) - before;
      values[column] = Math.max(0, Math.min(program.upper(column), value));
    }
    return values;
  }

  /** The values of the program's indicators. */
  double[] indicators(LinearSolver.Solution solution) {
    double[] values = new double[program.indicators()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, Math.min(1, solution.value(program.columns() + i)));
    }
    return values;
  }

  /** Keeps a column, of a formulation without chains, at a value. */
  void fixColumn(int column, int value) {
    model.fix(column, value);
  }

  /** Lets a column take any value again. */
  void freeColumn(int column) {
    model.free(column, program.upper(column));
  }

  /** Keeps an indicator at a value. */
  void fixIndicator(int indicator, int value) {
    model.fix(program.columns() + indicator, value);
  }

  /** Lets an indicator take any value again. */
  void freeIndicator(int indicator) {
    model.free(program.columns() + indicator, 1);
  }

  private void addColumns() {
    double upper = 0;
    for (int column = 0; column < program.columns(); column++) {
      upper = program.upper(column) + (chains.continues(column) ? upper : 0);
      model.variable(0, upper, 0);
      if (chains.continues(column)) {
        int own = linearRow(0, program.upper(column), NO_ROW, 0);
        model.term(own, column, 1);
        model.term(own, column - 1, -1);
      }
    }
  }

  private int linearRow(double lower, double upper, int row, double price) {
    pricedRow.add(row);
    priceOfDual.add(price);
    return model.row(lower, upper);
  }

  private void addTerms(int linearRow, int row, double factor) {
    addColumnTerms(linearRow, row, factor);
    RowTerms indicators = layout.indicators();
    for (int i = indicators.first[row]; i < indicators.first[row + 1]; i++) {
      int variable = program.columns() + indicators.owner[i];
      model.term(linearRow, variable, indicators.coefficient[i] * factor);
    }
  }

  private void addColumnTerms(int linearRow, int row, double factor) {
    RowTerms terms = layout.columns();
    int variable = 0;
    long coefficient = 0;
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      int column = terms.owner[i];
      if (chains.continues(column)) {
        if (variable != column - 1) {
          addTerm(linearRow, variable, coefficient, factor);
          coefficient = 0;
        }
        addTerm(linearRow, column - 1, coefficient - terms.coefficient[i], factor);
      } else {
        addTerm(linearRow, variable, coefficient, factor);
      }
      variable = column;
      coefficient = terms.coefficient[i];
    }
    addTerm(linearRow, variable, coefficient, factor);
  }

  private void addTerm(int linearRow, int variable, long coefficient, double factor) {
    if (coefficient != 0) {
      model.term(linearRow, variable, coefficient * factor);
    }
  }

  /** Adds a row that keeps an activity, in its own steps, between two bounds. */
  private int addActivity(int row, double lower, double upper) {
    double unit = unit(row);
    double offset = program.offset(row);
    int added = linearRow((lower - offset) / unit, (upper - offset) / unit, row, -1 / unit);
    addTerms(added, row, 1 / unit);
    return added;
  }

  /**
   * The size of a row: its mean coefficient, for a block of reinforcement is worth a thousand
   * ports; more where its bounds are far larger, for the solver's tolerance is relative to all
   * bounds together, and the nation's would drown the sites'.
   */
  private double unit(int row) {
    double mean = RowTerms.mean(row, layout.columns(), layout.indicators());
    double span = Math.min((double) ranges.high(row) - ranges.low(row), 1e18);
    return Math.max(mean, span / WIDEST);
  }

  private void addHeld(int row) {
    boolean bindsBelow = ranges.bindsBelow(row);
    boolean bindsAbove = ranges.bindsAbove(row);
    if (bindsBelow || bindsAbove) {
      addActivity(
          row,
          bindsBelow ? ranges.low(row) : Double.NEGATIVE_INFINITY,
          bindsAbove ? ranges.high(row) : Double.POSITIVE_INFINITY);
    }
  }

  private void addPenalty(int row) {
    Envelope envelope = Envelope.of(program.penalty(row), ranges.low(row), ranges.high(row));
    double weight = goal.weight(program.family(row).level());
    if (envelope.pieces() == 0) {
      constant += weight * envelope.value(0);
      return;
    }
    int base = envelope.flattest();
    slope[row] = weight * envelope.slope(base);
    constant += weight * envelope.value(base);
    constant += slope[row] * (program.offset(row) - envelope.at(base));
    if (envelope.pieces() == 1) {
      return;
    }
    boolean isFirst = base == 0;
    boolean isLast = base == envelope.pieces() - 1;
    int linear =
        addActivity(
            row,
            isFirst ? Double.NEGATIVE_INFINITY : envelope.at(base),
            isLast ? Double.POSITIVE_INFINITY : envelope.at(base + 1));
    double unit = unit(row);
    for (int piece = 0; piece < envelope.pieces(); piece++) {
      if (piece != base) {
        double width = (envelope.at(piece + 1) - envelope.at(piece)) / unit;
        double more = Math.abs(envelope.slope(piece) - envelope.slope(base)) * weight * unit;
        model.term(linear, model.variable(0, width, more), piece < base ? 1 : -1);
      }
    }
  }

  /**
   * Ties the open indicators that watch a row to its activity, from the sides that matter: those
   * that can hurt from below, those that can help from above.
   */
  private void addLinks(int row) {
    IntArrayList hurting = new IntArrayList();
    IntArrayList helping = new IntArrayList();
    for (int i = layout.firstWatch()[row]; i < layout.firstWatch()[row + 1]; i++) {
      if (ranges.isOpen(i) && signs.canHurt(i)) {
        hurting.add(i);
      }
      if (ranges.isOpen(i) && signs.canHelp(i)) {
        helping.add(i);
      }
    }
    if (!hurting.isEmpty()) {
      hurting.sort((a, b) -> Long.compare(program.threshold(a), program.threshold(b)));
      addStairs(row, hurting, ranges::lastOff, ranges.high(row), false);
    }
    if (!helping.isEmpty()) {
      helping.sort((a, b) -> Long.compare(program.threshold(b), program.threshold(a)));
      addStairs(row, helping, ranges::firstOn, ranges.low(row), true);
    }
  }

  /**
   * Keeps an activity within stairs: it leaves each step's corner only as far as that step's
   * indicator lets it go to the next corner, and no indicator goes before the one of the step
   * before it.
   */
  private void addStairs(
      int row, IntArrayList steps, IntToLongFunction corner, long end, boolean falling) {
    double unit = unit(row);
    double shift = (corner.applyAsLong(steps.getInt(0)) - (double) program.offset(row)) / unit;
    double width = 0;
    for (int k = 0; k < steps.size() && falling; k++) {
      long from = corner.applyAsLong(steps.getInt(k));
      long to = k + 1 < steps.size() ? corner.applyAsLong(steps.getInt(k + 1)) : end;
      width += ((double) to - from) / unit;
    }
    int stairs =
        falling
            ? linearRow(shift + width, Double.POSITIVE_INFINITY, row, -1 / unit)
            : linearRow(Double.NEGATIVE_INFINITY, shift, row, -1 / unit);
    addTerms(stairs, row, 1 / unit);
    for (int k = 0; k < steps.size(); k++) {
      long from = corner.applyAsLong(steps.getInt(k));
      long to = k + 1 < steps.size() ? corner.applyAsLong(steps.getInt(k + 1)) : end;
      double wide = ((double) to - from) / unit;
      int indicator = program.columns() + steps.getInt(k);
      // Rising: a <= c0 + sum of wide y; falling: a >= c0 + sum of wide (1 - y), wide below 0.
      model.term(stairs, indicator, falling ? wide : -wide);
      if (k > 0) {
        int before = program.columns() + steps.getInt(k - 1);
        int order = linearRow(Double.NEGATIVE_INFINITY, 0, NO_ROW, 0);
        model.term(order, falling ? before : indicator, 1);
        model.term(order, falling ? indicator : before, -1);
      }
    }
  }

  private void addSlopes() {
    for (int row = 0; row < slope.length; row++) {
      if (slope[row] != 0) {
        RowTerms columns = layout.columns();
        for (int i = columns.first[row]; i < columns.first[row + 1]; i++) {
          int column = columns.owner[i];
          model.addCost(column, slope[row] * columns.coefficient[i]);
          if (chains.continues(column)) {
            model.addCost(column - 1, -slope[row] * columns.coefficient[i]);
          }
        }
        RowTerms indicators = layout.indicators();
        for (int i = indicators.first[row]; i < indicators.first[row + 1]; i++) {
          model.addCost(
              program.columns() + indicators.owner[i], slope[row] * indicators.coefficient[i]);
        }
      }
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
