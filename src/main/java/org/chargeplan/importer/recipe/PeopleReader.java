package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.model.NearestZone;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;

/**
 * Places the people of the zones: each row of a table, such as a cell of a grid, belongs to the
 * zone of its province whose centre is nearest, and a zone's people are spread over its rows in
 * proportion to theirs.
 */
final class PeopleReader {

  private static final double MOST_PEOPLE = 1e9;

  private final PeopleSpec spec;
  private final RegionFrame frame;
  private final Tables tables;
  private final List<ZoneDraft> zones;
  private final LayerTally tally;
  private final List<List<PeopledPlace.Weighted>> byZone = new ArrayList<>();

  /**
   * @param zones the zones, in the order in which their places are wanted
   * @param tally takes remarks on rows taken and left out
   */
  PeopleReader(
      PeopleSpec spec, RegionFrame frame, Tables tables, List<ZoneDraft> zones, LayerTally tally) {
    this.spec = spec;
    this.frame = frame;
    this.tables = tables;
    this.zones = List.copyOf(zones);
    this.tally = tally;
    zones.forEach(zone -> byZone.add(new ArrayList<>()));
  }

  /** The places in the order of the zones; none of zones that keep their people at their point. */
  List<PeopledPlace> read(Map<String, String> provinces) {
    NearestZone nearest = new NearestZone(zones);
    tables.read(
        spec.table(), "place of people", spec.needed(), row -> take(row, nearest, provinces));
    List<PeopledPlace> places = new ArrayList<>();
    for (int z = 0; z < byZone.size(); z++) {
      ZoneDraft zone = zones.get(z);
      long people = Math.round(zone.population());
      List<PeopledPlace> ofZone =
          PeopledPlace.spread(zone.id(), people, byZone.get(z), spec.status());
      count("with less than one person of their zone", byZone.get(z).size() - ofZone.size());
      places.addAll(ofZone);
    }
    count("where people of the zones live", places.size());
    return places;
  }

  private void take(CsvRow row, NearestZone nearest, Map<String, String> provinces) {
    double people = row.number(spec.count(), 0, MOST_PEOPLE, 0);
    if (people <= 0) {
      count("without people", 1);
      return;
    }
    Optional<Location> place = Places.find(row, spec.table());
    if (place.isEmpty() || !frame.contains(place.get())) {
      count("without valid coordinates or off the map", 1);
      return;
    }
    String province = ValueText.cleaned(row.text(spec.table().province()));
    ZoneReader.checkProvince(row, province, provinces);
    Optional<ZoneDraft> zone = nearest.find(province, place.get());
    if (zone.isEmpty()) {
      count("of a province without zones", 1);
    } else if (zone.get().areaKm2() <= spec.aboveKm2()) {
      count("nearest to zones that keep their people at their point", 1);
    } else {
      byZone
          .get(nearest.index(province, place.get()))
          .add(new PeopledPlace.Weighted(place.get(), people));
    }
  }

  private void count(String what, int rows) {
    tally.remark(spec.table().name() + " " + what, rows);
  }
}
