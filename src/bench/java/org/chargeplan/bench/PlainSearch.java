package org.chargeplan.bench;

import java.time.Duration;
import java.util.Optional;
import org.chargeplan.program.Program;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** OptaPlanner as it comes: {@code plain-solver.xml} and nothing of chargeplan's search. */
final class PlainSearch {

  private PlainSearch() {}

  static Outcome solve(Program program, Duration time) {
    Stopwatch watch = new Stopwatch();
    SolverConfig config = SolverConfig.createFromXmlResource("plain-solver.xml");
    config.setTerminationConfig(new TerminationConfig().withSpentLimit(time));
    Solver<PlainAllocation> solver = SolverFactory.<PlainAllocation>create(config).buildSolver();
    solver.addEventListener(
        event -> {
          HardMediumSoftLongScore score = (HardMediumSoftLongScore) event.getNewBestScore();
          watch.seen(score.isFeasible() && score.mediumScore() == 0);
        });
    int[] values = solver.solve(new PlainAllocation(program)).values();
    long scores =
        ((DefaultSolver<PlainAllocation>) solver).getSolverScope().getScoreCalculationCount();
    long perSecond = Math.round(scores / watch.seconds());
    return new Outcome(Optional.of(values), watch.firstFeasible(), perSecond + " scores/s");
  }
}
