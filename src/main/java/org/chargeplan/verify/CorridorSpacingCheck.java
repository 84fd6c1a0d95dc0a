package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.input.Fields;
import org.chargeplan.network.Route;
import org.chargeplan.network.Stop;
import org.chargeplan.network.Stretch;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code corridor-spacing}: walks along each corridor from pool to pool and measures the gaps,
 * those at its ends too.
 */
final class CorridorSpacingCheck implements Check {

  private static final double M_PER_KM = 1000;

  private final RuleSpec rule;
  private final Region region;
  private final List<Route> routes;
  private final PortFilter filter;
  private final List<String> corridors;
  private final List<String> networks;
  private final double gapM;
  private final double withinM;
  private final double poolKw;
  private final double portKw;
  private final int ports;
  private final double share;

  CorridorSpacingCheck(CheckContext context) {
    Fields fields = context.fields();
    this.rule = context.rule();
    this.region = context.region();
    this.filter = PortFilter.read(fields);
    this.corridors = fields.texts("corridors", List.of());
    this.networks = fields.texts("networks", List.of());
    this.gapM = fields.number("gap_m", 0, Double.MAX_VALUE);
    this.withinM = fields.number("within_m", 0, Double.MAX_VALUE, 3_000);
    this.poolKw = fields.number("pool_kw", 0, Double.MAX_VALUE);
    this.portKw = fields.number("port_kw", 0, Double.MAX_VALUE, 0);
    this.ports = fields.integer("ports", 1, Integer.MAX_VALUE, 1);
    this.share = fields.number("share", 0, 1, 1);
    this.routes = context.routes().stream().filter(route -> isChosen(route.corridor())).toList();
  }

  private boolean isChosen(Corridor corridor) {
    return (corridors.isEmpty() || corridors.contains(corridor.id()))
        && (networks.isEmpty() || networks.contains(corridor.network()));
  }

  /** The result of a walk along the corridors. */
  private static final class Walk {
    private double lengthM;
    private double tooLongM;
    private double longestM;
    private int gaps;

    /** The program counts integer metres of each window, one behind each site. */
    private double roundingM;
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    for (Phase phase : region.phases()) {
      if (!routes.isEmpty() && rule.holdsAt(phase)) {
        Walk walk = new Walk();
        for (Route route : routes) {
          for (Stretch stretch : stretches(ledger, route)) {
            walk(ledger, route, stretch, phase, walk, out);
          }
        }
        if (share < 1) {
          double asked = share * walk.lengthM / M_PER_KM;
          double given = (walk.lengthM - walk.tooLongM) / M_PER_KM;
          boolean nearly = given < asked && asked - given <= walk.roundingM / M_PER_KM;
          out.atLeast(
              phase, asked, nearly ? asked : given, "km", "has too little of its corridors");
        } else {
          out.measured(phase, false, gapM / M_PER_KM, walk.longestM / M_PER_KM, "km of a gap");
          out.measured(phase, false, 0, walk.gaps, "gaps that are longer");
        }
      }
    }
  }

  private List<Stretch> stretches(Ledger ledger, Route route) {
    List<Stop> stops =
        route.stops().stream()
            .filter(stop -> stop.offM() <= withinM && filter.passes(stop.site()))
            .filter(stop -> mayHavePool(ledger, stop.site()))
            .toList();
    return Stretch.of(route, stops, gapM, region.scope().isPart());
  }

  private void walk(
      Ledger ledger, Route route, Stretch stretch, Phase phase, Walk walk, RuleFindings out) {
    double from = stretch.fromM();
    walk.roundingM += stretch.stops().size() + 1;
    walk.lengthM += Math.max(0, stretch.toM() - from - gapM);
    for (Stop stop : stretch.stops()) {
      if (isPool(ledger, stop.site(), phase)) {
        gap(route, from, stop.chainageM(), phase, walk, out);
        from = stop.chainageM();
      }
    }
    gap(route, from, stretch.toM(), phase, walk, out);
  }

  private void gap(
      Route route, double fromM, double toM, Phase phase, Walk walk, RuleFindings out) {
    double lengthM = toM - fromM;
    walk.longestM = Math.max(walk.longestM, lengthM);
    if (lengthM > gapM) {
      walk.tooLongM += lengthM - gapM;
      walk.gaps++;
      if (share == 1) {
        String text =
            route.corridor().name()
                + " has no pool of "
                + Words.number(poolKw)
                + " kW from km "
                + Math.round(fromM / M_PER_KM)
                + " to km "
                + Math.round(toM / M_PER_KM)
                + " at the end of "
                + phase.id()
                + ": a gap of "
                + Words.number(Math.round(lengthM / M_PER_KM))
                + " km, "
                + Words.number(gapM / M_PER_KM)
                + " at most";
        out.other(
            route.corridor().id(),
            route.corridor().name(),
            phase,
            gapM / M_PER_KM,
            lengthM / M_PER_KM,
            "km",
            text);
      }
    }
  }

  private boolean isPool(Ledger ledger, Site site, Phase phase) {
    double kw = 0;
    long strong = 0;
    for (PortType type : region.portTypes()) {
      if (filter.passes(type)) {
        long existing = ledger.ports(site, type, phase);
        kw += existing * type.powerKw();
        strong += type.powerKw() >= portKw ? existing : 0;
      }
    }
    return kw >= poolKw - 1e-6 && strong >= ports;
  }

  /** Whether a site has or could have a pool: a part of a region is measured between such sites. */
  private boolean mayHavePool(Ledger ledger, Site site) {
    double kw = 0;
    long strong = 0;
    boolean canBuild = false;
    boolean canBuildStrong = false;
    double freeBays = site.bays();
    double freeKw = site.maxKw() - ledger.existingWatts(site) / 1000.0;
    for (PortType type : region.portTypes()) {
      freeBays -= site.existingPorts(type) * type.bays();
    }
    for (PortType type : region.portTypes()) {
      if (filter.passes(type)) {
        kw += site.existingPorts(type) * type.powerKw();
        boolean isStrong = type.powerKw() >= portKw;
        strong += isStrong ? site.existingPorts(type) : 0;
        boolean fits =
            site.kind().portTypes().contains(type)
                && Ledger.thousandths(type.bays()) <= Ledger.thousandths(freeBays)
                && Ledger.thousandths(type.powerKw()) <= Ledger.thousandths(freeKw);
        canBuild |= fits;
        canBuildStrong |= fits && isStrong;
      }
    }
    boolean isPool = kw >= poolKw && strong >= ports;
    return isPool || (site.maxKw() >= poolKw && canBuild && (strong >= ports || canBuildStrong));
  }
}
