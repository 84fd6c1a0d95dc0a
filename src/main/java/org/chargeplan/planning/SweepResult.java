package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chargeplan.sweep.Sweep;

/**
 * The result of a sweep.
 *
 * @param folder the folder of its plans
 * @param finished how many of its plans are finished, those of earlier runs included
 * @param points how many plans it has in all
 * @param sweep the comparison of all plans; nothing where some are missing
 * @param worst how good the worst finished plan is; complete if none is finished
 */
public record SweepResult(
    Path folder, int finished, int points, Optional<Sweep> sweep, PlanStatus worst) {

  static SweepResult of(
      SweepFolder folder, int points, List<FinishedPoint> finished, Optional<Sweep> sweep) {
    PlanStatus worst =
        finished.stream().map(FinishedPoint::status).reduce(PlanStatus.COMPLETE, PlanStatus::worse);
    return new SweepResult(folder.path(), finished.size(), points, sweep, worst);
  }

  /** The place of the comparison's table, which the caller writes. */
  public Path csv() {
    return folder.resolve("sweep.csv");
  }

  /** The place of the comparison's page, which the caller writes. */
  public Path page() {
    return folder.resolve("sweep.html");
  }
}
