package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chargeplan.importer.layers.StationPlacer;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/** Candidate sites and existing ports of the map. */
final class OsmSites {

  /** Two places of one kind and name within this distance are one, drawn twice. */
  private static final double SAME_WITHIN_M = 100;

  /** The same for places without a name: a node on the area of a small car park. */
  private static final double SAME_NAMELESS_WITHIN_M = 20;

  private final RegionFrame frame;
  private final Function<Location, ZoneDraft> nearest;
  private final LayerTally tally;
  private final LayerTally ofStations;
  private final StationPlacer stations;

  private OsmSites(
      List<OsmThing> things,
      RegionFrame frame,
      Function<Location, ZoneDraft> nearest,
      ImportTally tally) {
    this.frame = frame;
    this.nearest = nearest;
    this.tally = tally.of(Layer.SITES, "places");
    this.ofStations = tally.of(Layer.EXISTING, "stations");
    this.stations = new StationPlacer(frame, candidates(things), nearest);
  }

  /**
   * @param things places on the map, in order of their ids
   * @param nearest finds the zone nearest to a place
   * @param tally counts what is taken and left out
   */
  static OsmSites of(
      List<OsmThing> things,
      RegionFrame frame,
      Function<Location, ZoneDraft> nearest,
      ImportTally tally) {
    OsmSites all = new OsmSites(things, frame, nearest, tally);
    all.addStations(things);
    return all;
  }

  List<CandidateSite> sites() {
    return stations.sites();
  }

  /** Existing ports, by site and type. */
  Map<String, Map<String, Integer>> existing() {
    return stations.existing();
  }

  private List<CandidateSite> candidates(List<OsmThing> things) {
    List<CandidateSite> found = new ArrayList<>();
    List<Boolean> named = new ArrayList<>();
    for (OsmThing thing : things) {
      Optional<SiteKindTags> kind = SiteKindTags.find(thing.tags(), thing.areaM2());
      if (kind.isEmpty()) {
        continue;
      }
      tally.read(1);
      if (frame.siteKinds().containsKey(kind.get().kind())) {
        found.add(candidate(thing, kind.get(), nearest.apply(thing.location())));
        named.add(thing.name().isPresent());
      } else {
        tally.leaveOut("of kind " + kind.get().kind() + ", which region.yaml lacks");
      }
    }
    List<CandidateSite> sites = new ArrayList<>();
    PointIndex index = new PointIndex(found.stream().map(CandidateSite::location).toList());
    for (int i = 0; i < found.size(); i++) {
      CandidateSite site = found.get(i);
      boolean twin = false;
      for (int near :
          index.within(site.location(), named.get(i) ? SAME_WITHIN_M : SAME_NAMELESS_WITHIN_M)) {
        CandidateSite other = found.get(near);
        twin |= near < i && other.name().equals(site.name()) && other.kind().equals(site.kind());
      }
      if (twin) {
        tally.leaveOut(site.kind() + " drawn twice");
      } else {
        sites.add(site);
        tally.take(site.status());
      }
    }
    return sites;
  }

  /** The site: its bays published, derived from its area, or assumed. */
  private static CandidateSite candidate(OsmThing thing, SiteKindTags kind, ZoneDraft zone) {
    double published = thing.number("capacity").orElse(0);
    Optional<Double> drawn = kind.lotOn(thing.areaM2());
    Status status =
        published >= 1 ? Status.PUBLISHED : drawn.isPresent() ? Status.DERIVED : Status.ASSUMED;
    double lot = published >= 1 ? published : drawn.orElse(kind.lotBays());
    double bays = kind.baysOf(lot);
    return new CandidateSite(
        thing.id(),
        thing.name().orElse(kind.name() + ", " + zone.name()),
        kind.kind(),
        zone.province(),
        thing.location(),
        bays,
        Math.max(bays, lot),
        kind.kwOf(bays),
        kind.indoor(),
        Optional.empty(),
        status);
  }

  private void addStations(List<OsmThing> things) {
    for (OsmThing thing : things) {
      if (!thing.is("amenity", "charging_station")) {
        continue;
      }
      ofStations.read(1);
      Optional<ChargingStation> station = OsmCharger.find(thing, frame);
      if (station.isEmpty()) {
        ofStations.leaveOut("without a port type of region.yaml");
      } else if (!stations.place(station.get())) {
        ofStations.leaveOut("at no site, with no kind (charging-station) in region.yaml");
      } else {
        ofStations.take(Status.PUBLISHED);
      }
    }
  }
}
