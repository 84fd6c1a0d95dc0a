package org.chargeplan.network;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Speeds;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * Distances by road between the zones and the sites of a region, up to a reach, the minutes of the
 * fastest routes where a rule asks for them, and the routes of its corridors.
 *
 * <p>A route is the access from the zone's centre to its nearest road node, the shortest path in
 * the graph, and the access from there to the site. Accesses are straight lines (geodesics) times a
 * detour factor, driven at the speed of minor roads. The fastest route may be longer than the
 * shortest.
 */
public final class Network {

  /**
   * Length of a route by road over its straight line, where the roads of the route are not known:
   * the median measured at street level on Viet Nam's arterial graph. The links that imports make
   * between neighbouring places have a smaller factor of their own, for a single link.
   */
  public static final double DETOUR = 1.47;

  private final List<Zone> zones;
  private final List<Site> sites;
  private final double reachM;
  private final double reachMin;
  private final Reach[] ofZone;
  private final Reach[] ofSite;
  private final Reach[] minutesOfZone;
  private final Reach[] minutesOfSite;
  private final List<Route> routes;

  private Network(Region region, double reachM, double reachMin) {
    RoadGraph graph = new RoadGraph(region.roads());
    Snapped atZones = Snapped.of(graph, region.zones().stream().map(Zone::location).toList());
    Snapped atSites = Snapped.of(graph, region.sites().stream().map(Site::location).toList());
    RouteFinder finder = new RouteFinder(region, graph, atSites);
    this.zones = region.zones();
    this.sites = region.sites();
    this.reachM = reachM;
    this.reachMin = reachMin;
    this.routes = region.corridors().stream().map(finder::find).flatMap(Optional::stream).toList();
    // A route is as long in both directions: the searches start from those of the two that are at
    // fewer road nodes.
    boolean fromZones = atZones.nodes().length <= atSites.nodes().length;
    Snapped starts = fromZones ? atZones : atSites;
    Snapped ends = fromZones ? atSites : atZones;
    Reach[] ofStart =
        RoadDistances.measure(graph, starts, ends, DoubleUnaryOperator.identity(), reachM);
    Reach[] ofEnd = Reach.transpose(ofStart, ends.size());
    this.ofZone = fromZones ? ofStart : ofEnd;
    this.ofSite = fromZones ? ofEnd : ofStart;
    if (reachMin > 0) {
      Speeds speeds = region.roads().speeds();
      RoadGraph timed = graph.timed(region.roads());
      Reach[] minutes = RoadDistances.measure(timed, starts, ends, speeds::accessMinutes, reachMin);
      Reach[] back = Reach.transpose(minutes, ends.size());
      this.minutesOfZone = fromZones ? minutes : back;
      this.minutesOfSite = fromZones ? back : minutes;
    } else {
      this.minutesOfZone = new Reach[0];
      this.minutesOfSite = new Reach[0];
    }
  }

  /**
   * Snaps the zones and sites of a region to its roads and measures all distances up to a length,
   * on all processors.
   *
   * @param reachM longest distance wanted, in metres
   */
  public static Network of(Region region, double reachM) {
    return new Network(region, reachM, 0);
  }

  /**
   * Measures all distances up to a length, and all fastest routes up to a time.
   *
   * @param reachM longest distance wanted, in metres
   * @param reachMin longest time wanted, in minutes; none are measured where it is 0
   */
  public static Network of(Region region, double reachM, double reachMin) {
    return new Network(region, reachM, reachMin);
  }

  /** The longest distance measured, in metres. */
  public double reachM() {
    return reachM;
  }

  /** The longest time measured, in minutes; 0 where none was asked for. */
  public double reachMin() {
    return reachMin;
  }

  /** Takes a site and its distance from a zone. */
  @FunctionalInterface
  public interface SiteVisitor {
    /** Called with a site and its road distance in metres, or minutes. */
    void visit(Site site, double distanceM);
  }

  /** Takes a zone and its distance from a site. */
  @FunctionalInterface
  public interface ZoneVisitor {
    /** Called with a zone and its road distance in metres, or minutes. */
    void visit(Zone zone, double distanceM);
  }

  /** Visits the sites within reach of a zone, in the order of the region. */
  public void forEachSite(Zone zone, SiteVisitor visitor) {
    ofZone[zone.index()].forEach((site, distanceM) -> visitor.visit(sites.get(site), distanceM));
  }

  /**
   * Visits the sites that the fastest route from a zone reaches in time, in the order of the
   * region, with the minutes that it takes.
   *
   * @throws IllegalStateException where no times were asked for
   */
  public void forEachSiteByTime(Zone zone, SiteVisitor visitor) {
    requireTimes();
    minutesOfZone[zone.index()].forEach((site, minutes) -> visitor.visit(sites.get(site), minutes));
  }

  /**
   * Visits the sites within reach of a zone, in the order of the region, with their distances in
   * metres or minutes, as vehicles of a class measure them.
   *
   * @throws IllegalStateException where they measure minutes and no times were asked for
   */
  public void forEachSite(Zone zone, VehicleClass vehicleClass, SiteVisitor visitor) {
    if (vehicleClass.falloff().inMinutes()) {
      forEachSiteByTime(zone, visitor);
    } else {
      forEachSite(zone, visitor);
    }
  }

  /**
   * Visits the zones within reach of a site, in the order of the region, with their distances in
   * metres or minutes, as vehicles of a class measure them.
   *
   * @throws IllegalStateException where they measure minutes and no times were asked for
   */
  public void forEachZone(Site site, VehicleClass vehicleClass, ZoneVisitor visitor) {
    if (vehicleClass.falloff().inMinutes()) {
      requireTimes();
      minutesOfSite[site.index()].forEach(
          (zone, minutes) -> visitor.visit(zones.get(zone), minutes));
    } else {
      forEachZone(site, visitor);
    }
  }

  private void requireTimes() {
    if (reachMin <= 0) {
      throw new IllegalStateException("The network was measured without times.");
    }
  }

  /** Visits the zones within reach of a site, in the order of the region. */
  public void forEachZone(Site site, ZoneVisitor visitor) {
    ofSite[site.index()].forEach((zone, distanceM) -> visitor.visit(zones.get(zone), distanceM));
  }

  /** The routes of the corridors that the roads join, in the order of the region. */
  public List<Route> routes() {
    return routes;
  }

  /** How many pairs of zone and site lie within reach of one another. */
  public int pairs() {
    return IntStream.range(0, ofZone.length).map(zone -> ofZone[zone].size()).sum();
  }
}
