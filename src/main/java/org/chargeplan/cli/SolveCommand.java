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
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.PlanRequest;
import org.chargeplan.planning.PlannedResult;
import org.chargeplan.planning.Planner;
import org.chargeplan.planning.RegionRequest;
import org.chargeplan.planning.ResumeRequest;
import org.chargeplan.planning.SearchOptions;
import org.chargeplan.planning.TimeLimit;
import org.chargeplan.planning.VerifiedPlan;
import org.chargeplan.report.ChangeSummary;
import org.chargeplan.report.ConsoleSummary;
import org.chargeplan.report.FindingLines;
import org.chargeplan.report.json.CoverageJson;
import org.chargeplan.report.json.JsonOut;
import org.chargeplan.report.json.PlanJson;
import org.chargeplan.report.json.VerificationJson;
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
      description = "File of the plan. Default: ${DEFAULT-VALUE}")
  private Path planFile;

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
          "Maximum time from the start of the process to the plan, e.g. 30s, 5m, 1h30m. Where targets"
              + " are missed, their remedies take up to a minute more. Default: 5m, or no limit with"
              + " --steps.")
  private Duration time;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Maximum number of local search steps. The same seed and steps, without --time, give the"
              + " same plan.")
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
      description = "Weight profile in the configuration folder. Default: ${DEFAULT-VALUE}")
  private String profile;

  @Option(
      names = "--weight",
      paramLabel = "RULE=FACTOR",
      description =
          "Factor on the penalties of a rule or of a type of rule; overrides the profile's.")
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
          "End the search when the plan is proven to cost at most this much more than the cheapest,"
              + " e.g. 1%%.")
  private Double gap;

  @Option(
      names = "--resume",
      paramLabel = "PLAN",
      description =
          "Start from an existing plan of the same region instead of a new one, and repair what new"
              + " rules violate. With --steps 0 nothing else changes. The summary lists the"
              + " changes.")
  private Path resume;

  @Option(
      names = "--take-edits",
      arity = "0..1",
      paramLabel = "FILE",
      parameterConsumer = EditedPlanConsumer.class,
      description =
          "Take over the ports that were changed by hand, e.g. in QGIS, in a copy of the plan of"
              + " --resume: they become pins, and the rest is planned around them. Without FILE, the"
              + " file of --resume itself was changed.")
  private Path edited;

  @Option(
      names = "--drop-pins",
      description = "Release the pins of the plan that the search starts from.")
  private boolean dropPins;

  @Option(
      names = "--bound",
      description = "After the search, tighten the proven bound (adds up to about 10 minutes).")
  private boolean bound;

  @Option(
      names = {"-v", "--verbose"},
      description = "Log the phases of the search and its score calculations per second.")
  private boolean verbose;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    requireUsable();
    if (verbose) {
      ((Logger) LoggerFactory.getLogger("org.optaplanner")).setLevel(Level.INFO);
    }
    OutputMode mode = output.mode();
    try (Interrupts interrupts = new Interrupts()) {
      ProgressReport progress = new ProgressReport(mode, spec.commandLine().getErr(), interrupts);
      PlannedResult result = new Planner(interrupts.cancellation()).plan(request(), progress);
      LOG.info("Wrote {}{}", planFile, result.wasCancelled() ? ", the best plan so far" : "");
      if (report != null) {
        ReportPage.write(result.verified(), result.worths(ReportPage.TOP), report);
        LOG.info("Wrote {}", report);
      }
      int exitCode = ExitCode.of(result.status());
      if (mode.json()) {
        printJson(result, exitCode);
      } else {
        print(result);
      }
      return exitCode;
    }
  }

  private void requireUsable() throws InvalidRequestException {
    if (steps != null && steps < 0) {
      throw new InvalidRequestException(
          "The number of --steps (" + steps + ") must not be negative.");
    }
    String name = planFile.toString();
    if (!name.endsWith(".geojson") && !name.endsWith(".json")) {
      throw new InvalidRequestException(
          "The output (" + planFile + ") must end in .geojson. Maybe " + planFile + ".geojson.");
    }
    if (planFile.toFile().isDirectory()) {
      throw new InvalidRequestException(
          "The output ("
              + planFile
              + ") is a folder. Maybe "
              + planFile.resolve("plan.geojson")
              + ".");
    }
    if (report != null) {
      ReportPage.requireUsable(report);
    }
    if (resume == null && dropPins && edited == null) {
      throw new InvalidRequestException(
          "The option --drop-pins needs a plan to start from. Maybe add --resume PLAN.");
    }
    if (resume == null && EditedPlanConsumer.isNone(edited)) {
      throw new InvalidRequestException(
          "The option --take-edits needs a plan that was changed. Maybe add --resume PLAN.");
    }
  }

  /** The plan to start from; without a plan before the changes, the changed one has to do. */
  private Optional<ResumeRequest> existing() {
    boolean isInPlace = EditedPlanConsumer.isNone(edited);
    Optional<Path> changed = Optional.ofNullable(isInPlace ? resume : edited);
    Optional<Path> before =
        Optional.ofNullable(resume).filter(file -> !changed.equals(Optional.of(file)));
    return before.isEmpty() && changed.isEmpty()
        ? Optional.empty()
        : Optional.of(new ResumeRequest(before, changed, !dropPins));
  }

  private PlanRequest request() throws InvalidRequestException {
    return new PlanRequest(
        new RegionRequest(folder.path(), part.label(), rules.read()),
        profile,
        weights,
        searchOptions(),
        existing(),
        planFile);
  }

  private SearchOptions searchOptions() {
    Duration limit = time == null && steps == null ? DEFAULT_TIME : time;
    return new SearchOptions(
        TimeLimit.sinceStart(Optional.ofNullable(limit)),
        steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
        gap == null ? OptionalDouble.empty() : OptionalDouble.of(gap),
        seed,
        config,
        bound);
  }

  private void print(PlannedResult result) {
    PrintWriter out = spec.commandLine().getOut();
    Colours colours = Colours.of(spec);
    VerifiedPlan verified = result.verified();
    out.print(
        colours.of(
            ConsoleSummary.of(
                verified.plan(),
                verified.verification().compliance(),
                verified.routes(),
                verified.waits(),
                Optional.of(verified.coverage()))));
    result
        .resumedFrom()
        .ifPresent(before -> out.print(colours.of(ChangeSummary.of(before, result.plan()))));
    out.print(colours.of(FindingLines.of(verified.verification())));
    out.flush();
  }

  private void printJson(PlannedResult result, int exitCode) {
    ObjectNode document = JsonOut.document("solve", exitCode).put("plan", planFile.toString());
    document.put("report", report == null ? null : report.toString());
    document.put("hard_rules_hold", exitCode != ExitCode.BROKEN_RULE);
    PlanJson.addTo(document, result.plan());
    CoverageJson.addTo(document, result.plan().region(), result.verified().coverage());
    VerificationJson.addTo(document, result.verified().verification());
    JsonOut.print(document, spec.commandLine().getOut());
  }
}
