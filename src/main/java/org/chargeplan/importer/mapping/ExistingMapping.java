package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.layers.StationPlacer;
import org.chargeplan.importer.layers.StationSites;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * Existing ports of a planner's own rows: at a site of the region by its id, or at coordinates, for
 * {@link StationPlacer} to find their site. A row has ports of one type ({@code type}, or {@code
 * power_kw} and {@code current}, and their {@code count}), or of several in the columns of region
 * files. Rows of one site add up.
 */
final class ExistingMapping implements LayerMapping {

  /** Most power of a port of alternating current where the current is not given. */
  private static final double MOST_AC_KW = 43;

  private static final double MOST_PORTS = 100_000;

  private final RegionUpdate update;
  private final LayerTally tally;
  private final MappedPlaces places;
  private final Map<String, Map<String, Integer>> atSites = new LinkedHashMap<>();
  private final Map<String, ChargingStation> stations = new LinkedHashMap<>();
  private final Map<String, List<Status>> rowsOfStation = new LinkedHashMap<>();
  private Status status = Status.PUBLISHED;
  private int count;

  ExistingMapping(RegionUpdate update, LayerTally tally) {
    this.update = update;
    this.tally = tally;
    places = new MappedPlaces(update.tables().frame(), tally);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(List.of("site", "id", "name", "lon", "lat"));
    figures.addAll(List.of("type", "power_kw", "current", "count"));
    figures.addAll(update.tables().rows().existingColumns());
    figures.add("status");
    return figures;
  }

  @Override
  public void take(MappedRow row) {
    Map<String, Integer> ports = ports(row);
    if (ports.isEmpty()) {
      return;
    }
    boolean isPlaced = !row.mayHave("site") && row.mayHavePlace();
    String site = row.mayHave("site") ? row.text("site") : row.text("id");
    if (isPlaced) {
      takeStation(row, ports);
    } else if (site.isEmpty()) {
      tally.leaveOut("without a site and without coordinates");
    } else if (!update.tables().siteIds().contains(site)) {
      tally.leaveOut("at a site that is not in the region");
    } else {
      merge(atSites.computeIfAbsent(site, id -> new TreeMap<>()), ports);
      taken(row);
      tally.take(row.status());
    }
  }

  private void takeStation(MappedRow row, Map<String, Integer> ports) {
    Optional<Location> place = places.find(row);
    String id = row.has("id") ? row.text("id") : row.text("name");
    if (place.isPresent() && id.isEmpty()) {
      row.problem(
          "A station needs an id or a name, for the site it may become.", "Maybe --map id=COLUMN.");
    } else if (place.isPresent()) {
      Map<String, Integer> all = new TreeMap<>(ports);
      ChargingStation before = stations.get(id);
      if (before != null) {
        merge(all, before.portsByType());
      }
      stations.put(
          id,
          new ChargingStation(
              id, row.text("name"), before == null ? place.get() : before.location(), all));
      taken(row);
      rowsOfStation.computeIfAbsent(id, each -> new ArrayList<>()).add(row.status());
    }
  }

  private void taken(MappedRow row) {
    count++;
    Status ofRow = row.status();
    status = ofRow.compareTo(status) > 0 ? ofRow : status;
  }

  /** The ports of a row; none where it is left out. */
  private Map<String, Integer> ports(MappedRow row) {
    Map<String, Integer> ports = new TreeMap<>();
    for (String type : update.tables().frame().portTypes().keySet()) {
      row.number(LayerRows.existing(type), 0, MOST_PORTS)
          .filter(n -> n >= 1)
          .ifPresent(n -> ports.put(type, (int) Math.rint(n)));
    }
    if (!ports.isEmpty()) {
      return ports;
    }
    Optional<Double> number =
        row.has("count") ? row.number("count", 0, MOST_PORTS) : Optional.of(1.0);
    Optional<String> type = type(row);
    if (number.isPresent() && number.get() < 1) {
      tally.leaveOut("without ports");
    } else if (number.isPresent()) {
      type.ifPresent(id -> ports.put(id, (int) Math.rint(number.get())));
    }
    return ports;
  }

  private Optional<String> type(MappedRow row) {
    String type = row.text("type");
    if (update.tables().frame().portTypes().containsKey(type)) {
      return Optional.of(type);
    }
    if (!type.isEmpty()) {
      tally.leaveOut("of port type (" + type + "), which region.yaml lacks");
      return Optional.empty();
    }
    Optional<Double> kw = row.number("power_kw", 0, 1e5);
    if (kw.isEmpty()) {
      tally.leaveOut("without a port type, a power or ports");
      return Optional.empty();
    }
    String current = row.text("current").toLowerCase(Locale.ROOT);
    String group = current.isEmpty() ? kw.get() > MOST_AC_KW ? "dc" : "ac" : current;
    Optional<String> nearest = update.tables().frame().nearestType(group, kw.get());
    if (nearest.isEmpty()) {
      tally.leaveOut("of current (" + group + "), for which region.yaml has no type");
    }
    return nearest;
  }

  private static void merge(Map<String, Integer> into, Map<String, Integer> ports) {
    ports.forEach((type, n) -> into.merge(type, n, Integer::sum));
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public void put(PutMode mode) {
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>(atSites);
    if (!stations.isEmpty()) {
      StationSites.Placed placed = StationSites.add(update, stations.values());
      placed
          .existing()
          .forEach((id, ports) -> merge(all.computeIfAbsent(id, i -> new TreeMap<>()), ports));
      rowsOfStation.forEach(
          (id, rows) -> {
            if (placed.homeless().containsKey(id)) {
              tally.leaveOut(placed.homeless().get(id), rows.size());
            } else {
              rows.forEach(tally::take);
            }
          });
    }
    update.putExisting(all, status, mode);
  }
}
