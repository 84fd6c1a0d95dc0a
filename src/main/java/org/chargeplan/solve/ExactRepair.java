package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.SubProgram;
import org.chargeplan.relax.IntegerLimits;
import org.chargeplan.relax.IntegerProgram;
import org.chargeplan.relax.IntegerSolution;
import org.chargeplan.relax.IntegerSolver;
import org.chargeplan.relax.Naming;
import org.chargeplan.relax.PenalizedTargets;

/**
 * Makes a plan keep hard rules, or meet targets, that no single move does: the sites of each row
 * that is violated are planned anew by small mixed-integer programs, first each site alone, then
 * with more and more neighbours. A site that must offer one bay more, of another port type since
 * its connection has no room, needs this.
 *
 * <p>A result is taken only where less is violated, and a program's limit counts nodes: so equal
 * plans are repaired equally.
 */
final class ExactRepair {

  /** Sites that are planned together, in turn. */
  private static final int[] WIDTHS = {1, 6, 20};

  /** A row of more sites is not repaired by one of them alone. */
  private static final int MOST_ALONE = 60;

  /** Programs without success after which a width is given up: most rows can't be repaired then. */
  private static final int MOST_FAILURES = 40;

  /** Programs for a single target, at places that are spread over all its sites. */
  private static final int MOST_FOR_A_TARGET = 12;

  /** Where more targets are missed, small programs are not what is lacking. */
  private static final int MOST_TARGETS = 20;

  /** A target that is missed on costs so many times its dual. */
  private static final double TARGET_FACTOR = 1.5;

  private static final int NODES = 500;

  /** Never reached on any usual machine. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Allocation.Problem problem;
  private final Program program;
  private final double[] duals;
  private final BooleanSupplier stop;

  /** Columns that could not be planned better since the last success. */
  private final Set<IntArrayList> failed = new HashSet<>();

  /**
   * Repairs plans of a problem.
   *
   * @param duals duals of the rows in the relaxation, or zeros
   * @param stop ends the repair early
   */
  ExactRepair(Allocation.Problem problem, double[] duals, BooleanSupplier stop) {
    this.problem = problem;
    this.program = problem.program();
    this.duals = duals;
    this.stop = stop;
  }

  /**
   * Repairs a plan as far as possible; nothing changes where no row of the level has a penalty.
   *
   * @param level hard, whatever that costs targets; or medium, with every hard rule kept
   */
  void run(Evaluator plan, Level level) {
    failed.clear();
    for (int width : WIDTHS) {
      if (plan.total(level) > 0 && !stop.getAsBoolean()) {
        repair(plan, level, width);
      }
    }
  }

  private void repair(Evaluator plan, Level level, int width) {
    IntArrayList broken = broken(plan, level);
    if (level == Level.MEDIUM && broken.size() > MOST_TARGETS) {
      return;
    }
    RowPlaces places = new RowPlaces(problem, broken);
    Program penalized = PenalizedTargets.of(program, duals, TARGET_FACTOR);
    FractionalPoint point = FractionalPoint.of(plan).in(penalized);
    int failures = 0;
    for (int row : broken) {
      if (level == Level.MEDIUM) {
        failed.clear(); // Another target, another program.
        point = FractionalPoint.of(plan).in(meeting(row, plan, penalized));
      }
      for (int[] sites : neighbourhoods(places.sites(row), level, width)) {
        if (stop.getAsBoolean() || failures == MOST_FAILURES) {
          return;
        }
        IntArrayList columns = columns(sites);
        if (plan.penalty(row) > 0 && !failed.contains(columns)) {
          if (planAnew(plan, point, level, row, columns.toIntArray())) {
            failed.clear();
          } else {
            failures++;
            failed.add(columns);
          }
        }
      }
    }
  }

  /** One missed target and all those that are met as constraints; others that are missed cost. */
  private Program meeting(int target, Evaluator plan, Program penalized) {
    IntPredicate isHeld =
        row ->
            program.family(row).level() == Level.MEDIUM
                && (row == target || plan.penalty(row) == 0);
    return penalized.with(
        row -> isHeld.test(row) ? Level.HARD : penalized.family(row).level(),
        row -> isHeld.test(row) ? program.penalty(row) : penalized.penalty(row));
  }

  private IntArrayList broken(Evaluator plan, Level level) {
    IntArrayList rows = new IntArrayList();
    for (int row = 0; row < program.rows(); row++) {
      if (program.family(row).level() == level && plan.penalty(row) > 0) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Stretches of the sites of a row, each with its neighbours where the row has few sites. */
  private List<int[]> neighbourhoods(int[] sites, Level level, int width) {
    if (sites.length == 0 || (width == 1 && sites.length > MOST_ALONE)) {
      return List.of();
    }
    List<int[]> stretches = new ArrayList<>();
    for (int from = 0; from < sites.length; from += width) {
      int to = Math.min(sites.length, from + width);
      stretches.add(
          to - from == width
              ? Arrays.copyOfRange(sites, from, to)
              : withNeighbours(Arrays.copyOfRange(sites, from, to), width));
    }
    if (level == Level.HARD || stretches.size() <= MOST_FOR_A_TARGET) {
      return stretches;
    }
    int count = stretches.size();
    return IntStream.range(0, MOST_FOR_A_TARGET)
        .mapToObj(i -> stretches.get(i * count / MOST_FOR_A_TARGET))
        .toList();
  }

  private int[] withNeighbours(int[] sites, int width) {
    IntLinkedOpenHashSet all = new IntLinkedOpenHashSet(sites);
    int last = problem.blocks().size() - 1;
    for (int distance = 1; all.size() < width && distance <= last; distance++) {
      int before = sites[0] - distance;
      int after = sites[sites.length - 1] + distance;
      if (before >= 0) {
        all.add(before);
      }
      if (after <= last && all.size() < width) {
        all.add(after);
      }
    }
    int[] sorted = all.toIntArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The builds of some sites and the reinforcement of their grid nodes. */
  private IntArrayList columns(int[] sites) {
    IntLinkedOpenHashSet columns = new IntLinkedOpenHashSet();
    for (int site : sites) {
      int[] builds = problem.blocks().columns(site);
      for (int build : builds) {
        columns.add(build);
      }
      for (int relief : problem.neighbours().reliefs(builds[0])) {
        columns.add(relief);
      }
    }
    return new IntArrayList(columns);
  }

  /** Plans some columns anew; returns whether less is violated. */
  private boolean planAnew(
      Evaluator plan, FractionalPoint point, Level level, int row, int[] columns) {
    SubProgram sub = new SubProgram(point, columns);
    Optional<int[]> found =
        level == Level.HARD
            ? keepingHardRules(sub.program(), Arrays.stream(columns).map(plan::value).toArray())
            : solve(sub.program(), IntegerProgram.Targets.MET, Optional.empty());
    return found.isPresent() && take(plan, point, sub, level, row, columns, found.get());
  }

  /**
   * Values that violate less than the present ones. A hard row that the rest of the plan violates
   * is relaxed in a subprogram just so far that it can be satisfied; where not all can be satisfied
   * together, as little as possible is violated.
   */
  private static Optional<int[]> keepingHardRules(Program sub, int[] present) {
    Evaluator now = new Evaluator(sub);
    now.setAll(present);
    if (now.total(Level.HARD) == 0) {
      return Optional.empty(); // These columns do what they can.
    }
    return solve(sub, IntegerProgram.Targets.MET, Optional.empty())
        .or(
            () ->
                solve(
                    ElasticRows.of(now, row -> true),
                    IntegerProgram.Targets.PENALIZED,
                    Optional.of(present)));
  }

  private static Optional<int[]> solve(
      Program program, IntegerProgram.Targets targets, Optional<int[]> start) {
    return IntegerProgram.of(program, targets, Naming.numbered())
        .solve(IntegerSolver.SCIP, IntegerLimits.ofNodes(NODES, LONGEST), start)
        .flatMap(IntegerSolution::values);
  }

  private boolean take(
      Evaluator plan,
      FractionalPoint point,
      SubProgram sub,
      Level level,
      int row,
      int[] columns,
      int[] found) {
    int[] before = Arrays.stream(columns).map(plan::value).toArray();
    long hard = plan.total(Level.HARD);
    long medium = plan.total(Level.MEDIUM);
    set(plan, columns, found);
    boolean isBetter =
        level == Level.HARD
            ? plan.total(Level.HARD) < hard
            : plan.total(Level.HARD) <= hard
                && plan.total(Level.MEDIUM) < medium
                && plan.penalty(row) == 0;
    if (!isBetter) {
      set(plan, columns, before);
      return false;
    }
    for (int column : columns) {
      point.set(column, plan.value(column));
    }
    for (int i : sub.indicators()) {
      point.setIndicator(i, plan.isOn(i) ? 1 : 0);
    }
    return true;
  }

  private static void set(Evaluator plan, int[] columns, int[] values) {
    for (int i = 0; i < columns.length; i++) {
      plan.set(columns[i], values[i]);
    }
  }
}
