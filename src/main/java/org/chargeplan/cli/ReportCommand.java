package org.chargeplan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chargeplan.planning.Planner;
import org.chargeplan.planning.ReviewedPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chargeplan report}: a plan as a page for a browser. */
@Command(
    name = "report",
    description =
        "Writes a plan as one HTML file with a map, charts and tables that works offline.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chargeplan report plan.geojson",
      "  chargeplan report plan.geojson --region regions/vietnam -o plan.html --time 2m"
    })
final class ReportCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ReportCommand.class);

  @Mixin private PlanOption plan;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The page. Default: the plan's name with .html")
  private Path output;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1m",
      description =
          "Maximum time for the relaxation that values one more of each limit. Default:"
              + " ${DEFAULT-VALUE}")
  private Duration time;

  @Option(
      names = "--no-prices",
      description = "Don't compute what one more of each limit is worth; saves the relaxation.")
  private boolean noWorths;

  @Mixin private QuietOption quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path target = output == null ? plan.sibling(ReportPage.ENDING) : output;
    ReportPage.requireUsable(target);
    ReviewedPlan reviewed =
        new Planner()
            .review(
                plan.source(),
                noWorths ? Optional.empty() : Optional.of(time),
                ReportPage.TOP,
                quiet.mode().warnings(spec.commandLine().getErr()));
    ReportPage.write(reviewed.verified(), reviewed.worths(), target);
    LOG.info("Wrote {}", target);
    return reviewed.verified().holds() ? ExitCode.OK : ExitCode.BROKEN_RULE;
  }
}
