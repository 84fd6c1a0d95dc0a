package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * The distance from a zone to its nearest open site at the end of a phase, as rows. The distance to
 * a site is the mean of those from where the zone's people live: that of a zone is what they go on
 * average if all go to the same site, and never less than what each goes to the nearest.
 *
 * <p>Sites are ordered by distance, {@code d[1] < d[2] < ... < d[K]} in integer metres (or
 * seconds). Link k is 1 where a site within {@code d[k]} is open: {@code link[k-1] + sum(open at
 * d[k]) >= 1}. The distance is {@code beyond - sum((d[k+1] - d[k]) x link[k])}, with {@code beyond}
 * as {@code d[K+1]}. Each open site is in one link of the zone, so that terms grow with pairs and
 * not with their square, and the linear relaxation is as tight as that of the classic formulation
 * (Cornuejols, Nemhauser and Wolsey, SIAM J. Alg. Disc. Meth. 1, 1980; Elloumi, J. Comb. Optim. 19,
 * 2010). A site that is open before the programme ends the chain.
 */
final class NearestSite {

  private final Compilation c;
  private final OpenSites sites;
  private final Zone zone;
  private final Phase phase;
  private final TreeMap<Long, List<Site>> byDistance = new TreeMap<>();

  /** Distance charged where no site of the chain is open, in metres or seconds. */
  private long otherwise;

  NearestSite(
      Compilation c, PortFilter filter, Zone zone, Phase phase, Within within, double beyond) {
    this.c = c;
    this.sites = c.openSites(filter.types());
    this.zone = zone;
    this.phase = phase;
    Within.Unit unit = within.unit();
    otherwise = unit.steps(beyond);
    Map<Integer, Mean> means = new TreeMap<>();
    for (PeoplePlace place : c.region().places(zone)) {
      within.forEachSite(
          c.network(),
          place,
          (site, distance) -> {
            if (filter.accepts(site)) {
              means.merge(
                  site.index(), new Mean(place.share(), place.share() * distance), Mean::plus);
            }
          });
    }
    means.forEach(
        (site, mean) -> add(c.region().sites().get(site), unit.steps(mean.distance(beyond))));
    byDistance.tailMap(otherwise, true).clear();
  }

  /**
   * The mean of distances to a site, in the making.
   *
   * @param share share of people for whom it is not too far
   * @param distance sum of their distances, each times its share
   */
  private record Mean(double share, double distance) {

    Mean plus(Mean other) {
      return new Mean(share + other.share, distance + other.distance);
    }

    /** The mean of all, if the others go so far. */
    double distance(double beyond) {
      return distance + Math.max(0, 1 - share) * beyond;
    }
  }

  private void add(Site site, long steps) {
    if (sites.isOpenBefore(site)) {
      otherwise = Math.min(otherwise, steps);
    } else if (sites.canOpen(site, phase)) {
      byDistance.computeIfAbsent(steps, s -> new ArrayList<>()).add(site);
    }
  }

  /**
   * Adds the rows.
   *
   * @param family family of the row that is the distance, in metres or seconds
   * @param perStep cost of each of them
   */
  void addRows(Family family, Penalty perStep) {
    int distance =
        c.program().row(family, Compilation.subject(zone), phase.index(), otherwise, perStep);
    Family links =
        new Family(
            family.ruleId(), "Open sites by distance", family.source(), Level.SOFT, "sites", 1);
    int outer = -1;
    long outerDistance = otherwise;
    // From the farthest inwards: a row exists before the link to it is added.
    for (Map.Entry<Long, List<Site>> ring : byDistance.descendingMap().entrySet()) {
      int row = c.program().row(links, Compilation.subject(zone), phase.index(), 0, Penalty.NONE);
      for (Site site : ring.getValue()) {
        c.program().indicatorTerm(row, sites.open(site, phase), 1);
      }
      int link = c.program().indicator(row, 1);
      c.program().indicatorTerm(distance, link, ring.getKey() - outerDistance);
      if (outer >= 0) {
        c.program().indicatorTerm(outer, link, 1);
      }
      outer = row;
      outerDistance = ring.getKey();
    }
  }
}
