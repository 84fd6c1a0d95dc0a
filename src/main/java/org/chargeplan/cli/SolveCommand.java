package org.chargeplan.cli;

import static org.chargeplan.program.Level.HARD;
import static org.chargeplan.program.Level.MEDIUM;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.chargeplan.explain.WaysOut;
import org.chargeplan.export.GeoJsonWriter;
import org.chargeplan.export.PlanReader;
import org.chargeplan.network.Network;
import org.chargeplan.plan.ColumnValues;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanAssembler;
import org.chargeplan.plan.Provenance;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;
import org.chargeplan.region.InvalidRegionException;
import org.chargeplan.region.Problems;
import org.chargeplan.region.Region;
import org.chargeplan.report.ChangeSummary;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.solve.Limits;
import org.chargeplan.solve.Search;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chargeplan solve}: a plan for a region. */
@Command(
    name = "solve",
    description = "Plans a region, checks the plan, and writes it as GeoJSON.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chargeplan solve regions/vietnam --time 3m -o plan.geojson",
      "  chargeplan solve regions/vietnam --only province=48 --weight cost=2 --time 30s"
    })
final class SolveCommand implements Callable<Integer> {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SolveCommand.class);
  private static final Duration DEFAULT_TIME = Duration.ofMinutes(5);

  /** Longest time of the relaxations that look for ways out of missed targets. */
  private static final Duration WAYS_OUT = Duration.ofSeconds(60);

  /** Kept back of the time for checking and writing the plan. */
  private static final Duration CLOSING = Duration.ofSeconds(3);

  @Mixin private RegionFolder folder;

  @Mixin private RegionPart part;

  @Mixin private RuleOptions rules;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "plan.geojson",
      description = "The plan. Default: ${DEFAULT-VALUE}")
  private Path output;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "Longest time from the start of the program to the plan, e.g. 30s, 5m, 1h30m. Default: 5m,"
              + " or no limit with --steps.")
  private Duration time;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Most steps of local search. The same seed and steps, without --time, give the same plan.")
  private Integer steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of the random choices. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "balanced",
      description = "Weight profile of the configuration folder. Default: ${DEFAULT-VALUE}")
  private String profile;

  @Option(
      names = "--weight",
      paramLabel = "RULE=FACTOR",
      description = "Factor on the penalties of a rule or of a type of rule, over the profile's.")
  private Map<String, Double> weights = new LinkedHashMap<>();

  @Option(
      names = "--solver-config",
      paramLabel = "DIR",
      defaultValue = "solver-config",
      description = "Folder with solver.xml and profiles. Default: ${DEFAULT-VALUE}")
  private Path config;

  @Option(
      names = "--gap",
      paramLabel = "PERCENT",
      converter = PercentConverter.class,
      description =
          "End the search when the plan is proven to cost at most this much more than any other,"
              + " e.g. 1%%.")
  private Double gap;

  @Option(
      names = "--resume",
      paramLabel = "PLAN",
      description =
          "Go on from a plan of the same region instead of making a first one: what new rules break is"
              + " mended. With --steps 0 nothing else changes. The summary tells what did.")
  private Path resume;

  @Option(
      names = "--bound",
      description =
          "Prove, after the search, a closer bound than the search has use for. Takes time of its"
              + " own, 10 minutes at most and some more.")
  private boolean bound;

  @Option(
      names = {"-v", "--verbose"},
      description = "Tell the phases of the search and its score calculations a second.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    requireUsable();
    if (verbose) {
      ((Logger) LoggerFactory.getLogger("org.optaplanner")).setLevel(Level.INFO);
    }
    LoadedRegion loaded = LoadedRegion.read(folder.path(), part.label(), rules.read());
    Region region = loaded.region();
    WeightProfile weighting =
        WeightProfile.read(config, profile, loaded.rules()).with(weights, loaded.rules());
    LOG.info(
        "{}: {} zones, {} sites, {} grid nodes, {} roads",
        region.title(),
        region.zones().size(),
        region.sites().size(),
        region.gridNodes().size(),
        region.roads().edges().size());
    Network network = Network.of(region, loaded.rules().reachM());
    LOG.info("{} pairs of zone and site within reach by road", network.pairs());
    Program program = loaded.rules().compile(network, weighting.weights());
    LOG.info(
        "Program: {} columns, {} rows, {} coefficients",
        program.columns(),
        program.rows(),
        program.coefficients());
    return solve(loaded, network, program, weighting);
  }

  private void requireUsable() throws UsageException {
    if (steps != null && steps < 0) {
      throw new UsageException("The number of --steps (" + steps + ") must not be negative.");
    }
    String name = output.getFileName().toString();
    if (!name.endsWith(".geojson") && !name.endsWith(".json")) {
      throw new UsageException(
          "The output (" + output + ") must end in .geojson. Maybe " + output + ".geojson.");
    }
    Path folder = output.toAbsolutePath().getParent();
    if (!folder.toFile().isDirectory()) {
      throw new UsageException(
          "The folder (" + folder + ") of the plan does not exist. Maybe it must be made first.");
    }
    if (output.toFile().isDirectory()) {
      throw new UsageException(
          "The output (" + output + ") is a folder. Maybe " + output.resolve("plan.geojson") + ".");
    }
  }

  private int solve(LoadedRegion loaded, Network network, Program program, WeightProfile weighting)
      throws Exception {
    Region region = loaded.region();
    ProgressReport progress = new ProgressReport(searchTime());
    Limits limits = new Limits(searchTime(), stepLimit(), gapLimit(), seed);
    Search search = Search.of(region, program, config.resolve("solver.xml"), limits, progress);
    Optional<Plan> standing = standingPlan(region);
    if (standing.isPresent()) {
      search.resume(columnValues(standing.get(), program));
    }
    try (Interrupts interrupts = Interrupts.forwardTo(search)) {
      Evaluator evaluator = new Evaluator(program);
      evaluator.setAll(progress.during(search::run));
      Bound proven = Bound.of(evaluator, search.relaxed());
      if (bound && !interrupts.wereSeen()) {
        proven = proven.closer(evaluator);
      }
      Plan plan =
          PlanAssembler.assemble(region, evaluator, provenance(weighting)).withBound(proven.usd());
      if (!plan.shortfalls().isEmpty() && !interrupts.wereSeen()) {
        LOG.info("Targets are missed: looking for the cheapest ways out");
        Function<Region, Program> compile =
            changed -> RuleBook.of(changed).compile(network, weighting.weights());
        plan = plan.withShortfalls(WaysOut.told(plan, compile, WAYS_OUT));
      }
      GeoJsonWriter.write(plan, network.routes(), output);
      LOG.info("Wrote {}{}", output, interrupts.wereSeen() ? ", the best plan so far" : "");
      PlanCheck check = PlanCheck.of(region, network, output);
      spec.commandLine().getOut().print(check.summary(plan));
      Plan made = plan;
      standing.ifPresent(
          before -> spec.commandLine().getOut().print(ChangeSummary.of(before, made)));
      check.explain(spec.commandLine().getOut());
      return exitCode(check, evaluator);
    }
  }

  /** The plan to go on from, where there is one. */
  private Optional<Plan> standingPlan(Region region) throws InvalidRegionException {
    if (resume == null) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    Optional<Plan> plan = PlanReader.plan(PlanCheck.read(resume), region, problems);
    problems.throwIfAny();
    return plan;
  }

  private int[] columnValues(Plan plan, Program program) throws InvalidRegionException {
    Problems problems = new Problems();
    Optional<int[]> values = ColumnValues.of(plan, program, resume.toString(), problems);
    problems.throwIfAny();
    return values.orElseThrow();
  }

  private static int exitCode(PlanCheck check, Evaluator evaluator) {
    if (evaluator.total(HARD) > 0 || !check.holds()) {
      return ExitCode.BROKEN_RULE;
    }
    return evaluator.total(MEDIUM) > 0 ? ExitCode.TARGET_MISSED : ExitCode.OK;
  }

  /** What is left of the time for the search, at least a second. */
  private Optional<Duration> searchTime() {
    Duration whole = time == null && steps == null ? DEFAULT_TIME : time;
    if (whole == null) {
      return Optional.empty();
    }
    Duration gone = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    Duration left = whole.minus(gone).minus(CLOSING);
    Duration least = Duration.ofSeconds(1);
    return Optional.of(left.compareTo(least) < 0 ? least : left);
  }

  private OptionalDouble gapLimit() {
    return gap == null ? OptionalDouble.empty() : OptionalDouble.of(gap);
  }

  private OptionalInt stepLimit() {
    return steps == null ? OptionalInt.empty() : OptionalInt.of(steps);
  }

  private Provenance provenance(WeightProfile weighting) throws UsageException {
    OptionalLong limit = steps == null ? OptionalLong.empty() : OptionalLong.of(steps);
    return new Provenance(
        Version.current(), seed, weighting.name(), weighting.weights(), rules.read(), limit);
  }
}
