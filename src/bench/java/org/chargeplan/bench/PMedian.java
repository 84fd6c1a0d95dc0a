package org.chargeplan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chargeplan.network.Network;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.solve.Search;
import org.chargeplan.solve.SearchLimits;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Solves p-median problems of the OR-Library as regions, and prints how near the optimum the search
 * comes. Nothing here is made for the p-median problem but the region files: the same reader, rules
 * and search as for a country.
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec@p-median -Dbench.args="FOLDER --only pmed1,pmed2 --time 60"
 * </pre>
 */
@Command(name = "p-median", description = "Solves p-median problems of the OR-Library.")
public final class PMedian implements Callable<Integer> {

  private static final double STEPS_PER_METRE = 1e6;

  @Parameters(index = "0", description = "folder with pmed1.txt and the like")
  private Path folder;

  @Option(names = "--time", description = "seconds for each instance (${DEFAULT-VALUE})")
  private int seconds = 60;

  @Option(names = "--only", split = ",", description = "names of instances, all by default")
  private List<String> only = List.of();

  @Option(names = "--bound-up-to", description = "nodes up to which a bound is proven")
  private int boundUpTo = 200;

  @Option(names = "--seed", description = "seed of the search (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--solver", description = "configuration of the search")
  private Path solverXml = Path.of("solver-config", "solver.xml");

  /** Prints the table. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PMedian()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    System.out.println(
        "| instance | n | p | optimum | found | gap % | seconds to 1 % | to the best found"
            + " | proven bound |\n|---|---|---|---|---|---|---|---|---|");
    for (Path file : files()) {
      System.out.println(solve(OrLibrary.read(file)));
    }
    return 0;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name(file).matches(only.isEmpty() ? "pmed.*" : String.join("|", only)))
          .sorted(
              Comparator.comparing((Path file) -> name(file).length()).thenComparing(PMedian::name))
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  private String solve(OrLibrary instance) throws Exception {
    int[][] distances = instance.distances();
    Region region = region(instance, distances);
    RuleBook rules = RuleBook.of(region);
    Program program = rules.compile(Network.of(region, rules.reachM(), rules.reachMin()), Map.of());
    List<Better> betters = new ArrayList<>();
    int[] values = search(region, program, betters);
    long metres = metres(instance, distances, program, values);
    String bound = instance.n() <= boundUpTo ? bound(program) : "";
    OptionalLong optimum = instance.optimum();
    return Stream.of(
            instance.name(),
            instance.n(),
            instance.p(),
            optimum.isPresent() ? optimum.getAsLong() : "",
            metres,
            optimum.isPresent() ? decimals(100.0 * metres / optimum.getAsLong() - 100) : "",
            optimum.isPresent() ? secondsTo(1.01 * optimum.getAsLong(), betters) : "",
            secondsTo((double) metres, betters),
            bound)
        .map(String::valueOf)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String decimals(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static Region region(OrLibrary instance, int[][] distances) throws Exception {
    int longest = Arrays.stream(distances).flatMapToInt(Arrays::stream).max().orElse(0);
    Path dir = Files.createTempDirectory(instance.name());
    try {
      PMedianRegion.write(instance, longest, dir);
      return RegionReader.read(dir);
    } finally {
      try (Stream<Path> files = Files.list(dir)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(dir);
    }
  }

  /** A better plan without hard penalty, and when it was found. */
  private record Better(double seconds, double metres) {}

  private static String secondsTo(double metres, List<Better> betters) {
    return betters.stream()
        .filter(better -> better.metres() <= metres)
        .findFirst()
        .map(better -> decimals(better.seconds()))
        .orElse("");
  }

  /** Searches, and notes each better plan; the one place that knows how a search is run. */
  private int[] search(Region region, Program program, List<Better> betters) throws Exception {
    long start = System.nanoTime();
    SearchLimits limits =
        new SearchLimits(Optional.of(Duration.ofSeconds(seconds)), OptionalInt.empty(), seed);
    Search search =
        Search.of(
            region,
            program,
            solverXml,
            limits,
            (hard, medium, soft) -> {
              if (hard == 0) {
                double passed = (System.nanoTime() - start) / 1e9;
                betters.add(new Better(passed, soft / STEPS_PER_METRE));
              }
            });
    return search.run();
  }

  /**
   * Adds up the distances from all nodes to the nearest open one, apart from the program.
   *
   * @throws IllegalStateException where too many sites are open or the program says otherwise
   */
  private static long metres(OrLibrary instance, int[][] distances, Program program, int[] values) {
    List<Integer> open = new ArrayList<>();
    for (int column = 0; column < values.length; column++) {
      if (values[column] > 0 && program.decision(column) instanceof Decision.Build build) {
        open.add(build.site());
      }
    }
    long metres = 0;
    for (int[] fromNode : distances) {
      metres += open.stream().mapToInt(site -> fromNode[site]).min().orElseThrow();
    }
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(values);
    if (open.size() > instance.p()
        || evaluator.total(Level.HARD) != 0
        || evaluator.total(Level.SOFT) != Math.round(metres * STEPS_PER_METRE)) {
      throw new IllegalStateException(
          String.format(
              "%s: %d sites are open, %d m away; the program counts %d.",
              instance.name(), open.size(), metres, evaluator.total(Level.SOFT)));
    }
    return metres;
  }

  /** The proven bound in metres; nothing where the relaxation was not solved in time. */
  private String bound(Program program) {
    return Relaxation.solve(program, RelaxationOptions.within(Duration.ofSeconds(seconds)))
        .filter(RelaxationResult::converged)
        .map(relaxed -> decimals(relaxed.costBound() / STEPS_PER_METRE))
        .orElse("");
  }
}
