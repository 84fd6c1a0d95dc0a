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
  private final MappedPlaces places;
  private final Map<String, Map<String, Integer>> atSites = new LinkedHashMap<>();
  private final Map<String, ChargingStation> stations = new LinkedHashMap<>();
  private Status status = Status.PUBLISHED;
  private int count;

  ExistingMapping(RegionUpdate update) {
    this.update = update;
    places = new MappedPlaces(update);
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
      update.leaveOut("rows without a site and without coordinates", 1);
    } else if (!update.tables().siteIds().contains(site)) {
      update.leaveOut("rows at a site that is not in the region", 1);
    } else {
      merge(atSites.computeIfAbsent(site, id -> new TreeMap<>()), ports);
      taken(row);
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
      update.leaveOut("rows without ports", 1);
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
      update.leaveOut("rows of port type (" + type + "), which region.yaml lacks", 1);
      return Optional.empty();
    }
    Optional<Double> kw = row.number("power_kw", 0, 1e5);
    if (kw.isEmpty()) {
      update.leaveOut("rows without a port type, a power or ports", 1);
      return Optional.empty();
    }
    String current = row.text("current").toLowerCase(Locale.ROOT);
    String group = current.isEmpty() ? kw.get() > MOST_AC_KW ? "dc" : "ac" : current;
    Optional<String> nearest = update.tables().frame().nearestType(group, kw.get());
    if (nearest.isEmpty()) {
      update.leaveOut("rows of current (" + group + "), for which region.yaml has no type", 1);
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
      StationSites.add(update, stations.values())
          .forEach((id, ports) -> merge(all.computeIfAbsent(id, i -> new TreeMap<>()), ports));
    }
    update.putExisting(all, status, mode);
  }
}
