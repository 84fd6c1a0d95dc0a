package org.chargeplan.relax;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntToLongFunction;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;

/**
 * The linear program that relaxes a program for an {@link Objective}. Columns are the first
 * variables, indicators the next.
 *
 * <ul>
 *   <li>A held row is a row with the interval of no penalty as its bounds.
 *   <li>The {@link Envelope} of any other penalty counts in the objective of the columns with the
 *       slope of its flattest piece. The other pieces are variables of bounded width: they bring
 *       the activity back onto the flattest piece.
 *   <li>An indicator with an activity from {@code low} to {@code high} is at least {@code (activity
 *       - lastOff) / (high - lastOff)} and at most {@code (activity - low) / (firstOn - low)}.
 * </ul>
 *
 * <p>Variables of columns in {@link RunningSums} are running sums. In a large program {@link
 * SharedTotals} stand for columns in the rows that many sites share.
 *
 * <p>Each row is divided by its mean coefficient, or by more where its bounds are far wider (see
 * {@code unit}): watts, watt-hours and cents would differ by many orders of magnitude.
 */
final class Formulation implements AutoCloseable {

  /**
   * Rows are scaled to be at most so many units wide, for the tolerance of PDLP is relative to all
   * bounds together: unscaled, the bounds of national rows would outweigh those of sites. At 1,000
   * rows of a site are only divided by their mean coefficient (Da Nang's are then at most 665
   * wide), national rows by much more.
   */
  private static final double WIDEST_ROW = 1000;

  /** Marks a linear row that represents no row of the program. */
  private static final int NO_ROW = -1;

  private final RowView view;
  private final Program program;
  private final ActivityBounds bounds;
  private final Objective objective;
  private final DualSigns signs;
  private final RunningSums runningSums;
  private final LinearModel model = new LinearModel();
  private final SharedTotals totals = new SharedTotals();

  /** Slope of each row that counts in the objective of its columns. */
  private final double[] slope;

  /** The program's row whose dual the dual of each linear row contributes to. */
  private final IntArrayList dualRow = new IntArrayList();

  private final DoubleArrayList dualFactor = new DoubleArrayList();
  private final double costUnit;
  private double constant;

  Formulation(RowView view, ActivityBounds bounds, Objective objective) {
    this(view, bounds, objective, new RunningSums(view.program()));
  }

  Formulation(RowView view, ActivityBounds bounds, Objective objective, RunningSums runningSums) {
    this.view = view;
    this.program = view.program();
    this.bounds = bounds;
    this.objective = objective;
    signs = new DualSigns(view, bounds, objective);
    slope = new double[program.rows()];
    this.runningSums = runningSums;
    addColumns();
    for (int i = 0; i < program.indicators(); i++) {
      model.variable(
          bounds.isAlwaysOn(i) ? 1 : 0, bounds.isOpen(i) || bounds.isAlwaysOn(i) ? 1 : 0, 0);
    }
    for (int row = 0; row < program.rows(); row++) {
      if (bounds.isHeld(row)) {
        addHeld(row);
      } else if (objective.weight(program.family(row).level()) > 0) {
        addPenalty(row);
      }
      addLinks(row);
    }
    addSlopes();
    if (model.terms() + totals.terms() > LinearSolver.TERMS_FOR_GLOP) {
      totals.addGroupedTo(model, () -> linearRow(0, 0, NO_ROW, 0));
    } else {
      totals.addTo(model);
    }
    costUnit = model.finish();
  }

  LinearModel model() {
    return model;
  }

  /** The value of the objective, from that of the scaled linear program. */
  double total(LinearSolver.Solution solution) {
    return constant + solution.objective() * costUnit;
  }

  /** Duals of the program's rows from those of the linear program's rows. */
  double[] duals(LinearSolver.Solution solution) {
    double[] duals = slope.clone();
    for (int row = 0; row < dualRow.size(); row++) {
      if (dualRow.getInt(row) != NO_ROW) {
        duals[dualRow.getInt(row)] += solution.dual(row) * dualFactor.getDouble(row) * costUnit;
      }
    }
    return duals;
  }

  /** The values of the program's columns. */
  double[] values(LinearSolver.Solution solution) {
    double[] values = new double[program.columns()];
    for (int column = 0; column < values.length; column++) {
      double before = runningSums.continues(column) ? solution.value(column - 1) : 0;
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

  /** Fixes a column, of a formulation without running sums, at a value. */
  void fixColumn(int column, int value) {
    model.fix(column, value);
  }

  /** Releases a fixed column. */
  void freeColumn(int column) {
    model.free(column, program.upper(column));
  }

  /** Fixes an indicator at a value. */
  void fixIndicator(int indicator, int value) {
    model.fix(program.columns() + indicator, value);
  }

  /** Releases a fixed indicator. */
  void freeIndicator(int indicator) {
    model.free(program.columns() + indicator, 1);
  }

  private void addColumns() {
    double upper = 0;
    for (int column = 0; column < program.columns(); column++) {
      upper = program.upper(column) + (runningSums.continues(column) ? upper : 0);
      model.variable(0, upper, 0);
      if (runningSums.continues(column)) {
        int own = linearRow(0, program.upper(column), NO_ROW, 0);
        model.term(own, column, 1);
        model.term(own, column - 1, -1);
      }
    }
  }

  private int linearRow(double lower, double upper, int row, double factorOfDual) {
    dualRow.add(row);
    dualFactor.add(factorOfDual);
    return model.row(lower, upper);
  }

  private void addTerms(int linearRow, int row, double factor) {
    TermSink sink = isShared(row) ? totals::term : model::term;
    addColumnTerms(linearRow, row, factor, sink);
    RowTerms indicators = view.indicators();
    for (int i = indicators.first[row]; i < indicators.first[row + 1]; i++) {
      int variable = program.columns() + indicators.owner[i];
      sink.term(linearRow, variable, indicators.coefficient[i] * factor);
    }
  }

  /** Takes terms of linear rows. */
  private interface TermSink {
    void term(int linearRow, int variable, double coefficient);
  }

  /** Whether a row is one that many sites of a nation or a province share. */
  private boolean isShared(int row) {
    Subject.Kind kind = program.subject(row).kind();
    int terms = view.columns().first[row + 1] - view.columns().first[row];
    return terms > SharedTotals.LEAST_TERMS
        && (kind == Subject.Kind.NATION || kind == Subject.Kind.PROVINCE);
  }

  private void addColumnTerms(int linearRow, int row, double factor, TermSink sink) {
    RowTerms terms = view.columns();
    int variable = 0;
    long coefficient = 0;
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      int column = terms.owner[i];
      if (runningSums.continues(column)) {
        if (variable != column - 1) {
          addTerm(linearRow, variable, coefficient * factor, sink);
          coefficient = 0;
        }
        addTerm(linearRow, column - 1, (coefficient - terms.coefficient[i]) * factor, sink);
      } else {
        addTerm(linearRow, variable, coefficient * factor, sink);
      }
      variable = column;
      coefficient = terms.coefficient[i];
    }
    addTerm(linearRow, variable, coefficient * factor, sink);
  }

  private static void addTerm(int linearRow, int variable, double coefficient, TermSink sink) {
    if (coefficient != 0) {
      sink.term(linearRow, variable, coefficient);
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
   * The scale of a row: its mean coefficient (the largest would be that of a block of
   * reinforcement, which is worth a thousand ports); more where its bounds are far wider, see
   * {@link #WIDEST_ROW}.
   */
  private double unit(int row) {
    double mean = RowTerms.mean(row, view.columns(), view.indicators());
    double span = Math.min((double) bounds.high(row) - bounds.low(row), 1e18);
    return Math.max(mean, span / WIDEST_ROW);
  }

  private void addHeld(int row) {
    boolean bindsBelow = bounds.bindsBelow(row);
    boolean bindsAbove = bounds.bindsAbove(row);
    if (bindsBelow || bindsAbove) {
      addActivity(
          row,
          bindsBelow ? bounds.low(row) : Double.NEGATIVE_INFINITY,
          bindsAbove ? bounds.high(row) : Double.POSITIVE_INFINITY);
    }
  }

  private void addPenalty(int row) {
    Envelope envelope = Envelope.of(program.penalty(row), bounds.low(row), bounds.high(row));
    double weight = objective.weight(program.family(row).level());
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
   * Links the open indicators that watch a row to its activity, from the sides that matter: those
   * that can hurt from below, those that can help from above.
   */
  private void addLinks(int row) {
    IntArrayList hurting = new IntArrayList();
    IntArrayList helping = new IntArrayList();
    for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
      if (bounds.isOpen(i) && signs.canHurt(i)) {
        hurting.add(i);
      }
      if (bounds.isOpen(i) && signs.canHelp(i)) {
        helping.add(i);
      }
    }
    if (!hurting.isEmpty()) {
      hurting.sort((a, b) -> Long.compare(program.threshold(a), program.threshold(b)));
      addStaircase(row, hurting, bounds::lastOff, bounds.high(row), false);
    }
    if (!helping.isEmpty()) {
      helping.sort((a, b) -> Long.compare(program.threshold(b), program.threshold(a)));
      addStaircase(row, helping, bounds::firstOn, bounds.low(row), true);
    }
  }

  /**
   * Keeps an activity within the convex hull of a step function (incremental formulation): it goes
   * beyond each breakpoint only as far as that step's indicator allows towards the next one, and no
   * indicator exceeds that of the step before it.
   */
  private void addStaircase(
      int row, IntArrayList steps, IntToLongFunction breakpoint, long end, boolean falling) {
    double unit = unit(row);
    double shift = (breakpoint.applyAsLong(steps.getInt(0)) - (double) program.offset(row)) / unit;
    double width = 0;
    for (int k = 0; k < steps.size() && falling; k++) {
      long from = breakpoint.applyAsLong(steps.getInt(k));
      long to = k + 1 < steps.size() ? breakpoint.applyAsLong(steps.getInt(k + 1)) : end;
      width += ((double) to - from) / unit;
    }
    int staircase =
        falling
            ? linearRow(shift + width, Double.POSITIVE_INFINITY, row, -1 / unit)
            : linearRow(Double.NEGATIVE_INFINITY, shift, row, -1 / unit);
    addTerms(staircase, row, 1 / unit);
    for (int k = 0; k < steps.size(); k++) {
      long from = breakpoint.applyAsLong(steps.getInt(k));
      long to = k + 1 < steps.size() ? breakpoint.applyAsLong(steps.getInt(k + 1)) : end;
      double wide = ((double) to - from) / unit;
      int indicator = program.columns() + steps.getInt(k);
      // Rising: a <= c0 + sum of wide y; falling: a >= c0 + sum of wide (1 - y), wide below 0.
      model.term(staircase, indicator, falling ? wide : -wide);
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
        RowTerms columns = view.columns();
        for (int i = columns.first[row]; i < columns.first[row + 1]; i++) {
          int column = columns.owner[i];
          model.addCost(column, slope[row] * columns.coefficient[i]);
          if (runningSums.continues(column)) {
            model.addCost(column - 1, -slope[row] * columns.coefficient[i]);
          }
        }
        RowTerms indicators = view.indicators();
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
