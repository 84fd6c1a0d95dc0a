package org.chargeplan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.chargeplan.relax.IntegerLimits;
import org.chargeplan.relax.IntegerProgram;
import org.chargeplan.relax.IntegerSolution;
import org.chargeplan.relax.IntegerSolver;
import org.chargeplan.relax.Naming;
import org.chargeplan.solve.InvalidConfigException;
import org.chargeplan.solve.Search;
import org.chargeplan.solve.SearchLimits;

/** A way to solve a case, from nothing, in a given time. */
enum Contestant {
  CHARGEPLAN("chargeplan") {
    @Override
    Outcome solve(Case problem, Duration time) throws InvalidConfigException {
      Stopwatch watch = new Stopwatch();
      Search search =
          Search.of(
              problem.region(),
              problem.program(),
              Path.of("solver-config", "solver.xml"),
              new SearchLimits(Optional.of(time), OptionalInt.empty(), 0),
              (hard, medium, soft) -> watch.seen(hard == 0 && medium == 0));
      int[] values = search.run();
      return new Outcome(Optional.of(values), watch.firstFeasible(), "");
    }
  },
  OPTAPLANNER("OptaPlanner 10.1, plain") {
    @Override
    Outcome solve(Case problem, Duration time) {
      return PlainSearch.solve(problem.program(), time);
    }
  },
  CP_SAT("CP-SAT 9.12") {
    @Override
    Outcome solve(Case problem, Duration time) {
      return exactly(problem, IntegerSolver.CP_SAT, time);
    }
  },
  SCIP("SCIP, of OR-Tools 9.12") {
    @Override
    Outcome solve(Case problem, Duration time) {
      return exactly(problem, IntegerSolver.SCIP, time);
    }
  },
  HIGHS("HiGHS 1.9, of OR-Tools 9.12") {
    @Override
    Outcome solve(Case problem, Duration time) {
      return exactly(problem, IntegerSolver.HIGHS, time);
    }
  };

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract Outcome solve(Case problem, Duration time) throws InvalidConfigException;

  /** The time counts from here: writing the model down is part of it. */
  private static Outcome exactly(Case problem, IntegerSolver solver, Duration time) {
    long started = System.nanoTime();
    IntegerProgram integer =
        IntegerProgram.of(problem.program(), IntegerProgram.Targets.MET, Naming.numbered());
    Duration left = time.minusNanos(System.nanoTime() - started);
    int threads = Runtime.getRuntime().availableProcessors();
    IntegerSolution solution =
        integer.solve(solver, IntegerLimits.within(left, threads), Optional.empty()).orElseThrow();
    return new Outcome(
        solution.values(), Optional.empty(), solution.status() + ", " + solution.statusText());
  }
}
