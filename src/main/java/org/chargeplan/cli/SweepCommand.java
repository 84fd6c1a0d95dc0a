package org.chargeplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.chargeplan.export.SweepCsv;
import org.chargeplan.input.Problems;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.Planner;
import org.chargeplan.planning.SearchOptions;
import org.chargeplan.planning.SweepRequest;
import org.chargeplan.planning.SweepResult;
import org.chargeplan.planning.TimeLimit;
import org.chargeplan.region.RuleSet;
import org.chargeplan.report.SweepSummary;
import org.chargeplan.report.html.SweepReport;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.Sweep;
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
      "Resumes an interrupted sweep: plans that are already in the folder are kept."
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
          "Folder of the plans and their comparison; created if missing. Default:"
              + " ${DEFAULT-VALUE}")
  private Path output;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rule set to add to the region in all plans. Repeatable; applied in order.")
  private List<Path> ruleSets = new ArrayList<>();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Maximum time for each plan. Default: 1m, or no limit with --steps.")
  private Duration time;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Maximum number of local search steps for each plan. The same seed and steps, without"
              + " --time, give the same plans.")
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
      description = "Plans made at the same time. Default: as many as processors and memory allow.")
  private Integer jobs;

  @Option(
      names = "--solver-config",
      paramLabel = "DIR",
      defaultValue = "solver-config",
      description = "Folder with solver.xml and profiles. Default: ${DEFAULT-VALUE}")
  private Path config;

  /** For the help; {@link Logs} has applied it before the command runs. */
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private QuietOption quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Problems problems = new Problems();
    SweepRequest request =
        new SweepRequest(
            folder.path(),
            part.label(),
            ruleSets(problems),
            axes(problems),
            searchOptions(problems),
            output,
            jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs));
    try (Interrupts interrupts = new Interrupts()) {
      SweepProgress progress = new SweepProgress(interrupts);
      SweepResult result =
          new Planner(interrupts.cancellation()).sweep(request, problems, progress);
      if (result.sweep().isPresent()) {
        write(result, result.sweep().get());
      } else {
        LOG.info(
            "Interrupted: {} of {} plans are in {}; run the same command again to resume",
            result.finished(),
            result.points(),
            result.folder());
      }
      return ExitCode.of(result.worst());
    }
  }

  private void write(SweepResult result, Sweep sweep) throws IOException {
    SweepCsv.write(sweep, result.csv());
    AtomicFile.write(result.page(), html -> SweepReport.write(sweep, html));
    LOG.info("Wrote {} and {}", result.csv(), result.page());
    PrintWriter out = spec.commandLine().getOut();
    out.print(SweepSummary.of(sweep));
    out.flush();
  }

  private List<Axis> axes(Problems problems) {
    AxisReader reader = new AxisReader(problems);
    axes.forEach(axis -> axis.readBy(reader));
    if (axes.isEmpty()) {
      problems.add("sweep", 0, "There is nothing to vary.", "Maybe --weight cost=1,2.");
    }
    return reader.axes();
  }

  private SearchOptions searchOptions(Problems problems) {
    if (steps != null && steps < 0) {
      problems.add("--steps", 0, "The number (" + steps + ") must not be negative.", "");
    }
    if (jobs != null && jobs < 1) {
      problems.add("--jobs", 0, "The number (" + jobs + ") must be at least 1.", "");
    }
    Duration limit = time == null && steps == null ? DEFAULT_TIME : time;
    return new SearchOptions(
        TimeLimit.fromNow(Optional.ofNullable(limit)),
        steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
        OptionalDouble.empty(),
        seed,
        config,
        /* closerBound= */ false);
  }

  private List<RuleSet> ruleSets(Problems problems) {
    List<RuleSet> sets = new ArrayList<>();
    for (Path file : ruleSets) {
      try {
        sets.addAll(RuleOptions.sets(List.of(file)));
      } catch (InvalidRequestException e) {
        problems.add("--rules " + file, 0, e.getMessage(), "");
      }
    }
    return sets;
  }
}
