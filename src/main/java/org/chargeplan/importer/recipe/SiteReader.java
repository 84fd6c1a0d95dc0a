package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.NearestZone;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.model.UniqueIds;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.AlongCorridors;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/** Finds candidate places of each kind in the user's tables and in the zones. */
final class SiteReader {

  private static final double MOST_COUNT = 1e9;

  private final RegionFrame frame;
  private final Tables tables;
  private final Map<String, String> provinces;
  private final List<ZoneDraft> zones;
  private final NearestZone nearestZone;
  private final LayerTally tally;

  SiteReader(
      RegionFrame frame,
      Tables tables,
      Map<String, String> provinces,
      List<ZoneDraft> zones,
      LayerTally tally) {
    this.frame = frame;
    this.tally = tally;
    this.tables = tables;
    this.provinces = provinces;
    this.zones = List.copyOf(zones);
    this.nearestZone = new NearestZone(zones);
  }

  /**
   * All places, in order of their ids: rows of one kind and name that lie near each other are
   * merged.
   *
   * @param cells places in the cells of a street network, for kinds that are in no table
   * @param roads the road graph, for kinds along corridors
   */
  List<CandidateSite> read(SiteSpec spec, CellPlaces cells, RoadTable roads) {
    Map<String, CandidateSite> byId = new TreeMap<>();
    for (SiteKindSpec kind : spec.kinds()) {
      List<CandidateSite> found;
      if (kind.search().eachZone()) {
        found = inZones(kind);
      } else if (kind.search().perCell().isPresent()) {
        found = inCells(kind, cells.of(kind.search().perCell().get()));
      } else if (kind.search().along().isPresent()) {
        found = alongCorridors(kind, kind.search().along().get().places(roads, frame.corridors()));
      } else {
        found = tabled(kind, byId.keySet());
      }
      List<CandidateSite> ofKind = merge(found, spec.mergeWithinM());
      count(kind.kind(), "merged into a place of the same name", found.size() - ofKind.size());
      for (CandidateSite site : ofKind) {
        byId.put(site.id(), site.atMost(spec.mostBays(), spec.mostKw()));
        tally.take(site.status());
      }
    }
    return List.copyOf(byId.values());
  }

  /** The places of a kind in its table; reports ids that are taken. */
  private List<CandidateSite> tabled(SiteKindSpec kind, Set<String> taken) {
    Map<String, CandidateSite> ofKind = new LinkedHashMap<>();
    UniqueIds ids = new UniqueIds("site");
    tables.read(
        kind.search().table(),
        kind.kind(),
        kind.columns(),
        row ->
            find(row, kind)
                .ifPresent(
                    site -> {
                      String hint = "Maybe its id needs another column.";
                      if (taken.contains(site.id())) {
                        row.problem(
                            "The site id (" + site.id() + ") is that of another kind's site.",
                            hint);
                      }
                      if (ids.claim(row, site.id(), hint)) {
                        ofKind.put(site.id(), site);
                      }
                    }));
    return List.copyOf(ofKind.values());
  }

  private Optional<CandidateSite> find(CsvRow row, SiteKindSpec kind) {
    if (!kind.search().wants(column -> row.text(column, ""))) {
      return Optional.empty();
    }
    double count =
        kind.search().count().isEmpty() ? 1 : row.number(kind.search().count(), 0, MOST_COUNT, 0);
    if (!kind.search().isEnough(count)) {
      return Optional.empty();
    }
    tally.read(1);
    Optional<Location> place = Places.find(row, kind.search().table());
    if (place.isEmpty()) {
      count(kind.kind(), "without valid coordinates", 1);
      return Optional.empty();
    }
    if (!frame.contains(place.get())) {
      count(kind.kind(), "off the map", 1);
      return Optional.empty();
    }
    String province = ValueText.cleaned(row.text(kind.search().table().province()));
    ZoneReader.checkProvince(row, province, provinces);
    String zone = nearestZone.find(province, place.get()).map(ZoneDraft::name).orElse("");
    CandidateSite site =
        kind.candidate(column -> row.text(column, ""), zone, count, province, place.get());
    return Optional.of(site).filter(this::isNamed);
  }

  /** The places of a kind in cells. */
  private List<CandidateSite> inCells(SiteKindSpec kind, List<CellPlaces.Place> places) {
    tally.read(places.size());
    return places.stream()
        .map(
            place ->
                kind.candidate(
                    part -> part.equals(SiteNames.CELL) ? place.zone().id() : "",
                    place.zone().name(),
                    place.count(),
                    place.zone().province(),
                    place.location()))
        .filter(this::isNamed)
        .toList();
  }

  /** The places of a kind along corridors, each in the province of the nearest zone. */
  private List<CandidateSite> alongCorridors(SiteKindSpec kind, List<AlongCorridors.Place> places) {
    if (zones.isEmpty()) {
      return List.of();
    }
    PointIndex centres = new PointIndex(zones.stream().map(ZoneDraft::location).toList());
    List<CandidateSite> sites = new ArrayList<>();
    tally.read(places.size());
    for (AlongCorridors.Place place : places) {
      ZoneDraft zone = zones.get(centres.nearest(place.location()));
      UnaryOperator<String> values =
          part ->
              switch (part) {
                case AlongCorridors.CORRIDOR -> place.corridor();
                case AlongCorridors.KM -> Long.toString(place.km());
                default -> "";
              };
      sites.add(kind.candidate(values, zone.name(), 1, zone.province(), place.location()));
    }
    return sites;
  }

  /** Whether a place has a name; counts it as left out where it has none. */
  private boolean isNamed(CandidateSite site) {
    if (site.name().isEmpty()) {
      count(site.kind(), "without a name", 1);
    }
    return !site.name().isEmpty();
  }

  /** The places of a kind in zones; a zone has one at most. */
  private List<CandidateSite> inZones(SiteKindSpec kind) {
    List<CandidateSite> sites = new ArrayList<>();
    for (ZoneDraft zone : zones) {
      UnaryOperator<String> values =
          column ->
              switch (column) {
                case "id" -> zone.id();
                case "name" -> zone.name();
                case "province" -> zone.province();
                case "kind" -> zone.kind();
                case SiteSearch.POPULATION -> RoundedText.text(zone.population(), 0);
                default -> "";
              };
      if (kind.search().wants(values) && kind.search().isEnough(zone.population())) {
        sites.add(
            kind.candidate(
                values, zone.name(), zone.population(), zone.province(), zone.location()));
      }
    }
    tally.read(sites.size());
    return sites;
  }

  /** Each place joins the first kept one of its name within the distance, if there is one. */
  private static List<CandidateSite> merge(List<CandidateSite> sites, double withinM) {
    PointIndex index = new PointIndex(sites.stream().map(CandidateSite::location).toList());
    Map<Integer, CandidateSite> kept = new TreeMap<>();
    for (int i = 0; i < sites.size(); i++) {
      CandidateSite site = sites.get(i);
      int home = i;
      for (int near : index.within(site.location(), withinM)) {
        if (near < i && kept.containsKey(near) && kept.get(near).name().equals(site.name())) {
          home = near;
          break;
        }
      }
      kept.merge(home, site, CandidateSite::with);
    }
    return new ArrayList<>(kept.values());
  }

  private void count(String kind, String reason, int rows) {
    tally.leaveOut(kind + " " + reason, rows);
  }
}
