package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.chargeplan.planning.Planner;
import org.chargeplan.realism.Realism;
import org.chargeplan.report.RealismSummary;
import org.chargeplan.report.json.JsonOut;
import org.chargeplan.report.json.RealismJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chargeplan realism}: a plan against published counts. */
@Command(
    name = "realism",
    description =
        "Shows a plan beside published counts that it was not given (observed.csv of the region): by"
            + " place, with shares, and how far both put the places in the same order.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan realism plan.geojson --region regions/indonesia")
final class RealismCommand implements Callable<Integer> {

  @Mixin private PlanOption plan;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Realism realism =
        new Planner().realism(plan.source(), output.mode().warnings(spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    if (output.mode().json()) {
      ObjectNode document =
          JsonOut.document("realism", ExitCode.OK).put("plan", plan.file().toString());
      RealismJson.addTo(document, realism);
      JsonOut.print(document, out);
    } else {
      out.print(Colours.of(spec).of(RealismSummary.of(realism)));
      out.flush();
    }
    return ExitCode.OK;
  }
}
