package org.chargeplan.planning;

import java.util.TreeMap;
import org.chargeplan.plan.Provenance;
import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.SweepManifest;

/**
 * One plan that a sweep is to make.
 *
 * @param point its place in the grid
 * @param loaded the region with the point's rules
 * @param weighting the point's weights
 */
record SweepTask(GridPoint point, LoadedRegion loaded, WeightProfile weighting) {

  /** The line of the plan in the manifest of its sweep. */
  SweepManifest.PlanLine line() {
    return new SweepManifest.PlanLine(
        point.fileName(), weighting.name(), new TreeMap<>(weighting.weights()));
  }

  /** The provenance that its file must state. */
  Provenance provenance(SearchOptions options) {
    return options.provenance(weighting, loaded.datedChanges());
  }
}
