package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.chargeplan.explain.Explanation;
import org.chargeplan.planning.ExplainRequest;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.Planner;
import org.chargeplan.report.ExplanationSummary;
import org.chargeplan.report.json.ExplanationJson;
import org.chargeplan.report.json.JsonOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chargeplan explain}: why a plan is what it is. */
@Command(
    name = "explain",
    description =
        "Shows what a plan costs by rule, which limits are binding, what one more of each is worth,"
            + " and the cheapest remedies for the targets it misses.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan explain plan.geojson --region regions/vietnam --top 5")
final class ExplainCommand implements Callable<Integer> {

  @Mixin private PlanOption plan;

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "3m",
      description =
          "Maximum time for the relaxations behind values, remedies and lead times. Default:"
              + " ${DEFAULT-VALUE}")
  private Duration time;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "Maximum number of rows per table. Default: ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--no-lead-time",
      description = "Don't compute what shorter lead times are worth; saves one relaxation.")
  private boolean noLeadTime;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (top < 1) {
      throw new InvalidRequestException("The number of --top (" + top + ") must be at least 1.");
    }
    Explanation explanation =
        new Planner()
            .explain(
                new ExplainRequest(plan.source(), time, top, !noLeadTime),
                output.mode().warnings(spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    if (output.mode().json()) {
      ObjectNode document =
          JsonOut.document("explain", ExitCode.OK).put("plan", plan.file().toString());
      ExplanationJson.addTo(document, explanation);
      JsonOut.print(document, out);
    } else {
      out.print(Colours.of(spec).of(ExplanationSummary.of(explanation)));
      out.flush();
    }
    return ExitCode.OK;
  }
}
