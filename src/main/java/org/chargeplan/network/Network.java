package org.chargeplan.network;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Speeds;
import org.chargeplan.region.VehicleClass;

/**
 * Distances by road between the places of people and the sites of a region, up to a reach, the
 * minutes of the fastest routes where a rule asks for them, and the routes of its corridors.
 *
 * <p>A route is the access from the place to its nearest road node, the shortest path in the graph,
 * and the access from there to the site. Accesses are straight lines (geodesics) times a detour
 * factor, driven at the speed of minor roads. The fastest route may be longer than the shortest.
 */
public final class Network {

  /**
   * Length of a route by road over its straight line, where the roads of the route are not known:
   * the median measured at street level on Viet Nam's arterial graph. The links that imports make
   * between neighbouring places have a smaller factor of their own, for a single link.
   */
  public static final double DETOUR = 1.47;

  private final List<PeoplePlace> places;
  private final List<Site> sites;
  private final double reachM;
  private final double reachMin;
  private final Reach[] ofPlace;
  private final Reach[] ofSite;
  private final Reach[] minutesOfPlace;
  private final Reach[] minutesOfSite;
  private final List<Route> routes;

  private Network(Region region, double reachM, double reachMin) {
    RoadGraph graph = new RoadGraph(region.roads());
    Snapped atPlaces =
        Snapped.of(graph, region.places().stream().map(PeoplePlace::location).toList());
    Snapped atSites = Snapped.of(graph, region.sites().stream().map(Site::location).toList());
    RouteFinder finder = new RouteFinder(region, graph, atSites);
    this.places = region.places();
    this.sites = region.sites();
    this.reachM = reachM;
    this.reachMin = reachMin;
    this.routes = region.corridors().stream().map(finder::find).flatMap(Optional::stream).toList();
    // A route is as long in both directions: the searches start from those of the two that are at
    // fewer road nodes.
    boolean fromPlaces = atPlaces.nodes().length <= atSites.nodes().length;
    Snapped starts = fromPlaces ? atPlaces : atSites;
    Snapped ends = fromPlaces ? atSites : atPlaces;
    Reach[] ofStart =
        RoadDistances.measure(graph, starts, ends, DoubleUnaryOperator.identity(), reachM);
    Reach[] ofEnd = Reach.transpose(ofStart, ends.size());
    this.ofPlace = fromPlaces ? ofStart : ofEnd;
    this.ofSite = fromPlaces ? ofEnd : ofStart;
    if (reachMin > 0) {
      Speeds speeds = region.roads().speeds();
      RoadGraph timed = graph.timed(region.roads());
      Reach[] minutes = RoadDistances.measure(timed, starts, ends, speeds::accessMinutes, reachMin);
      Reach[] back = Reach.transpose(minutes, ends.size());
      this.minutesOfPlace = fromPlaces ? minutes : back;
      this.minutesOfSite = fromPlaces ? back : minutes;
    } else {
      this.minutesOfPlace = new Reach[0];
      this.minutesOfSite = new Reach[0];
    }
  }

  /**
   * Snaps the places of people and the sites of a region to its roads and measures all distances up
   * to a length, on all processors.
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

  /** Takes a site and its distance from a place. */
  @FunctionalInterface
  public interface SiteVisitor {
    /** Called with a site and its road distance in metres, or minutes. */
    void visit(Site site, double distanceM);
  }

  /** Takes a place of people and its distance from a site. */
  @FunctionalInterface
  public interface PlaceVisitor {
    /** Called with a place and its road distance in metres, or minutes. */
    void visit(PeoplePlace place, double distanceM);
  }

  /** Visits the sites within reach of a place, in the order of the region. */
  public void forEachSite(PeoplePlace place, SiteVisitor visitor) {
    ofPlace[place.index()].forEach((site, distanceM) -> visitor.visit(sites.get(site), distanceM));
  }

  /**
   * Visits the sites that the fastest route from a place reaches in time, in the order of the
   * region, with the minutes that it takes.
   *
   * @throws IllegalStateException where no times were asked for
   */
  public void forEachSiteByTime(PeoplePlace place, SiteVisitor visitor) {
    requireTimes();
    minutesOfPlace[place.index()].forEach(
        (site, minutes) -> visitor.visit(sites.get(site), minutes));
  }

  /**
   * Visits the sites within reach of a place, in the order of the region, with their distances in
   * metres or minutes, as vehicles of a class measure them.
   *
   * @throws IllegalStateException where they measure minutes and no times were asked for
   */
  public void forEachSite(PeoplePlace place, VehicleClass vehicleClass, SiteVisitor visitor) {
    if (vehicleClass.falloff().inMinutes()) {
      forEachSiteByTime(place, visitor);
    } else {
      forEachSite(place, visitor);
    }
  }

  /**
   * Visits the places of people within reach of a site, in the order of the region, with their
   * distances in metres or minutes, as vehicles of a class measure them.
   *
   * @throws IllegalStateException where they measure minutes and no times were asked for
   */
  public void forEachPlace(Site site, VehicleClass vehicleClass, PlaceVisitor visitor) {
    if (vehicleClass.falloff().inMinutes()) {
      requireTimes();
      minutesOfSite[site.index()].forEach(
          (place, minutes) -> visitor.visit(places.get(place), minutes));
    } else {
      forEachPlace(site, visitor);
    }
  }

  private void requireTimes() {
    if (reachMin <= 0) {
      throw new IllegalStateException("The network was measured without times.");
    }
  }

  /** Visits the places of people within reach of a site, in the order of the region. */
  public void forEachPlace(Site site, PlaceVisitor visitor) {
    ofSite[site.index()].forEach((place, distanceM) -> visitor.visit(places.get(place), distanceM));
  }

  /** The routes of the corridors that the roads join, in the order of the region. */
  public List<Route> routes() {
    return routes;
  }

  /** How many pairs of place and site lie within reach of one another. */
  public int pairs() {
    return IntStream.range(0, ofPlace.length).map(place -> ofPlace[place].size()).sum();
  }
}
