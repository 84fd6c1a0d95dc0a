package org.chargeplan.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Range;

/**
 * Reads the table of where the zones' people live. A region may be without it, and a zone without a
 * row: then its people count at its own point. The people of a zone are those of the table of
 * zones, spread over its rows in proportion to theirs.
 */
final class PeopleTable {

  private static final double MOST_PEOPLE = 5e7;

  private static final List<String> COLUMNS = List.of("zone", "lon", "lat", "people", "status");

  private final RegionHead head;
  private final IdRegistry<Zone> zones;
  private final Map<Spot, Integer> lines = new HashMap<>();
  private final List<List<Living>> byZone = new ArrayList<>();

  private PeopleTable(RegionHead head, IdRegistry<Zone> zones) {
    this.head = head;
    this.zones = zones;
    zones.list().forEach(zone -> byZone.add(new ArrayList<>()));
  }

  private record Spot(String zone, Location location) {}

  private record Living(Location location, double people) {}

  /** The places of all zones, in the order of the zones, then of the table. */
  static List<PeoplePlace> read(RegionHead head, IdRegistry<Zone> zones, Problems problems) {
    PeopleTable table = new PeopleTable(head, zones);
    Layers layers = head.layers();
    if (layers.hasPeople()) {
      layers.read(
          layers.people(),
          Columns.of("place of people", COLUMNS.toArray(String[]::new)),
          /* mayBeEmpty= */ true,
          problems,
          table::take);
    }
    return table.places();
  }

  private void take(CsvRow row) {
    Optional<Zone> zone = zones.find(row, "zone");
    Optional<Location> location = head.bounds().locate(row);
    Optional<Double> people = row.findNumber("people", new Range(1, MOST_PEOPLE));
    row.choice("status", Status.class);
    if (location.isPresent()) {
      Integer earlier = lines.putIfAbsent(new Spot(row.text("zone"), location.get()), row.line());
      if (earlier != null) {
        row.problem(
            "The place (%s, %s) of the zone (%s) is the same as on line %d."
                .formatted(row.text("lon"), row.text("lat"), row.text("zone"), earlier),
            "Maybe one of the two has the people of both.");
      }
    }
    if (zone.isPresent() && location.isPresent() && people.isPresent()) {
      byZone.get(zone.get().index()).add(new Living(location.get(), people.get()));
    }
  }

  private List<PeoplePlace> places() {
    List<PeoplePlace> places = new ArrayList<>();
    for (Zone zone : zones.list()) {
      List<Living> living = byZone.get(zone.index());
      double all = living.stream().mapToDouble(Living::people).sum();
      for (Living each : living) {
        places.add(new PeoplePlace(places.size(), zone, each.location(), each.people() / all));
      }
      if (living.isEmpty()) {
        places.add(PeoplePlace.atPointOf(zone, places.size()));
      }
    }
    return places;
  }
}
