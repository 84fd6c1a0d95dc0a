package org.chargeplan.planning;

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
import org.chargeplan.service.CoverageCurve;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.verify.RoadDistances;
import org.chargeplan.verify.Verification;
import org.chargeplan.verify.Verifier;

/**
 * A plan with the findings of the verifier, and what else a summary or a report shows.
 *
 * @param plan the plan
 * @param network distances by road in its region
 * @param waits waits at the end of the last phase
 * @param verification the findings
 */
public record VerifiedPlan(Plan plan, Network network, SiteWaits waits, Verification verification) {

  /**
   * Verifies the file of a plan.
   *
   * @throws InvalidInputException where the file can't be read
   */
  static VerifiedPlan of(Plan plan, Network network, Path file) throws InvalidInputException {
    return of(plan, network, readFile(file));
  }

  static VerifiedPlan of(Plan plan, Network network, PlanFile file) {
    SiteWaits waits = SiteWaits.of(network, plan, plan.region().lastPhase());
    return new VerifiedPlan(plan, network, waits, verify(plan.region(), network, file));
  }

  static Verification verify(Region region, Network network, PlanFile file) {
    return Verifier.verify(region, RoadDistances.of(network), network.routes(), file)
        .withChanges(file.plan().provenance().ruleChanges().phrases());
  }

  /** Reads a plan file. */
  static PlanFile readFile(Path file) throws InvalidInputException {
    Problems problems = new Problems();
    Optional<PlanFile> read = PlanFileReader.read(file, file.toString(), problems);
    problems.throwIfAny();
    return read.orElseThrow();
  }

  /** Whether every limit, every hard rule and every total of the plan holds. */
  public boolean holds() {
    return verification.holds();
  }

  /** How good the plan is. */
  public PlanStatus status() {
    return PlanStatus.of(plan, holds());
  }

  /** How near its ports are to people. */
  public CoverageCurve coverage() {
    return CoverageCurve.of(network, plan);
  }

  /** The routes of the region's corridors. */
  public List<Route> routes() {
    return network.routes();
  }
}
