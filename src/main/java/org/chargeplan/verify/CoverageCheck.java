package org.chargeplan.verify;

import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * {@code coverage}: people whose zone has an open site, one with any port, within a way by road.
 * Counts whole people.
 */
final class CoverageCheck implements Check {

  private final double withinM;
  private final PhaseAmounts share;
  private final RoadDistances distances;

  CoverageCheck(RuleSpec rule, Fields fields, Region region, RoadDistances distances) {
    this.withinM = fields.number("within_m", 0, Double.MAX_VALUE);
    this.share = new PhaseAmounts(rule, fields, "share", region);
    this.distances = distances;
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    long people = 0;
    long[] covered = new long[region.phases().size()];
    for (Zone zone : region.zones()) {
      long here = Math.round(zone.population());
      people += here;
      int first = firstCoveredPhase(ledger, zone);
      for (int phase = first; phase < covered.length; phase++) {
        covered[phase] += here;
      }
    }
    for (Phase phase : region.phases()) {
      if (share.at(phase).isPresent()) {
        double asked = Math.ceil(share.at(phase).getAsDouble() * people);
        double given = covered[phase.index()];
        out.atLeast(phase, asked, given, "people", "has too few people near a site");
      }
    }
  }

  /** Index of the first phase at whose end the zone is covered, or the number of phases. */
  private int firstCoveredPhase(Ledger ledger, Zone zone) {
    int[] first = {ledger.region().phases().size()};
    distances.forEachSite(
        zone,
        (site, distanceM) -> {
          if (distanceM <= withinM) {
            first[0] = Math.min(first[0], firstOpenPhase(ledger, site));
          }
        });
    return first[0];
  }

  private static int firstOpenPhase(Ledger ledger, Site site) {
    Region region = ledger.region();
    for (Phase phase : region.phases()) {
      for (PortType type : region.portTypes()) {
        if (ledger.ports(site, type, phase) > 0) {
          return phase.index();
        }
      }
    }
    return region.phases().size();
  }
}
