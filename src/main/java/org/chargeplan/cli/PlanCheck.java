package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.network.Route;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.PlanFileReader;
import org.chargeplan.region.Region;
import org.chargeplan.report.ConsoleSummary;
import org.chargeplan.report.FindingLines;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.verify.RoadDistances;
import org.chargeplan.verify.Verification;
import org.chargeplan.verify.Verifier;

/** A plan file read back and proved, for {@code solve} and {@code verify}. */
final class PlanCheck {

  private final Verification verification;
  private final List<Route> routes;

  private PlanCheck(Verification verification, List<Route> routes) {
    this.verification = verification;
    this.routes = routes;
  }

  /** Reads a plan file. */
  static PlanFile read(Path file) throws InvalidInputException {
    Problems problems = new Problems();
    Optional<PlanFile> read = PlanFileReader.read(file, file.toString(), problems);
    problems.throwIfAny();
    return read.orElseThrow();
  }

  static PlanCheck of(Region region, Network network, Path file) throws InvalidInputException {
    return of(region, network, read(file));
  }

  static PlanCheck of(Region region, Network network, PlanFile file) {
    List<Route> routes = network.routes();
    return new PlanCheck(Verifier.verify(region, RoadDistances.of(network), routes, file), routes);
  }

  boolean holds() {
    return verification.holds();
  }

  /** The plan in figures. */
  String summary(Plan plan, SiteWaits waits) {
    return ConsoleSummary.of(plan, verification.compliance(), routes, waits);
  }

  /** What was found. */
  Verification verification() {
    return verification;
  }

  /** What was found, in words. */
  String findings() {
    return FindingLines.of(verification);
  }
}
