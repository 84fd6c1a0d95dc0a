package org.chargeplan.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.chargeplan.region.CsvRow;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/** Finds candidate places of each kind in the user's tables. */
final class SiteReader {

  private static final double MOST_COUNT = 1e9;

  private final RegionFrame frame;
  private final Tables tables;
  private final Map<String, String> provinces;
  private final NearestZone nearestZone;
  private final Map<String, Integer> leftOut = new TreeMap<>();

  SiteReader(
      RegionFrame frame, Tables tables, Map<String, String> provinces, NearestZone nearestZone) {
    this.frame = frame;
    this.tables = tables;
    this.provinces = provinces;
    this.nearestZone = nearestZone;
  }

  /**
   * All places, in order of their ids: rows of one kind and name that lie near are merged.
   *
   * @param cells places in the cells of a street network, for kinds that no table tells
   */
  List<Candidate> read(SiteSpec spec, CellPlaces cells) {
    Map<String, Candidate> byId = new TreeMap<>();
    for (SiteKindSpec kind : spec.kinds()) {
      Map<String, Candidate> ofKind = new LinkedHashMap<>();
      tables.read(
          kind.table(),
          kind.kind(),
          kind.needed(),
          row ->
              find(row, kind)
                  .ifPresent(
                      site -> {
                        if (ofKind.putIfAbsent(site.id(), site) != null
                            || byId.containsKey(site.id())) {
                          row.problem(
                              "The site (" + site.id() + ") stands twice.",
                              "Maybe its id needs another column.");
                        }
                      }));
      kind.perCell()
          .ifPresent(
              count ->
                  cells
                      .of(count)
                      .forEach(
                          c -> ofCell(c, kind).ifPresent(site -> ofKind.put(site.id(), site))));
      List<Candidate> merged = merge(List.copyOf(ofKind.values()), spec.mergeWithinM());
      count(kind.kind(), "merged into a place of the same name", ofKind.size() - merged.size());
      merged.forEach(site -> byId.put(site.id(), site.atMost(spec.mostBays(), spec.mostKw())));
    }
    return List.copyOf(byId.values());
  }

  /** How many rows became no place of their own, by kind and reason in words. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  private Optional<Candidate> find(CsvRow row, SiteKindSpec kind) {
    boolean wanted =
        kind.where().entrySet().stream()
            .allMatch(each -> each.getValue().contains(row.text(each.getKey(), "")));
    double count =
        wanted && !kind.count().isEmpty() ? row.number(kind.count(), 0, MOST_COUNT, 0) : 1;
    if (!wanted || count == 0) {
      return Optional.empty();
    }
    Optional<Location> place = Places.find(row, kind.table());
    if (place.isEmpty()) {
      count(kind.kind(), "without valid coordinates", 1);
      return Optional.empty();
    }
    if (!frame.contains(place.get())) {
      count(kind.kind(), "off the map", 1);
      return Optional.empty();
    }
    String province = Template.cleaned(row.text(kind.table().province()));
    ZoneReader.checkProvince(row, province, provinces);
    return candidate(
        kind,
        count,
        province,
        place.get(),
        part ->
            part.equals(SiteKindSpec.ZONE)
                ? nearestZone.find(province, place.get()).map(UserZone::name).orElse("")
                : row.text(part, ""));
  }

  private Optional<Candidate> ofCell(CellPlaces.Place place, SiteKindSpec kind) {
    UserZone zone = place.zone();
    Map<String, String> parts =
        Map.of(SiteKindSpec.CELL, zone.id(), SiteKindSpec.ZONE, zone.name());
    return candidate(
        kind,
        place.count(),
        zone.province(),
        place.location(),
        part -> parts.getOrDefault(part, ""));
  }

  private Optional<Candidate> candidate(
      SiteKindSpec kind,
      double count,
      String province,
      Location place,
      UnaryOperator<String> parts) {
    Template template = count > 1 ? kind.nameOfMany() : kind.name();
    String name =
        template.fill(
            part -> part.equals(SiteKindSpec.COUNT) ? Decimals.text(count, 0) : parts.apply(part));
    if (name.isEmpty()) {
      count(kind.kind(), "without a name", 1);
      return Optional.empty();
    }
    double bays = Math.max(kind.leastBays(), Math.rint(kind.baysEach() * count));
    double kw = Math.max(kind.leastKw(), kind.kwEach() * count + kind.kwPerBay() * bays);
    return Optional.of(
        new Candidate(
            kind.id().fill(parts),
            name,
            kind.kind(),
            province,
            place,
            bays,
            kw,
            kind.indoor(),
            kind.status()));
  }

  /** Each place joins the first kept one of its name within the distance, if there is one. */
  private static List<Candidate> merge(List<Candidate> sites, double withinM) {
    PointIndex index = new PointIndex(sites.stream().map(Candidate::location).toList());
    Map<Integer, Candidate> kept = new TreeMap<>();
    for (int i = 0; i < sites.size(); i++) {
      Candidate site = sites.get(i);
      int home = i;
      for (int near : index.within(site.location(), withinM)) {
        if (near < i && kept.containsKey(near) && kept.get(near).name().equals(site.name())) {
          home = near;
          break;
        }
      }
      kept.merge(home, site, Candidate::with);
    }
    return new ArrayList<>(kept.values());
  }

  private void count(String kind, String reason, int rows) {
    if (rows > 0) {
      leftOut.merge(kind + " " + reason, rows, Integer::sum);
    }
  }
}
