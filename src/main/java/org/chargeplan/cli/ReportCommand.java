package org.chargeplan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chargeplan.explain.Worths;
import org.chargeplan.program.Program;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.service.SiteWaits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan report}: a plan as a page for a browser. */
@Command(
    name = "report",
    description =
        "Writes a plan as one HTML file with a map, charts and tables, which needs no network.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chargeplan report plan.geojson",
      "  chargeplan report plan.geojson --region regions/vietnam -o plan.html --time 2m"
    })
final class ReportCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ReportCommand.class);

  /** Tolerance and threads of the relaxation for prices. */
  private static final double CLOSE = 1e-4;

  private static final int THREADS = 2;

  @Parameters(index = "0", paramLabel = "PLAN", description = "A plan file, e.g. plan.geojson.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The page. Default: the plan's name with .html")
  private Path output;

  @Option(
      names = "--region",
      paramLabel = "DIR",
      description = "Folder of the plan's region. Default: regions/ID.")
  private Path folder;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1m",
      description =
          "Longest time for the relaxation that tells what more of a limit is worth. Default:"
              + " ${DEFAULT-VALUE}")
  private Duration time;

  @Option(
      names = "--no-prices",
      description = "Don't ask what more of a limit is worth, which takes a relaxation.")
  private boolean noPrices;

  @Mixin private QuietOption quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path target =
        output == null ? file.resolveSibling(ExportCommand.stem(file) + ReportPage.ENDING) : output;
    ReportPage.requireUsable(target);
    PlannedRegion planned =
        PlannedRegion.read(
            file, Optional.ofNullable(folder), quiet.mode().warnings(spec.commandLine().getErr()));
    PlanCheck check = PlanCheck.of(planned.region(), planned.network(), file);
    SiteWaits waits = SiteWaits.of(planned.network(), planned.plan(), planned.region().lastPhase());
    ReportPage.write(planned.plan(), planned.network(), waits, check, worths(planned), target);
    LOG.info("Wrote {}", target);
    return check.holds() ? ExitCode.OK : ExitCode.BROKEN_RULE;
  }

  private Optional<Worths> worths(PlannedRegion planned) {
    if (noPrices) {
      return Optional.empty();
    }
    LOG.info("Solving the relaxation for prices");
    RelaxationOptions options =
        new RelaxationOptions(time, THREADS, CLOSE, RelaxationOptions.UNLIMITED_WORK, () -> false);
    Program program = planned.evaluator().program();
    return Relaxation.solve(program, options)
        .map(relaxed -> ReportPage.worths(planned.region(), program, relaxed));
  }
}
