package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.service.CoverageCurve;

/** How many people have a port near them, and what that is measured on. */
public final class CoverageWords {

  /** The distance of the headline, in metres. */
  public static final double NEAR_M = 2000;

  private CoverageWords() {}

  /** What distances to people are measured from: their places, or the points of their zones. */
  public static String measuredOn(Region region) {
    return region.hasPlacesOfPeople()
        ? "by " + Numbers.integer((long) region.places().size()) + " places of people"
        : "at the points of " + Numbers.integer((long) region.zones().size()) + " zones";
  }

  /** The sentence of a summary; nothing where distances are not known so far. */
  static Optional<String> sentence(Region region, CoverageCurve curve) {
    if (curve.reachM() < NEAR_M) {
      return Optional.empty();
    }
    List<String> shares = new ArrayList<>();
    shares.add(Numbers.percent(curve.shareBefore(NEAR_M)) + " before");
    for (Phase phase : region.phases()) {
      shares.add(Numbers.percent(curve.share(NEAR_M, phase)) + " at the end of " + phase.id());
    }
    return Optional.of(
        "People within 2 km of a port by road, "
            + measuredOn(region)
            + ": "
            + String.join(", ", shares)
            + ".");
  }
}
