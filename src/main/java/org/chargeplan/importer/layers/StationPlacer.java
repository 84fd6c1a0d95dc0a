package org.chargeplan.importer.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * Finds a site for each existing charging station: the nearest where all its types are allowed, or
 * one of its own.
 */
public final class StationPlacer {

  /** A station this near to a site is on its ground. */
  private static final double WITHIN_M = 100;

  /** The kind of a station that is at no site, and those used where the region lacks it. */
  private static final List<String> OWN_KINDS =
      List.of("charging-station", "parking", "fuel-station");

  private final RegionFrame frame;
  private final Function<Location, ZoneDraft> nearest;
  private final List<CandidateSite> grounds;
  private final PointIndex index;
  private final Map<String, CandidateSite> sites = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> existing = new TreeMap<>();
  private final Map<String, Status> existingStatus = new TreeMap<>();

  /**
   * @param grounds the sites that are there before any station
   * @param nearest finds the zone nearest to a place
   */
  public StationPlacer(
      RegionFrame frame, List<CandidateSite> grounds, Function<Location, ZoneDraft> nearest) {
    this.frame = frame;
    this.nearest = nearest;
    this.grounds = List.copyOf(grounds);
    this.index = new PointIndex(this.grounds.stream().map(CandidateSite::location).toList());
    this.grounds.forEach(site -> sites.put(site.id(), site));
  }

  /** All sites, those first that were there, with bays and power for their ports. */
  public List<CandidateSite> sites() {
    return List.copyOf(sites.values());
  }

  /** Ports of the stations placed, by site and type. */
  public Map<String, Map<String, Integer>> existing() {
    return existing;
  }

  /** How far the ports of a site can be trusted: as the least sure of its stations. */
  public Status existingStatus(String siteId) {
    return existingStatus.getOrDefault(siteId, Status.ASSUMED);
  }

  /**
   * Places a station.
   *
   * @return whether it found a place: it finds none far from every site, in a region that has no
   *     kind of site for it
   */
  public boolean place(ChargingStation station) {
    Optional<CandidateSite> site = ground(station).or(() -> own(station));
    site.ifPresent(at -> add(station, sites.getOrDefault(at.id(), at)));
    return site.isPresent();
  }

  /** The nearest site where all types of a station are allowed. */
  private Optional<CandidateSite> ground(ChargingStation station) {
    Optional<CandidateSite> best = Optional.empty();
    double bestM = Double.POSITIVE_INFINITY;
    for (int near : index.within(station.location(), WITHIN_M)) {
      CandidateSite site = grounds.get(near);
      double distanceM = site.location().distanceM(station.location());
      if (distanceM < bestM
          && frame.siteKinds().get(site.kind()).containsAll(station.portsByType().keySet())) {
        best = Optional.of(site);
        bestM = distanceM;
      }
    }
    return best;
  }

  /** The kind of a station's own site: the first that may have all of its ports, else the first. */
  private Optional<String> ownKind(ChargingStation station) {
    List<String> kinds = OWN_KINDS.stream().filter(frame.siteKinds()::containsKey).toList();
    return kinds.stream()
        .filter(kind -> frame.siteKinds().get(kind).containsAll(station.portsByType().keySet()))
        .findFirst()
        .or(() -> kinds.stream().findFirst());
  }

  private Optional<CandidateSite> own(ChargingStation station) {
    ZoneDraft zone = nearest.apply(station.location());
    return ownKind(station)
        .map(
            kind ->
                new CandidateSite(
                    station.id(),
                    station.name().isEmpty() ? "charging station, " + zone.name() : station.name(),
                    kind,
                    zone.province(),
                    station.location(),
                    0,
                    0,
                    0,
                    false,
                    Optional.empty(),
                    Status.DERIVED));
  }

  /** Adds a station to a site, whose bays and power are enough for all its ports. */
  private void add(ChargingStation station, CandidateSite site) {
    Map<String, Integer> ports = existing.computeIfAbsent(site.id(), id -> new TreeMap<>());
    station.portsByType().forEach((type, count) -> ports.merge(type, count, Integer::sum));
    existingStatus.merge(
        site.id(), station.status(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    double bays = 0;
    double kw = 0;
    for (Map.Entry<String, Integer> each : ports.entrySet()) {
      RegionFrame.PortSize size = frame.portTypes().get(each.getKey());
      bays += each.getValue() * size.bays();
      kw += each.getValue() * size.powerKw();
    }
    sites.put(site.id(), site.holding(Math.ceil(bays), Math.ceil(kw)));
  }
}
