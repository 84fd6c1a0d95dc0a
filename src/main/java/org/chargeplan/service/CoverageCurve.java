package org.chargeplan.service;

import java.util.Arrays;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * How many people have an open site, one with any port, within which road distance of where they
 * live.
 */
public final class CoverageCurve {

  private final Region region;
  private final double reachM;

  /**
   * By phase, before the programme first, and place of people: the distance to the nearest open
   * site.
   */
  private final double[][] nearestM;

  private CoverageCurve(Region region, double reachM, double[][] nearestM) {
    this.region = region;
    this.reachM = reachM;
    this.nearestM = nearestM;
  }

  /** Measures the distance from each place of people to its nearest open site. */
  public static CoverageCurve of(Network network, Plan plan) {
    Region region = plan.region();
    int moments = region.phases().size() + 1;
    int[] openSince = region.sites().stream().mapToInt(site -> openSince(plan, site)).toArray();
    double[][] nearestM = new double[moments][region.places().size()];
    for (double[] ofMoment : nearestM) {
      Arrays.fill(ofMoment, Double.POSITIVE_INFINITY);
    }
    for (PeoplePlace place : region.places()) {
      network.forEachSite(
          place,
          (site, distanceM) -> {
            for (int moment = openSince[site.index()]; moment < moments; moment++) {
              nearestM[moment][place.index()] =
                  Math.min(nearestM[moment][place.index()], distanceM);
            }
          });
    }
    return new CoverageCurve(region, network.reachM(), nearestM);
  }

  /** 0 for a site that is open before the programme, else 1 + its first phase. */
  private static int openSince(Plan plan, Site site) {
    for (PortType type : plan.region().portTypes()) {
      if (site.existingPorts(type) > 0) {
        return 0;
      }
    }
    for (Phase phase : plan.region().phases()) {
      for (PortType type : plan.region().portTypes()) {
        if (plan.newPorts(site, type, phase) > 0) {
          return phase.index() + 1;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The longest distance measured, in metres; beyond it nothing is known. */
  public double reachM() {
    return reachM;
  }

  /** The share of people, 0 to 1, with an open site within a distance at the end of a phase. */
  public double share(double withinM, Phase phase) {
    return share(withinM, nearestM[phase.index() + 1]);
  }

  /** The same before the programme. */
  public double shareBefore(double withinM) {
    return share(withinM, nearestM[0]);
  }

  private double share(double withinM, double[] distanceM) {
    double people = 0;
    double covered = 0;
    for (PeoplePlace place : region.places()) {
      people += place.people();
      covered += distanceM[place.index()] <= withinM ? place.people() : 0;
    }
    return people == 0 ? 0 : covered / people;
  }
}
