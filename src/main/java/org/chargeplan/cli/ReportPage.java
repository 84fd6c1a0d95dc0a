package org.chargeplan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.explain.Worths;
import org.chargeplan.network.Network;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.plan.Plan;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.relax.RelaxationResult;
import org.chargeplan.report.html.PlanReport;
import org.chargeplan.service.SiteWaits;

/** The page of a plan, for {@code solve --report} and {@code report}. */
final class ReportPage {

  static final String ENDING = ".html";

  /** Most places of each kind of limit whose prices are told. */
  private static final int TOP = 15;

  private ReportPage() {}

  /** Refuses a name that no page can be written to, before long work begins. */
  static void requireUsable(Path target) throws UsageException {
    if (!target.getFileName().toString().endsWith(ENDING)) {
      throw new UsageException(
          "The report (" + target + ") must end in .html. Maybe " + target + ENDING + ".");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (!folder.toFile().isDirectory()) {
      throw new UsageException(
          "The folder (" + folder + ") of the report does not exist. Maybe it must be made first.");
    }
    if (target.toFile().isDirectory()) {
      throw new UsageException("The report (" + target + ") is a folder. Maybe another name.");
    }
  }

  /** What more of each limit is worth by a relaxation of the plan's program. */
  static Worths worths(Region region, Program program, RelaxationResult relaxed) {
    return Worths.of(region, program, relaxed, TOP);
  }

  /** Writes the page whole or not at all. */
  static void write(
      Plan plan,
      Network network,
      SiteWaits waits,
      PlanCheck check,
      Optional<Worths> worths,
      Path target)
      throws IOException {
    AtomicFile.write(
        target, out -> PlanReport.write(plan, network, waits, check.verification(), worths, out));
  }
}
