package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chargeplan.region.Region;
import org.chargeplan.report.CoverageWords;
import org.chargeplan.service.CoverageCurve;

/** How many people have a port near them, as JSON. */
public final class CoverageJson {

  private CoverageJson() {}

  /**
   * Adds the shares of people within 2 km of a port, before the programme and at the end of each
   * phase, with what they are measured on; nothing where distances are not known so far.
   */
  public static void addTo(ObjectNode document, Region region, CoverageCurve curve) {
    if (curve.reachM() < CoverageWords.NEAR_M) {
      return;
    }
    ObjectNode coverage = document.putObject("people_within_2_km");
    coverage.put(
        "measured_on", region.hasPlacesOfPeople() ? "places of people" : "points of zones");
    coverage.put("points", region.places().size());
    JsonOut.put(coverage, "before", curve.shareBefore(CoverageWords.NEAR_M));
    region
        .phases()
        .forEach(
            phase -> JsonOut.put(coverage, phase.id(), curve.share(CoverageWords.NEAR_M, phase)));
  }
}
