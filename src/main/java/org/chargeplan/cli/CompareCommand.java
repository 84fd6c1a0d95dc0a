package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chargeplan.compare.Comparison;
import org.chargeplan.export.ComparisonCsv;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.OutputPlace;
import org.chargeplan.planning.Planner;
import org.chargeplan.report.ComparisonSummary;
import org.chargeplan.report.html.ComparisonReport;
import org.chargeplan.report.json.ComparisonJson;
import org.chargeplan.report.json.JsonOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan compare}: the differences of plans of one region. */
@Command(
    name = "compare",
    description =
        "Shows on one screen where plans of one region differ: cost, capital, ports, service, grid,"
            + " rules and sites.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chargeplan compare balanced.geojson cost-first.geojson",
      "  chargeplan compare a.geojson b.geojson --region regions/vietnam --csv ab.csv --html ab.html"
    })
final class CompareCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(CompareCommand.class);
  private static final int MOST_PLANS = 8;
  private static final String TABLE = "comparison.csv";

  @Parameters(
      arity = "2..*",
      paramLabel = "PLAN",
      description = "Two to 8 plan files of one region, or of the same part of it.")
  private List<Path> plans;

  @Option(names = "--region", paramLabel = "DIR", description = PlanOption.REGION_HELP)
  private Path folder;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description =
          "Also write all figures as one table with a column per plan; in a folder it is named "
              + TABLE
              + ".")
  private Path csv;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a page for a browser with a map of the differences.")
  private Path html;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "5",
      description = "Maximum number of rows per table. Default: ${DEFAULT-VALUE}")
  private int top;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (plans.size() > MOST_PLANS) {
      throw new InvalidRequestException(
          "The number of plans (%d) must be at most %d. Maybe compare the best of them."
              .formatted(plans.size(), MOST_PLANS));
    }
    if (top < 1) {
      throw new InvalidRequestException("The number of --top (" + top + ") must be at least 1.");
    }
    if (html != null) {
      ReportPage.requireUsable(html);
    }
    Optional<Path> table = table();
    Comparison comparison =
        new Planner()
            .compare(
                PlanNames.of(plans),
                Optional.ofNullable(folder),
                output.mode().warnings(spec.commandLine().getErr()));
    if (table.isPresent()) {
      AtomicFile.write(table.get(), out -> ComparisonCsv.write(comparison, out));
      LOG.info("Wrote {}", table.get());
    }
    if (html != null) {
      AtomicFile.write(html, out -> ComparisonReport.write(comparison, out));
      LOG.info("Wrote {}", html);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.mode().json()) {
      ObjectNode document = JsonOut.document("compare", ExitCode.OK);
      ComparisonJson.addTo(document, comparison);
      JsonOut.print(document, out);
    } else {
      out.print(ComparisonSummary.of(comparison, top));
      out.flush();
    }
    return ExitCode.OK;
  }

  private Optional<Path> table() throws InvalidRequestException {
    if (csv == null) {
      return Optional.empty();
    }
    Path target = Files.isDirectory(csv) ? csv.resolve(TABLE) : csv;
    if (!target.toString().endsWith(".csv")) {
      throw new InvalidRequestException(
          "The table (" + target + ") must end in .csv. Maybe " + target + ".csv.");
    }
    OutputPlace.require(target, "table");
    return Optional.of(target);
  }
}
