package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;

/**
 * Joins the rows of stations. Rows of one id are one station; a name that stands for an id is one
 * only within {@value #SAME_NAME_M} m, for chains give all their places the same name.
 */
final class StationRows {

  /** Rows of one name this near to each other are one station. */
  private static final double SAME_NAME_M = 100;

  /** Rows of one id this near to each other are one station: both sides of a motorway. */
  private static final double SAME_ID_M = 1000;

  private final LayerTally tally;
  private final Map<String, Places> byId = new LinkedHashMap<>();

  /**
   * @param tally takes how many stations share an id
   */
  StationRows(LayerTally tally) {
    this.tally = tally;
  }

  /** Rows of one id at one place. */
  private record Group(String name, Location place, boolean byName, List<PortRow> rows) {}

  /**
   * Takes a row.
   *
   * @param id its id, or its name
   * @param byName whether the id is the name
   */
  void add(String id, boolean byName, String name, Location place, PortRow row) {
    double withinM = byName ? SAME_NAME_M : SAME_ID_M;
    Group group =
        byId.computeIfAbsent(id, each -> new Places(withinM))
            .at(place, () -> new Group(name, place, byName, new ArrayList<>()));
    group.rows.add(row);
  }

  /** The places of one id: by bands of latitude, since a chain may have thousands. */
  private static final class Places {

    private final double withinM;
    private final double bandDegrees;
    private final List<Group> all = new ArrayList<>();
    private final Map<Integer, List<Group>> byBand = new HashMap<>();

    Places(double withinM) {
      this.withinM = withinM;
      bandDegrees = withinM / Location.MIN_M_PER_DEGREE_LAT;
    }

    /** Spares most geodesics: a degree of longitude is at least so long as the cosine says. */
    private boolean isMaybeNear(Location one, Location other) {
      double degrees = Math.abs(one.lon() - other.lon()) * Math.cos(Math.toRadians(one.lat()));
      return degrees <= 2 * bandDegrees;
    }

    /** The first group that is near a place, or a new one there. */
    Group at(Location place, Supplier<Group> added) {
      int band = (int) Math.floor(place.lat() / bandDegrees);
      for (int near = band - 1; near <= band + 1; near++) {
        for (Group group : byBand.getOrDefault(near, List.of())) {
          if (isMaybeNear(group.place, place) && group.place.distanceM(place) <= withinM) {
            return group;
          }
        }
      }
      Group group = added.get();
      all.add(group);
      byBand.computeIfAbsent(band, each -> new ArrayList<>()).add(group);
      return group;
    }
  }

  /** The rows of each station. */
  List<List<PortRow>> rows() {
    return byId.values().stream()
        .flatMap(places -> places.all.stream())
        .map(group -> List.copyOf(group.rows))
        .toList();
  }

  /**
   * The stations, each with its rows. Those that share an id bear their place in their own.
   *
   * @param totals what the counts of the table are
   */
  Map<ChargingStation, List<PortRow>> stations(RepeatedTotals totals) {
    Map<ChargingStation, List<PortRow>> stations = new LinkedHashMap<>();
    byId.forEach(
        (id, places) -> {
          List<Group> groups = places.all;
          for (Group group : groups) {
            Map<String, Integer> ports = new TreeMap<>();
            totals
                .resolved(group.rows)
                .forEach(
                    row -> row.ports().forEach((type, n) -> ports.merge(type, n, Integer::sum)));
            String own = groups.size() == 1 ? id : id + " " + placeText(group.place);
            stations.put(
                new ChargingStation(
                    own, group.name, group.place, ports, PortRow.leastSure(group.rows)),
                List.copyOf(group.rows));
          }
          if (groups.size() > 1) {
            tally.remark(
                groups.get(0).byName
                    ? "stations that share a name at other places, a site each"
                    : "stations that share an id at places more than 1 km apart, a site each",
                groups.size());
          }
        });
    return stations;
  }

  private static String placeText(Location place) {
    return String.format(Locale.ROOT, "%.4f %.4f", place.lat(), place.lon());
  }
}
