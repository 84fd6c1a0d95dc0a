package org.chargeplan.importer.spread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.model.Apportionment;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Disc;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * Spreads places of each kind over the zones in proportion to their people, and over the ground
 * around a zone's centre. Places and all their figures are assumed.
 */
final class SpreadSites {

  /** Built-up ground of a zone: so many people live on a km2. Assumed. */
  private static final double PEOPLE_PER_KM2 = 3000;

  /** More sites than this make a plan slow: each then has several places of its kind. */
  private static final int MOST_SITES = 20_000;

  private static final double PEOPLE = 100_000;

  private final List<ZoneDraft> zones;
  private final RegionFrame frame;
  private final Map<String, int[]> placesByKind = new LinkedHashMap<>();
  private final int places;
  private final int placesEach;

  /**
   * @param zones where people live
   * @param per100000 places for 100,000 people by kind
   */
  SpreadSites(List<ZoneDraft> zones, Map<String, Double> per100000, RegionFrame frame) {
    this.zones = zones;
    this.frame = frame;
    double[] people = zones.stream().mapToDouble(ZoneDraft::population).toArray();
    double all = zones.stream().mapToDouble(ZoneDraft::population).sum();
    int count = 0;
    for (Map.Entry<String, Double> kind : per100000.entrySet()) {
      int wanted = all == 0 ? 0 : (int) Math.round(all * kind.getValue() / PEOPLE);
      placesByKind.put(kind.getKey(), Apportionment.byWeight(wanted, people));
      count += wanted;
    }
    this.places = count;
    this.placesEach = Math.max(1, (int) Math.ceil((double) count / MOST_SITES));
  }

  /** How many places are spread. */
  int places() {
    return places;
  }

  /** The most places that a site stands for. */
  int placesEach() {
    return placesEach;
  }

  /** The sites, zone by zone. */
  List<CandidateSite> sites() {
    List<CandidateSite> sites = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      addSites(zones.get(z), z, sites);
    }
    return sites;
  }

  private void addSites(ZoneDraft zone, int index, List<CandidateSite> sites) {
    Map<String, Integer> left = new LinkedHashMap<>();
    placesByKind.forEach((kind, byZone) -> left.put(kind, byZone[index]));
    int count = left.values().stream().mapToInt(this::sitesFor).sum();
    double km2 = zone.population() / PEOPLE_PER_KM2;
    double km2Each =
        (zone.areaKm2() > 0 ? Math.min(zone.areaKm2(), km2) : km2) / Math.max(1, count);
    Disc disc = new Disc(zone.location());
    int point = 0;
    // The kinds take turns, so that each is spread over all of the zone.
    for (int number = 1; left.values().stream().anyMatch(places -> places > 0); number++) {
      for (String kind : placesByKind.keySet()) {
        int of = Math.min(placesEach, left.get(kind));
        if (of > 0) {
          left.merge(kind, -of, Integer::sum);
          Location place = disc.point(point++, km2Each);
          sites.add(site(zone, kind, number, of, frame.contains(place) ? place : zone.location()));
        }
      }
    }
  }

  private int sitesFor(int placesOfKind) {
    return (placesOfKind + placesEach - 1) / placesEach;
  }

  private static CandidateSite site(
      ZoneDraft zone, String kind, int number, int places, Location location) {
    SiteKindTags usual = SiteKindTags.ofKind(kind).orElseThrow();
    double bays = usual.baysOf(usual.lotBays());
    String name = places == 1 ? usual.name() : places + " of kind " + usual.name();
    return new CandidateSite(
        "spread-%s-%s-%d".formatted(kind, zone.id(), number),
        "%s %d, %s".formatted(name, number, zone.name()),
        kind,
        zone.province(),
        location,
        places * bays,
        places * usual.lotBays(),
        places * usual.kwOf(bays),
        usual.indoor(),
        Optional.empty(),
        Status.ASSUMED);
  }
}
