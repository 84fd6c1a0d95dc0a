package org.chargeplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.chargeplan.export.SweepCsv;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSet;
import org.chargeplan.report.SweepSummary;
import org.chargeplan.report.html.SweepReport;
import org.chargeplan.sweep.AxisReader;
import org.chargeplan.sweep.PointOutcome;
import org.chargeplan.sweep.Sweep;
import org.chargeplan.sweep.SweepGrid;
import org.chargeplan.sweep.SweepManifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chargeplan sweep}: many plans of a region, compared. */
@Command(
    name = "sweep",
    description = {
      "Plans a region once for each combination of weights, rules and profiles, and compares the"
          + " plans.",
      "Goes on where it was ended: plans that stand in the folder are not made again."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chargeplan sweep regions/vietnam -o sweep --only province=48"
          + " --weight unserved-demand=0.5,1,2,4 --weight cost=1,2",
      "  chargeplan sweep regions/vietnam -o quota --only province=48 --rule vn-6=on,off --time 2m"
    })
final class SweepCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(SweepCommand.class);
  private static final Duration DEFAULT_TIME = Duration.ofMinutes(1);

  @Mixin private RegionFolder folder;

  @Mixin private RegionPart part;

  @ArgGroup(multiplicity = "0..*")
  private List<AxisOption> axes = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "sweep",
      description =
          "Folder of the plans and their comparison; made where it is not there. Default:"
              + " ${DEFAULT-VALUE}")
  private Path output;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "A rule set to lay over the region in all plans. Several are laid in order.")
  private List<Path> ruleSets = new ArrayList<>();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Longest time of each plan. Default: 1m, or no limit with --steps.")
  private Duration time;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Most steps of local search of each plan. The same seed and steps, without --time, give the"
              + " same plans.")
  private Integer steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of the random choices of every plan. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Plans made at the same time. Default: what processors and memory bear.")
  private Integer jobs;

  @Option(
      names = "--solver-config",
      paramLabel = "DIR",
      defaultValue = "solver-config",
      description = "Folder with solver.xml and profiles. Default: ${DEFAULT-VALUE}")
  private Path config;

  /** For the help; {@link Logs} follows it before the command runs. */
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private QuietOption quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Problems problems = new Problems();
    SweepGrid grid = grid(problems);
    SolveOptions options = options(problems);
    List<RuleSet> sets = sets(problems);
    List<SweepTask> tasks =
        SweepTasks.read(folder.path(), part.label(), sets, grid, config, problems);
    SweepFolder target = new SweepFolder(output);
    target.checkPlace(problems);
    problems.throwIfAny();
    SweepManifest manifest = manifest(grid, tasks, sets, options);
    target.check(manifest, tasks, options, problems);
    problems.throwIfAny();
    target.open(manifest);
    return sweep(grid, tasks, target, options);
  }

  private int sweep(SweepGrid grid, List<SweepTask> tasks, SweepFolder target, SolveOptions options)
      throws Exception {
    Region region = tasks.get(0).loaded().region();
    double reachM =
        tasks.stream().mapToDouble(task -> task.loaded().rules().reachM()).max().orElse(0);
    double reachMin =
        tasks.stream().mapToDouble(task -> task.loaded().rules().reachMin()).max().orElse(0);
    Network network = Network.of(region, Math.max(reachM, PointOutcome.Quality.FAR_M), reachMin);
    int atOnce = jobs == null ? Jobs.sensible(region.sites().size()) : jobs;
    LOG.info("{}: {} plans, {} at a time", region.title(), tasks.size(), atOnce);
    SweepProgress progress = new SweepProgress(tasks.size());
    SweepRuns runs = new SweepRuns(target, network, options, progress);
    PrintWriter out = spec.commandLine().getOut();
    try (Interrupts interrupts = Interrupts.listen()) {
      List<StandingPlan> plans = runs.run(tasks, atOnce, interrupts);
      if (plans.size() < tasks.size()) {
        LOG.info(
            "Ended early: {} of {} plans stand in {}; the same command goes on from there",
            plans.size(),
            tasks.size(),
            target);
      } else {
        Sweep sweep = Sweep.of(region, grid, plans.stream().map(StandingPlan::outcome).toList());
        SweepCsv.write(sweep, target.csv());
        AtomicFile.write(target.page(), html -> SweepReport.write(sweep, html));
        LOG.info("Wrote {} and {}", target.csv(), target.page());
        out.print(SweepSummary.of(sweep));
        out.flush();
      }
      return plans.stream().mapToInt(StandingPlan::exitCode).reduce(ExitCode.OK, ExitCode::worse);
    }
  }

  private SweepGrid grid(Problems problems) {
    AxisReader reader = new AxisReader(problems);
    axes.forEach(axis -> axis.tell(reader));
    SweepGrid grid = new SweepGrid(reader.axes());
    if (axes.isEmpty()) {
      problems.add("sweep", 0, "There is nothing to vary.", "Maybe --weight cost=1,2.");
    }
    if (grid.size() > SweepGrid.MOST_POINTS) {
      problems.add(
          "sweep",
          0,
          "The plans (" + grid.size() + ") must be at most " + SweepGrid.MOST_POINTS + ".",
          "Maybe fewer values on some axes do.");
      return new SweepGrid(List.of());
    }
    return grid;
  }

  private SolveOptions options(Problems problems) {
    if (steps != null && steps < 0) {
      problems.add("--steps", 0, "The number (" + steps + ") must not be negative.", "");
    }
    if (jobs != null && jobs < 1) {
      problems.add("--jobs", 0, "The number (" + jobs + ") must be at least 1.", "");
    }
    Duration limit = time == null && steps == null ? DEFAULT_TIME : time;
    return new SolveOptions(
        TimeLimit.fromNow(Optional.ofNullable(limit)),
        steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
        OptionalDouble.empty(),
        seed,
        config,
        false);
  }

  private List<RuleSet> sets(Problems problems) {
    List<RuleSet> sets = new ArrayList<>();
    for (Path file : ruleSets) {
      try {
        sets.addAll(RuleOptions.sets(List.of(file)));
      } catch (UsageException e) {
        problems.add("--rules " + file, 0, e.getMessage(), "");
      }
    }
    return sets;
  }

  private SweepManifest manifest(
      SweepGrid grid, List<SweepTask> tasks, List<RuleSet> sets, SolveOptions options)
      throws IOException {
    Path solverXml = config.resolve("solver.xml");
    Region region = tasks.get(0).loaded().region();
    return new SweepManifest(
        Version.current(),
        region.id(),
        region.digest(),
        part.label(),
        seed,
        options.time().whole(),
        options.steps(),
        Files.exists(solverXml) ? sha256(Files.readAllBytes(solverXml)) : "built in",
        sets.stream()
            .map(set -> Map.entry(set.name(), sha256(set.text().getBytes(StandardCharsets.UTF_8))))
            .toList(),
        grid.axes(),
        tasks.stream().map(SweepTask::line).toList());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
