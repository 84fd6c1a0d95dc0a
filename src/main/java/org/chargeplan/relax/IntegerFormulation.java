package org.chargeplan.relax;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.chargeplan.program.Program;

/**
 * Formulates a program exactly as a mixed-integer program for an {@link Objective}. Columns are the
 * first variables.
 *
 * <ul>
 *   <li>A held row has the interval of no penalty as its bounds.
 *   <li>A convex penalty counts in the objective of the columns with the slope of its flattest
 *       piece; beyond that piece the activity is a variable for each other piece, which costs more.
 *   <li>A penalty that is not convex is filled piece by piece from the left (incremental
 *       formulation). Where a slope falls, a binary variable marks that all pieces before are full:
 *       only then may those that follow be used.
 *   <li>An indicator is a binary variable. Where being 1 can hurt, {@code activity <= lastOff +
 *       (high - lastOff) x indicator}; where it can help, {@code activity >= low + (firstOn - low)
 *       x indicator}. Where several watch one row, one inequality holds them all, each with the
 *       width of its own step, and they turn on in order (incremental formulation): with a large
 *       width for each (a big-M) the linear relaxation would be weaker.
 * </ul>
 *
 * <p>Rows are in the units of their family, such as kW, so that the figures can be read.
 */
final class IntegerFormulation {

  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final double ANY = Double.POSITIVE_INFINITY;
  private static final int NO_VARIABLE = -1;

  private final RowView view;
  private final Program program;
  private final ActivityBounds bounds;
  private final Objective objective;
  private final DualSigns signs;
  private final Naming naming;
  private final IntegerModel model = new IntegerModel();
  private final List<DerivedVariable> derivedVariables = new ArrayList<>();
  private final int[] indicatorVariable;

  private IntegerFormulation(RowView view, Objective objective, Naming naming) {
    this.view = view;
    this.program = view.program();
    this.objective = objective;
    this.naming = naming;
    bounds = ActivityBounds.of(view, objective);
    signs = new DualSigns(view, bounds, objective);
    indicatorVariable = new int[program.indicators()];
  }

  static IntegerProgram write(RowView view, Objective objective, Naming naming) {
    IntegerFormulation formulation = new IntegerFormulation(view, objective, naming);
    formulation.addColumns();
    formulation.addIndicators();
    formulation.addRows();
    return new IntegerProgram(
        view.program(), objective, formulation.model, List.copyOf(formulation.derivedVariables));
  }

  private void addColumns() {
    for (int column = 0; column < program.columns(); column++) {
      String name = model.variableNames().ofColumn(program.decision(column), naming);
      model.variable(name, 0, program.upper(column), true);
    }
  }

  private void addIndicators() {
    Arrays.fill(indicatorVariable, NO_VARIABLE);
    for (int i = 0; i < indicatorVariable.length; i++) {
      if (bounds.isOpen(i) && (signs.canHurt(i) || signs.canHelp(i))) {
        int row = program.watchedRow(i);
        long threshold = program.threshold(i);
        indicatorVariable[i] = model.binary("on_" + name(row));
        derive(indicatorVariable[i], row, DerivedVariable.Shape.REACHED, threshold, threshold);
      }
    }
  }

  private void addRows() {
    for (int row = 0; row < program.rows(); row++) {
      if (bounds.isEmpty(row)) {
        addImpossible(row);
      } else {
        addPossible(row);
      }
    }
  }

  private void addPossible(int row) {
    if (bounds.isHeld(row)) {
      addHeld(row);
    } else if (objective.weight(program.family(row).level()) > 0) {
      addPenalty(row);
    }
    addLinks(row);
  }

  /** No allocation satisfies this row: the model must be infeasible. */
  private void addImpossible(int row) {
    long least = Math.min(bounds.low(row), bounds.largestSum(row) + 1);
    long most = Math.max(bounds.high(row), bounds.leastSum(row) - 1);
    addActivity(name(row), row, (double) least, ANY);
    addActivity(name(row), row, NONE, (double) most);
  }

  private String name(int row) {
    return Names.ofRow(program, row, naming);
  }

  private double unit(int row) {
    return program.family(row).stepsPerUnit();
  }

  private void derive(int variable, int row, DerivedVariable.Shape shape, long from, long to) {
    derivedVariables.add(new DerivedVariable(variable, row, shape, from, to, unit(row)));
  }

  /** A row that keeps an activity, in its own steps, between two bounds. */
  private int addActivity(String name, int row, double lower, double upper) {
    double fixed = program.offset(row);
    RowTerms indicators = view.indicators();
    for (int i = indicators.first[row]; i < indicators.first[row + 1]; i++) {
      fixed += bounds.isAlwaysOn(indicators.owner[i]) ? indicators.coefficient[i] : 0;
    }
    double unit = unit(row);
    int added = model.row(name, (lower - fixed) / unit, (upper - fixed) / unit);
    RowTerms columns = view.columns();
    for (int i = columns.first[row]; i < columns.first[row + 1]; i++) {
      model.term(added, columns.owner[i], columns.coefficient[i] / unit);
    }
    for (int i = indicators.first[row]; i < indicators.first[row + 1]; i++) {
      if (indicatorVariable[indicators.owner[i]] != NO_VARIABLE) {
        model.term(added, indicatorVariable[indicators.owner[i]], indicators.coefficient[i] / unit);
      }
    }
    return added;
  }

  private void addHeld(int row) {
    boolean bindsBelow = bounds.bindsBelow(row);
    boolean bindsAbove = bounds.bindsAbove(row);
    if (bindsBelow || bindsAbove) {
      addActivity(
          name(row),
          row,
          bindsBelow ? (double) bounds.low(row) : NONE,
          bindsAbove ? (double) bounds.high(row) : ANY);
    }
  }

  private void addPenalty(int row) {
    PiecewisePenalty pieces =
        PiecewisePenalty.of(program.penalty(row), bounds.low(row), bounds.high(row));
    double weight = objective.weight(program.family(row).level());
    if (pieces.count() == 0) {
      model.addConstant(weight * pieces.costAtFrom(0));
    } else if (pieces.isConvex()) {
      addConvex(row, pieces, weight);
    } else {
      addInOrder(row, pieces, weight);
    }
  }

  private void addConvex(int row, PiecewisePenalty pieces, double weight) {
    int base = pieces.flattest();
    int last = pieces.count() - 1;
    double slope = weight * pieces.slope(base);
    model.addConstant(weight * pieces.costAtFrom(base) - slope * pieces.from(base));
    addSlope(row, slope);
    if (last == 0) {
      return;
    }
    int linear =
        addActivity(
            name(row),
            row,
            base == 0 ? NONE : (double) pieces.from(base),
            base == last ? ANY : (double) pieces.to(base));
    for (int piece = 0; piece <= last; piece++) {
      if (piece != base) {
        double more = Math.abs((double) pieces.slope(piece) - pieces.slope(base)) * weight;
        model.term(linear, addPiece(row, pieces, piece, piece < base, more), piece < base ? 1 : -1);
      }
    }
  }

  private int addPiece(
      int row, PiecewisePenalty pieces, int piece, boolean isBelow, double costOfStep) {
    long from = pieces.from(piece);
    long to = pieces.to(piece);
    String prefix = isBelow ? "missing_" : "above_";
    int variable = model.continuous(prefix + name(row), 0, (to - from) / unit(row));
    model.addCost(variable, costOfStep * unit(row));
    derive(
        variable,
        row,
        isBelow ? DerivedVariable.Shape.BELOW : DerivedVariable.Shape.ABOVE,
        from,
        to);
    return variable;
  }

  private void addSlope(int row, double slope) {
    model.addConstant(slope * program.offset(row));
    RowTerms columns = view.columns();
    for (int i = columns.first[row]; i < columns.first[row + 1]; i++) {
      model.addCost(columns.owner[i], slope * columns.coefficient[i]);
    }
    RowTerms indicators = view.indicators();
    for (int i = indicators.first[row]; i < indicators.first[row + 1]; i++) {
      int indicator = indicators.owner[i];
      if (indicatorVariable[indicator] != NO_VARIABLE) {
        model.addCost(indicatorVariable[indicator], slope * indicators.coefficient[i]);
      } else if (bounds.isAlwaysOn(indicator)) {
        model.addConstant(slope * indicators.coefficient[i]);
      }
    }
  }

  private void addInOrder(int row, PiecewisePenalty pieces, double weight) {
    model.addConstant(weight * pieces.costAtFrom(0));
    double least = (double) pieces.from(0);
    int linear = addActivity(name(row), row, least, least);
    int[] variables = new int[pieces.count()];
    int run = 0;
    int runBefore = 0;
    for (int piece = 0; piece < variables.length; piece++) {
      variables[piece] = addPiece(row, pieces, piece, false, weight * pieces.slope(piece));
      model.term(linear, variables[piece], -1);
    }
    for (int piece = 1; piece <= variables.length; piece++) {
      boolean ends = piece == variables.length || pieces.turnsDown(piece);
      if (ends && run > 0) {
        addOrder(row, pieces, variables, new int[] {runBefore, run, piece});
      }
      if (ends) {
        runBefore = run;
        run = piece;
      }
    }
  }

  /** Orders two runs of pieces, ends[0] to ends[1] and on to ends[2]: the first fills first. */
  private void addOrder(int row, PiecewisePenalty pieces, int[] variables, int[] ends) {
    int full = model.binary("full_" + name(row));
    derive(full, row, DerivedVariable.Shape.REACHED, pieces.from(ends[1]), pieces.from(ends[1]));
    for (int piece = ends[0]; piece < ends[2]; piece++) {
      boolean isBefore = piece < ends[1];
      int order =
          model.row(
              (isBefore ? "fill_" : "follow_") + name(row),
              isBefore ? 0 : NONE,
              isBefore ? ANY : 0);
      model.term(order, variables[piece], 1);
      model.term(order, full, -(pieces.to(piece) - pieces.from(piece)) / unit(row));
    }
  }

  /** Links the open indicators that watch a row to its activity, from the sides that matter. */
  private void addLinks(int row) {
    IntArrayList hurting = new IntArrayList();
    IntArrayList helping = new IntArrayList();
    for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
      if (indicatorVariable[i] != NO_VARIABLE && signs.canHurt(i)) {
        hurting.add(i);
      }
      if (indicatorVariable[i] != NO_VARIABLE && signs.canHelp(i)) {
        helping.add(i);
      }
    }
    hurting.sort((a, b) -> Long.compare(program.threshold(a), program.threshold(b)));
    helping.sort((a, b) -> Long.compare(program.threshold(b), program.threshold(a)));
    boolean both = !hurting.isEmpty() && !helping.isEmpty();
    int activity = both ? addActivityVariable(row) : NO_VARIABLE;
    if (!hurting.isEmpty()) {
      double start = (double) bounds.lastOff(hurting.getInt(0));
      int link = addLinkRow("on_if_", row, activity, NONE, start);
      addSteps(link, row, hurting, bounds::lastOff, bounds.high(row));
      addOrderOfIndicators(row, hurting);
    }
    if (!helping.isEmpty()) {
      int link = addLinkRow("off_if_", row, activity, (double) bounds.low(row), ANY);
      addSteps(link, row, helping, bounds::firstOn, bounds.low(row));
      IntArrayList rising = new IntArrayList(helping);
      Collections.reverse(rising);
      addOrderOfIndicators(row, rising);
    }
  }

  /**
   * Adds the terms of the indicators that watch a row to the one row that links them all to its
   * activity: each allows as much of it as lies between its own threshold and the next one.
   *
   * @param steps indicators, the one farthest from the end first
   * @param breakpoint the activity at which a step begins
   * @param end the activity at which the last step ends
   */
  private void addSteps(
      int link, int row, IntArrayList steps, IntToLongFunction breakpoint, long end) {
    for (int k = 0; k < steps.size(); k++) {
      long from = breakpoint.applyAsLong(steps.getInt(k));
      long to = k + 1 < steps.size() ? breakpoint.applyAsLong(steps.getInt(k + 1)) : end;
      model.term(link, indicatorVariable[steps.getInt(k)], -Math.abs(to - from) / unit(row));
    }
  }

  /** No indicator of a row is on where one with a lower threshold is off. */
  private void addOrderOfIndicators(int row, IntArrayList rising) {
    for (int k = 1; k < rising.size(); k++) {
      int order = model.row("order_" + name(row), NONE, 0);
      model.term(order, indicatorVariable[rising.getInt(k)], 1);
      model.term(order, indicatorVariable[rising.getInt(k - 1)], -1);
    }
  }

  /** A variable that is the activity of a row, where more than one indicator watches it. */
  private int addActivityVariable(int row) {
    int variable =
        model.continuous(
            "activity_" + name(row), bounds.low(row) / unit(row), bounds.high(row) / unit(row));
    derive(variable, row, DerivedVariable.Shape.ACTIVITY, bounds.low(row), bounds.high(row));
    model.term(addActivity(name(row), row, 0, 0), variable, -1);
    return variable;
  }

  private int addLinkRow(String prefix, int row, int activity, double lower, double upper) {
    String name = prefix + name(row);
    if (activity == NO_VARIABLE) {
      return addActivity(name, row, lower, upper);
    }
    int link = model.row(name, lower / unit(row), upper / unit(row));
    model.term(link, activity, 1);
    return link;
  }
}
