package org.chargeplan.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * Distances by road between the zones and the sites of a region, up to a reach, and the routes of
 * its corridors.
 *
 * <p>A way is the access from the zone's centre to its nearest road node, the shortest path in the
 * graph, and the access from there to the site. Access ways are straight lines (geodesics) times a
 * detour factor.
 */
public final class Network {

  /**
   * Length of a way by road over the straight line, where the roads of the way are not known: the
   * median measured on Viet Nam's arterial graph.
   */
  public static final double DETOUR = 1.47;

  private final List<Zone> zones;
  private final List<Site> sites;
  private final double reachM;
  private final Reach[] ofZone;
  private final Reach[] ofSite;
  private final List<Route> routes;

  private Network(
      Region region, double reachM, Reach[] ofZone, Reach[] ofSite, List<Route> routes) {
    this.zones = region.zones();
    this.sites = region.sites();
    this.reachM = reachM;
    this.ofZone = ofZone;
    this.ofSite = ofSite;
    this.routes = routes;
  }

  /**
   * Snaps the zones and sites of a region to its roads and measures all ways up to a length. A way
   * is as long in both directions, so the shortest paths start from those of the two, zones or
   * sites, that stand at fewer road nodes; they run on all processors.
   *
   * @param reachM longest way wanted, in metres
   */
  public static Network of(Region region, double reachM) {
    RoadGraph graph = new RoadGraph(region.roads());
    Snapped zones = Snapped.of(graph, region.zones().stream().map(Zone::location).toList());
    Snapped sites = Snapped.of(graph, region.sites().stream().map(Site::location).toList());
    RouteFinder finder = new RouteFinder(region, graph, sites);
    List<Route> routes =
        region.corridors().stream().map(finder::find).flatMap(Optional::stream).toList();
    if (zones.nodes().length <= sites.nodes().length) {
      Reach[] ofZone = Ways.measure(graph, zones, sites, reachM);
      Reach[] ofSite = Reach.transpose(ofZone, sites.size());
      return new Network(region, reachM, ofZone, ofSite, routes);
    }
    Reach[] ofSite = Ways.measure(graph, sites, zones, reachM);
    Reach[] ofZone = Reach.transpose(ofSite, zones.size());
    return new Network(region, reachM, ofZone, ofSite, routes);
  }

  /** The longest way measured, in metres. */
  public double reachM() {
    return reachM;
  }

  /** Takes a site and its distance from a zone. */
  @FunctionalInterface
  public interface SiteVisitor {
    /** Called with a site and the length of the way in metres. */
    void visit(Site site, double distanceM);
  }

  /** Takes a zone and its distance from a site. */
  @FunctionalInterface
  public interface ZoneVisitor {
    /** Called with a zone and the length of the way in metres. */
    void visit(Zone zone, double distanceM);
  }

  /** Visits the sites within reach of a zone, in the order of the region. */
  public void forEachSite(Zone zone, SiteVisitor visitor) {
    ofZone[zone.index()].forEach((site, distanceM) -> visitor.visit(sites.get(site), distanceM));
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
