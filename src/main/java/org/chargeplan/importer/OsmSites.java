package org.chargeplan.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/** Candidate sites and existing ports of the map. */
final class OsmSites {

  /** Two places of one kind and name within this way are one, drawn twice. */
  private static final double SAME_WITHIN_M = 100;

  /** The same for places without a name: a node on the area of a small car park. */
  private static final double SAME_NAMELESS_WITHIN_M = 20;

  private final RegionFrame frame;
  private final Function<Location, UserZone> nearest;
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final StationPlacer stations;

  private OsmSites(List<OsmThing> things, RegionFrame frame, Function<Location, UserZone> nearest) {
    this.frame = frame;
    this.nearest = nearest;
    this.stations = new StationPlacer(frame, candidates(things), nearest);
  }

  /**
   * @param things places on the map, in order of their ids
   * @param nearest finds the zone nearest to a place
   */
  static OsmSites of(
      List<OsmThing> things, RegionFrame frame, Function<Location, UserZone> nearest) {
    OsmSites all = new OsmSites(things, frame, nearest);
    all.addStations(things);
    return all;
  }

  List<Candidate> sites() {
    return stations.sites();
  }

  /** Ports that stand, by site and type. */
  Map<String, Map<String, Integer>> existing() {
    return stations.existing();
  }

  /** What became no site of its own, by reason in words. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  private List<Candidate> candidates(List<OsmThing> things) {
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
    List<Candidate> sites = new ArrayList<>();
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
        sites.add(site);
      }
    }
    return sites;
  }

  private void addStations(List<OsmThing> things) {
    for (OsmThing thing : things) {
      if (!thing.is("amenity", "charging_station")) {
        continue;
      }
      Optional<ChargingStation> station = OsmCharger.find(thing, frame);
      if (station.isEmpty()) {
        count("charging station without a port type of region.yaml");
      } else if (!stations.place(station.get())) {
        count("charging station at no site, with no kind (charging-station) in region.yaml");
      }
    }
  }

  private void count(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
