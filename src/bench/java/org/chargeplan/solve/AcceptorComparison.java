package org.chargeplan.solve;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.chargeplan.bench.Case;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.optaplanner.benchmark.api.PlannerBenchmark;
import org.optaplanner.benchmark.api.PlannerBenchmarkFactory;
import org.optaplanner.benchmark.config.PlannerBenchmarkConfig;
import org.optaplanner.benchmark.config.SolverBenchmarkConfig;
import org.optaplanner.benchmark.impl.DefaultPlannerBenchmark;
import org.optaplanner.benchmark.impl.result.SingleBenchmarkResult;
import org.optaplanner.benchmark.impl.result.SolverBenchmarkResult;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.AcceptorType;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Compares acceptors of the local search with OptaPlanner's benchmarker: the moves of {@code
 * solver.xml}, from the same first plan, in the same time; prints a Markdown table, and leaves the
 * benchmarker's own report in {@code target/benchmarks}.
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec@acceptors -Dbench.args="regions/vietnam 60 province=48 whole"
 * </pre>
 */
public final class AcceptorComparison {

  private static final Path SOLVER_XML = Path.of("solver-config", "solver.xml");
  private static final File REPORT = new File("target", "benchmarks");
  private static final Duration TIME_FOR_FIRST_PLAN = Duration.ofMinutes(5);
  private static final long WARM_UP_SECONDS = 10;
  private static final double STEPS_PER_MILLION_USD = 1e12;

  private AcceptorComparison() {}

  /** Arguments: the region's folder, the seconds for each run, and parts. */
  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      System.err.println("Arguments: REGION SECONDS PART... , e.g. regions/vietnam 60 province=48");
      System.exit(2);
    }
    List<String> parts = Arrays.asList(args).subList(2, args.length);
    List<Allocation> starts = new ArrayList<>();
    for (String part : parts) {
      starts.add(firstPlan(Case.of(Path.of(args[0]), part)));
    }
    PlannerBenchmarkConfig config = new PlannerBenchmarkConfig();
    config.setName("acceptors");
    config.setBenchmarkDirectory(REPORT);
    config.setParallelBenchmarkCount("1");
    config.setWarmUpSecondsSpentLimit(WARM_UP_SECONDS);
    List<SolverBenchmarkConfig> solvers = new ArrayList<>();
    acceptors().forEach((name, acceptor) -> solvers.add(solver(name, acceptor, args[1])));
    config.setSolverBenchmarkConfigList(solvers);
    PlannerBenchmark benchmark =
        PlannerBenchmarkFactory.create(config).buildPlannerBenchmark(starts.toArray());
    benchmark.benchmark();
    print(parts, starts, (DefaultPlannerBenchmark) benchmark);
    System.exit(0);
  }

  private static Map<String, LocalSearchAcceptorConfig> acceptors() {
    Map<String, LocalSearchAcceptorConfig> acceptors = new TreeMap<>();
    for (int size : new int[] {5, 20, 100, 400}) {
      acceptors.put(
          String.format(Locale.ROOT, "late acceptance %03d", size),
          new LocalSearchAcceptorConfig().withLateAcceptanceSize(size));
    }
    acceptors.put(
        "step counting hill climbing 100",
        new LocalSearchAcceptorConfig().withStepCountingHillClimbingSize(100));
    acceptors.put(
        "simulated annealing from 300 USD",
        new LocalSearchAcceptorConfig()
            .withSimulatedAnnealingStartingTemperature("0hard/0medium/300000000soft"));
    LocalSearchAcceptorConfig deluge =
        new LocalSearchAcceptorConfig().withAcceptorTypeList(List.of(AcceptorType.GREAT_DELUGE));
    deluge.setGreatDelugeWaterLevelIncrementScore("0hard/0medium/1000000soft");
    acceptors.put("great deluge a USD a step", deluge);
    return acceptors;
  }

  /** The plan that the search has before its first step. */
  private static Allocation firstPlan(Case problem) throws InvalidConfigException {
    SearchLimits limits = new SearchLimits(Optional.of(TIME_FOR_FIRST_PLAN), OptionalInt.of(0), 0);
    SearchListener silent = (hard, medium, soft) -> {};
    int[] first = Search.of(problem.region(), problem.program(), SOLVER_XML, limits, silent).run();
    SearchState state = new SearchState(limits, silent, new PartSolvers(solverConfig(), limits));
    Allocation start =
        new Allocation(Allocation.Problem.of(problem.region(), problem.program(), state));
    start.start(first);
    return start;
  }

  private static SolverConfig solverConfig() {
    return SolverConfig.createFromXmlFile(SOLVER_XML.toFile());
  }

  private static SolverBenchmarkConfig solver(
      String name, LocalSearchAcceptorConfig acceptor, String seconds) {
    SolverConfig config = solverConfig();
    LocalSearchPhaseConfig search =
        config.getPhaseConfigList().stream()
            .filter(LocalSearchPhaseConfig.class::isInstance)
            .map(phase -> ((LocalSearchPhaseConfig) phase).copyConfig())
            .findFirst()
            .orElseThrow();
    search.setAcceptorConfig(acceptor);
    config.setPhaseConfigList(List.of(search));
    config.setTerminationConfig(
        new TerminationConfig().withSecondsSpentLimit(Long.parseLong(seconds)));
    SolverBenchmarkConfig benchmark = new SolverBenchmarkConfig();
    benchmark.setName(name);
    benchmark.setSolverConfig(config);
    return benchmark;
  }

  private static void print(
      List<String> parts, List<Allocation> starts, DefaultPlannerBenchmark benchmark) {
    System.out.println("| acceptor | part | first plan, mn USD | in the end | calculations/s |");
    System.out.println("|---|---|--:|--:|--:|");
    for (SolverBenchmarkResult solver :
        benchmark.getPlannerBenchmarkResult().getSolverBenchmarkResultList()) {
      List<SingleBenchmarkResult> runs = solver.getSingleBenchmarkResultList();
      for (int part = 0; part < runs.size(); part++) {
        Evaluator first = new Evaluator(starts.get(part).program());
        first.setAll(starts.get(part).toArray());
        HardMediumSoftLongScore score = (HardMediumSoftLongScore) runs.get(part).getAverageScore();
        System.out.printf(
            Locale.ROOT,
            "| %s | %s | %.3f | %.3f | %,d |%n",
            solver.getName(),
            parts.get(part),
            first.total(Level.SOFT) / STEPS_PER_MILLION_USD,
            -score.softScore() / STEPS_PER_MILLION_USD,
            runs.get(part).getScoreCalculationSpeed());
      }
    }
  }
}
