package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chargeplan.planning.PlanSource;
import org.chargeplan.planning.Planner;
import org.chargeplan.report.FindingLines;
import org.chargeplan.report.json.JsonOut;
import org.chargeplan.report.json.VerificationJson;
import org.chargeplan.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan verify}: an independent check of a plan file. */
@Command(
    name = "verify",
    description =
        "Checks from region and plan file alone that every limit, hard rule and total of a plan"
            + " holds; exit code 3 if one does not.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  chargeplan verify regions/vietnam plan.geojson",
      "  chargeplan verify plan.geojson"
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..2",
      paramLabel = "[REGION] PLAN",
      hideParamSyntax = true,
      description =
          "The folder of the region, which may be left out, and a plan file, e.g. plan.geojson.")
  private List<Path> paths;

  @Option(names = "--region", paramLabel = "DIR", description = PlanOption.REGION_HELP)
  private Path region;

  @Option(
      names = "--strict",
      description =
          "Refuse a plan that changes the region's rules: rules off, other levels or figures, rule"
              + " sets, another day of the law. Exit code 3.")
  private boolean strict;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path plan = paths.get(paths.size() - 1);
    Optional<Path> folder =
        paths.size() == 1 ? Optional.ofNullable(region) : Optional.of(paths.get(0));
    Verification verification = new Planner().verify(new PlanSource(plan, folder));
    boolean isRefused = strict && !verification.changes().isEmpty();
    int exitCode = verification.holds() && !isRefused ? ExitCode.OK : ExitCode.BROKEN_RULE;
    if (output.mode().json()) {
      ObjectNode document = JsonOut.document("verify", exitCode).put("plan", plan.toString());
      document.put("refused", isRefused);
      VerificationJson.addTo(document, verification);
      JsonOut.print(document, spec.commandLine().getOut());
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(Colours.of(spec).of(FindingLines.of(verification)));
      if (isRefused) {
        out.println("Refused: --strict asks for the region's own rules.");
      }
      out.flush();
    }
    return exitCode;
  }
}
