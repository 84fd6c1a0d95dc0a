package org.chargeplan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chargeplan.export.GeoJsonReader;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.region.InvalidRegionException;
import org.chargeplan.region.Problems;
import org.chargeplan.region.Region;
import org.chargeplan.report.ConsoleSummary;
import org.chargeplan.report.Coverage;
import org.chargeplan.verify.Finding;
import org.chargeplan.verify.Verification;
import org.chargeplan.verify.Verifier;

/** A plan file read back and proved, for {@code solve} and {@code verify}. */
final class PlanCheck {

  private final Verification verification;

  private PlanCheck(Verification verification) {
    this.verification = verification;
  }

  /** Reads a plan file. */
  static PlanFile read(Path file) throws InvalidRegionException {
    Problems problems = new Problems();
    Optional<PlanFile> read = GeoJsonReader.read(file, file.toString(), problems);
    problems.throwIfAny();
    return read.orElseThrow();
  }

  static PlanCheck of(Region region, Network network, Path file) throws InvalidRegionException {
    return of(region, network, read(file));
  }

  static PlanCheck of(Region region, Network network, PlanFile file) {
    return new PlanCheck(Verifier.verify(region, network::forEachSite, network.routes(), file));
  }

  boolean holds() {
    return verification.holds();
  }

  /** The plan in figures. */
  String summary(Plan plan) {
    List<Coverage> coverage =
        verification.measured().stream()
            .filter(measured -> measured.rule().type().equals("coverage"))
            .map(
                measured ->
                    new Coverage(
                        measured.rule().title(),
                        measured.phase(),
                        measured.asked(),
                        measured.given()))
            .toList();
    return ConsoleSummary.of(plan, coverage);
  }

  /** Tells every finding, and whether the plan holds. */
  void explain(PrintWriter out) {
    for (Finding.Gravity gravity : Finding.Gravity.values()) {
      for (Finding finding : verification.findings(gravity)) {
        out.println((gravity == Finding.Gravity.HARD ? "BROKEN: " : "note: ") + finding);
      }
    }
    int broken = verification.findings(Finding.Gravity.HARD).size();
    out.println(
        broken == 0
            ? "Verified: every limit, every hard rule and every total of the plan holds."
            : "The plan does not hold: " + broken + " findings.");
    out.flush();
  }
}
