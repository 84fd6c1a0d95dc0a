package org.chargeplan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.explain.Worths;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.OutputPlace;
import org.chargeplan.planning.VerifiedPlan;
import org.chargeplan.report.html.PlanReport;

/** The page of a plan, for {@code solve --report} and {@code report}. */
final class ReportPage {

  static final String ENDING = ".html";

  /** Maximum number of places shown for each kind of limit. */
  static final int TOP = 15;

  private ReportPage() {}

  /** Rejects a target that no page can be written to, before long work begins. */
  static void requireUsable(Path target) throws InvalidRequestException {
    if (!target.toString().endsWith(ENDING)) {
      throw new InvalidRequestException(
          "The report (" + target + ") must end in .html. Maybe " + target + ENDING + ".");
    }
    OutputPlace.require(target, "report");
  }

  /** Writes the page, complete or not at all. */
  static void write(VerifiedPlan plan, Optional<Worths> worths, Path target) throws IOException {
    AtomicFile.write(
        target,
        out ->
            PlanReport.write(
                plan.plan(), plan.network(), plan.waits(), plan.verification(), worths, out));
  }
}
