package org.chargeplan.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/** Candidate sites and existing ports of the map. */
final class OsmSites {

  /** Two places of one kind and name within this way are one, drawn twice. */
  private static final double SAME_WITHIN_M = 100;

  /** The same for places without a name: a node on the area of a small car park. */
  private static final double SAME_NAMELESS_WITHIN_M = 20;

  /** A station this near to a site stands on its ground. */
  private static final double STATION_WITHIN_M = 100;

  /** The kind of a station that stands at no site, and what it is where the region has none. */
  private static final List<String> STATION_KINDS =
      List.of("charging-station", "parking", "fuel-station");

  private final RegionFrame frame;
  private final Function<Location, UserZone> nearest;
  private final Map<String, Candidate> sites = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> existing = new TreeMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();

  private OsmSites(RegionFrame frame, Function<Location, UserZone> nearest) {
    this.frame = frame;
    this.nearest = nearest;
  }

  /**
   * @param things places on the map, in order of their ids
   * @param nearest finds the zone nearest to a place
   */
  static OsmSites of(
      List<OsmThing> things, RegionFrame frame, Function<Location, UserZone> nearest) {
    OsmSites all = new OsmSites(frame, nearest);
    all.addCandidates(things);
    all.addStations(things);
    return all;
  }

  List<Candidate> sites() {
    return List.copyOf(sites.values());
  }

  /** Ports that stand, by site and type. */
  Map<String, Map<String, Integer>> existing() {
    return existing;
  }

  /** What became no site of its own, by reason in words. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  private void addCandidates(List<OsmThing> things) {
    List<Candidate> found = new ArrayList<>();
    List<Boolean> named = new ArrayList<>();
    for (OsmThing thing : things) {
      Optional<OsmSiteKind> kind = OsmSiteKind.find(thing);
      if (kind.isEmpty()) {
        continue;
      }
      if (frame.siteKinds().containsKey(kind.get().kind())) {
        found.add(kind.get().candidate(thing, nearest.apply(thing.location())));
        named.add(thing.name().isPresent());
      } else {
        count(kind.get().kind() + ", a kind that region.yaml lacks");
      }
    }
    PointIndex index = new PointIndex(found.stream().map(Candidate::location).toList());
    for (int i = 0; i < found.size(); i++) {
      Candidate site = found.get(i);
      boolean twin = false;
      for (int near :
          index.within(site.location(), named.get(i) ? SAME_WITHIN_M : SAME_NAMELESS_WITHIN_M)) {
        Candidate other = found.get(near);
        twin |= near < i && other.name().equals(site.name()) && other.kind().equals(site.kind());
      }
      if (twin) {
        count(site.kind() + " drawn twice");
      } else {
        sites.put(site.id(), site);
      }
    }
  }

  private void addStations(List<OsmThing> things) {
    List<Candidate> grounds = sites();
    PointIndex index = new PointIndex(grounds.stream().map(Candidate::location).toList());
    for (OsmThing thing : things) {
      if (!thing.is("amenity", "charging_station")) {
        continue;
      }
      Optional<OsmCharger> station = OsmCharger.find(thing, frame);
      if (station.isEmpty()) {
        count("charging station without a port type of region.yaml");
        continue;
      }
      Optional<Candidate> ground = ground(station.get(), grounds, index).or(() -> own(thing));
      if (ground.isEmpty()) {
        count("charging station at no site, with no kind (charging-station) in region.yaml");
      } else {
        place(station.get(), sites.getOrDefault(ground.get().id(), ground.get()));
      }
    }
  }

  /** The nearest site where all types of a station may stand. */
  private Optional<Candidate> ground(
      OsmCharger station, List<Candidate> grounds, PointIndex index) {
    Optional<Candidate> best = Optional.empty();
    double bestM = Double.POSITIVE_INFINITY;
    for (int near : index.within(station.thing().location(), STATION_WITHIN_M)) {
      Candidate site = grounds.get(near);
      double distanceM = site.location().distanceM(station.thing().location());
      if (distanceM < bestM
          && frame.siteKinds().get(site.kind()).containsAll(station.portsByType().keySet())) {
        best = Optional.of(site);
        bestM = distanceM;
      }
    }
    return best;
  }

  private Optional<Candidate> own(OsmThing thing) {
    UserZone zone = nearest.apply(thing.location());
    return STATION_KINDS.stream()
        .filter(frame.siteKinds()::containsKey)
        .findFirst()
        .map(
            kind ->
                new Candidate(
                    thing.id(),
                    thing.name().orElse("charging station, " + zone.name()),
                    kind,
                    zone.province(),
                    thing.location(),
                    0,
                    0,
                    0,
                    false,
                    Status.DERIVED));
  }

  /** Adds a station to a site, whose bays and power hold at least what stands there. */
  private void place(OsmCharger station, Candidate site) {
    Map<String, Integer> ports = existing.computeIfAbsent(site.id(), id -> new TreeMap<>());
    station.portsByType().forEach((type, count) -> ports.merge(type, count, Integer::sum));
    OsmCharger all = new OsmCharger(station.thing(), ports);
    double bays = Math.max(site.bays(), Math.ceil(all.bays(frame)));
    sites.put(
        site.id(),
        new Candidate(
            site.id(),
            site.name(),
            site.kind(),
            site.province(),
            site.location(),
            bays,
            Math.max(site.lotBays(), bays),
            Math.max(site.maxKw(), Math.ceil(all.kw(frame))),
            site.indoor(),
            site.status()));
  }

  private void count(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
