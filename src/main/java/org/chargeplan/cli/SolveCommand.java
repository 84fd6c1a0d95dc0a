package org.chargeplan.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.chargeplan.explain.Worths;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.CarriedOver;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.PlanReader;
import org.chargeplan.region.Region;
import org.chargeplan.report.ChangeSummary;
import org.chargeplan.report.json.JsonOut;
import org.chargeplan.report.json.PlanJson;
import org.chargeplan.report.json.VerificationJson;
import org.chargeplan.service.SiteWaits;
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
      "  chargeplan solve regions/vietnam --time 3m -o plan.geojson --report plan.html",
      "  chargeplan solve regions/vietnam --only province=48 --weight cost=2 --time 30s"
    })
final class SolveCommand implements Callable<Integer> {

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SolveCommand.class);
  private static final Duration DEFAULT_TIME = Duration.ofMinutes(5);

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
      names = "--report",
      paramLabel = "FILE",
      description = "Also write the plan as a page for a browser, e.g. plan.html.")
  private Path report;

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

  @Mixin private OutputOptions told;

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
    Network network = Network.of(region, loaded.rules().reachM(), loaded.rules().reachMin());
    LOG.info("{} pairs of zone and site within reach by road", network.pairs());
    SolveRun run = new SolveRun(loaded, network, weighting, options());
    LOG.info(
        "Program: {} columns, {} rows, {} coefficients",
        run.program().columns(),
        run.program().rows(),
        run.program().coefficients());
    return solve(run, network, region);
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
    if (report != null) {
      ReportPage.requireUsable(report);
    }
  }

  private int solve(SolveRun run, Network network, Region region) throws Exception {
    ProgressReport progress =
        new ProgressReport(
            options().time().leftForSearch(), told.mode(), spec.commandLine().getErr());
    Search search = run.search(progress);
    Optional<Plan> standing = Optional.empty();
    if (resume != null) {
      PlanFile file = PlanCheck.read(resume);
      Plan before = standingPlan(file, region);
      search.resume(run.columnValues(before, file));
      standing = Optional.of(before);
    }
    try (Interrupts interrupts = Interrupts.listen()) {
      int[] found = progress.during(() -> interrupts.run(search));
      Plan plan = run.plan(search, found, interrupts);
      SiteWaits waits = SiteWaits.of(network, plan, region.lastPhase());
      run.write(plan, waits, output);
      PlanCheck check = PlanCheck.of(region, network, output);
      LOG.info("Wrote {}{}", output, interrupts.wereSeen() ? ", the best plan so far" : "");
      if (report != null) {
        Optional<Worths> worths =
            search.relaxed().map(relaxed -> ReportPage.worths(region, run.program(), relaxed));
        ReportPage.write(plan, network, waits, check, worths, report);
        LOG.info("Wrote {}", report);
      }
      int exitCode = ExitCode.of(plan, check);
      if (told.mode().json()) {
        print(plan, check, exitCode);
      } else {
        PrintWriter out = spec.commandLine().getOut();
        Colours colours = Colours.of(spec);
        out.print(colours.of(check.summary(plan, waits)));
        standing.ifPresent(before -> out.print(colours.of(ChangeSummary.of(before, plan))));
        out.print(colours.of(check.findings()));
        out.flush();
      }
      return exitCode;
    }
  }

  private void print(Plan plan, PlanCheck check, int exitCode) {
    ObjectNode document = JsonOut.document("solve", exitCode).put("plan", output.toString());
    document.put("report", report == null ? null : report.toString());
    document.put("hard_rules_hold", exitCode != ExitCode.BROKEN_RULE);
    PlanJson.addTo(document, plan);
    VerificationJson.addTo(document, check.verification());
    JsonOut.print(document, spec.commandLine().getOut());
  }

  /** The plan to go on from, without what stood at places that the region lacks now. */
  private static Plan standingPlan(PlanFile file, Region region) throws InvalidInputException {
    CarriedOver carried = CarriedOver.of(file, region);
    if (carried.lostAny()) {
      LOG.warn(
          "The region changed since the plan was made: {} of its sites are gone, with {} new ports,"
              + " and {} of the grid nodes it reinforces; the rest is carried over",
          carried.sitesGone().size(),
          carried.portsGone(),
          carried.gridNodesGone().size());
    }
    Problems problems = new Problems();
    Optional<Plan> plan = PlanReader.plan(carried.file(), region, problems);
    problems.throwIfAny();
    return plan.orElseThrow();
  }

  private SolveOptions options() {
    Duration whole = time == null && steps == null ? DEFAULT_TIME : time;
    return new SolveOptions(
        TimeLimit.sinceStart(Optional.ofNullable(whole)),
        steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
        gap == null ? OptionalDouble.empty() : OptionalDouble.of(gap),
        seed,
        config,
        bound);
  }
}
