package org.chargeplan.verify;

import org.chargeplan.input.Fields;
import org.chargeplan.network.Network;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * {@code coverage}: people who have an open site, one with a port of the filter, within a distance
 * by road of where they live, in metres or in minutes. Counts the people, rounded, of each place of
 * zones that are dense enough and lie in the province.
 */
final class CoverageCheck implements Check {

  private final PortFilter filter;
  private final String province;
  private final double peoplePerKm2;
  private final boolean byTime;
  private final double within;
  private final PhaseAmounts share;
  private final RoadDistances distances;

  CoverageCheck(CheckContext context) {
    Fields fields = context.fields();
    this.filter = PortFilter.read(fields);
    this.province = fields.text("province", "");
    this.peoplePerKm2 = fields.number("min_people_per_km2", 0, Double.MAX_VALUE, 0);
    this.byTime = fields.has("within_min");
    this.within = fields.number(byTime ? "within_min" : "within_m", 0, Double.MAX_VALUE);
    this.share = new PhaseAmounts(context.rule(), fields, "share", context.region());
    this.distances = context.distances();
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    long people = 0;
    long[] covered = new long[region.phases().size()];
    for (PeoplePlace place : region.places()) {
      if (!isAsked(place.zone())) {
        continue;
      }
      long here = Math.round(place.people());
      people += here;
      int first = firstCoveredPhase(ledger, place);
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

  /** Index of the first phase at whose end the place is covered, or the number of phases. */
  private int firstCoveredPhase(Ledger ledger, PeoplePlace place) {
    int[] first = {ledger.region().phases().size()};
    Network.SiteVisitor visitor =
        (site, distance) -> {
          if (distance <= within && filter.passesPlace(site)) {
            first[0] = Math.min(first[0], firstOpenPhase(ledger, site));
          }
        };
    if (byTime) {
      distances.forEachSiteByTime(place, visitor);
    } else {
      distances.forEachSite(place, visitor);
    }
    return first[0];
  }

  private boolean isAsked(Zone zone) {
    return (province.isEmpty() || zone.province().id().equals(province))
        && !(zone.population() < peoplePerKm2 * zone.areaKm2());
  }

  private int firstOpenPhase(Ledger ledger, Site site) {
    Region region = ledger.region();
    for (Phase phase : region.phases()) {
      if (filter.ports(ledger, site, phase) > 0) {
        return phase.index();
      }
    }
    return region.phases().size();
  }
}
