package org.chargeplan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;

/**
 * Solves the same programs by chargeplan's search and by other solvers, each from nothing, in the
 * same wall time and a process of its own, one after the other; prints a Markdown table.
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec@compare -Dbench.args="regions/vietnam 60 province=48"
 * </pre>
 *
 * <p>Arguments: the region's folder, the seconds, and parts ({@code whole} or {@code province=ID}).
 * Costs and penalties are those that the program's evaluator gives the values; no solver is taken
 * at its word. Reading the region and compiling the program are not part of the time; writing the
 * exact model down is.
 */
public final class Comparison {

  private static final double STEPS_PER_MILLION_USD = 1e12;
  private static final double STEPS_PER_POINT = 1e6;
  private static final Duration TIME_FOR_BOUND = Duration.ofMinutes(5);

  private Comparison() {}

  /** Runs the comparison. */
  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      System.err.println("Arguments: REGION SECONDS PART... , e.g. regions/vietnam 60 province=48");
      System.exit(2);
    }
    Path region = Path.of(args[0]);
    Duration time = Duration.ofSeconds(Long.parseLong(args[1]));
    System.out.printf("Each solver has %d s of wall time.%n%n", time.toSeconds());
    System.out.println(
        "| part | sites | columns | solver | cost, mn USD | above the proven bound | hard penalty"
            + " | medium, points | first feasible, s | wall, s | peak memory, MB | its own words |");
    System.out.println("|---|--:|--:|---|--:|--:|--:|--:|--:|--:|--:|---|");
    for (String part : Arrays.asList(args).subList(2, args.length)) {
      compare(region, part, time);
    }
  }

  private static void compare(Path region, String part, Duration time) throws Exception {
    Case problem = Case.of(region, part);
    RelaxationResult relaxed =
        Relaxation.solve(problem.program(), RelaxationOptions.within(TIME_FOR_BOUND)).orElseThrow();
    for (Contestant contestant : Contestant.values()) {
      Path result = Files.createTempFile("chargeplan-bench", ".txt");
      boolean ended = ChildRun.run(region, part, contestant, time, result);
      Report report = Report.read(result);
      Files.delete(result);
      String words = ended ? report.words() : "did not end";
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %,d | %s | %s | %s | %s | %s | %s |%n",
          part,
          problem.region().sites().size(),
          problem.program().columns(),
          contestant.title(),
          scored(problem, relaxed, report.values()),
          report.firstFeasible(),
          report.wallSeconds(),
          report.peakMb(),
          words.replace('|', '/'));
    }
  }

  /**
   * Cost, distance from the bound, hard and medium penalties: by the evaluator alone. A plan that
   * misses targets can cost less than the bound, which is for those that meet them.
   */
  private static String scored(Case problem, RelaxationResult relaxed, Optional<int[]> values) {
    if (values.isEmpty()) {
      return "none |  |  | ";
    }
    Evaluator evaluator = new Evaluator(problem.program());
    evaluator.setAll(values.get());
    long medium = evaluator.total(Level.MEDIUM);
    long cost = evaluator.total(Level.SOFT);
    long bound = relaxed.costBound();
    boolean isPlan = evaluator.total(Level.HARD) == 0;
    return String.format(
        Locale.ROOT,
        "%s | %s | %,d | %,.0f",
        isPlan ? String.format(Locale.ROOT, "%.3f", cost / STEPS_PER_MILLION_USD) : "none",
        isPlan && medium == 0 && bound > 0
            ? String.format(Locale.ROOT, "%.2f %%", 100.0 * (cost - bound) / bound)
            : "",
        evaluator.total(Level.HARD),
        medium / STEPS_PER_POINT);
  }
}
