package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.layers.StationSites;
import org.chargeplan.importer.model.AlternatingCurrent;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.PowerText;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Status;

/**
 * Existing ports of a planner's own rows: at a site of the region by its id, or at coordinates, for
 * {@code StationPlacer} to find their site. A row has ports of one type ({@code type}, or {@code
 * power_kw} and {@code current}, and their {@code count}), or of several in the columns of region
 * files. Rows of one site add up, unless each repeats the total: see {@link RepeatedTotals}.
 */
final class ExistingMapping implements LayerMapping {

  private static final double MOST_KW = 2000;
  private static final double MOST_PORTS = 100_000;

  private final RegionUpdate update;
  private final LayerTally tally;
  private final MappedPlaces places;
  private final PortDoubts doubts;
  private final Map<String, List<PortRow>> atSites = new LinkedHashMap<>();
  private final StationRows stations;
  private int count;

  ExistingMapping(RegionUpdate update, LayerTally tally) {
    this.update = update;
    this.tally = tally;
    places = new MappedPlaces(update.tables().frame(), tally);
    doubts = new PortDoubts(tally);
    stations = new StationRows(tally);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(List.of("site", "id", "name", "lon", "lat", "place"));
    figures.addAll(List.of("type", "power_kw", "current", "count"));
    figures.addAll(update.tables().rows().existingColumns());
    figures.add("status");
    return figures;
  }

  @Override
  public void take(MappedRow row) {
    boolean isPlaced = !row.mayHave("site") && row.place().mayBe();
    String site = row.mayHave("site") ? row.text("site") : row.text("id");
    // The ports come last: what is doubtful about those of a row that is left out is of no concern.
    if (isPlaced) {
      places.find(row).ifPresent(place -> ports(row).ifPresent(p -> takeStation(row, place, p)));
    } else if (site.isEmpty()) {
      tally.leaveOut("without a site and without coordinates");
    } else if (!update.tables().siteIds().contains(site)) {
      tally.leaveOut("at a site that is not in the region");
    } else {
      ports(row)
          .ifPresent(
              ports -> {
                atSites.computeIfAbsent(site, id -> new ArrayList<>()).add(ports);
                count++;
                tally.take(ports.status());
              });
    }
  }

  private void takeStation(MappedRow row, MappedPlaces.Place place, PortRow ports) {
    boolean byName = !row.has("id");
    String id = row.text(byName ? "name" : "id");
    if (id.isEmpty()) {
      row.problem(
          "A station needs an id or a name, for the site it may become.", "Maybe --map id=COLUMN.");
    } else {
      stations.add(id, byName, row.text("name"), place.location(), ports);
      count++;
    }
  }

  /** The ports of a row; nothing where it is left out. */
  private Optional<PortRow> ports(MappedRow row) {
    Map<String, Integer> ports = new TreeMap<>();
    for (String type : update.tables().frame().portTypes().keySet()) {
      row.count(LayerRows.existing(type), 0, MOST_PORTS)
          .filter(n -> n >= 1)
          .ifPresent(n -> ports.put(type, (int) Math.rint(n)));
    }
    if (!ports.isEmpty()) {
      doubts.check(row, ports.values().stream().mapToInt(n -> n).sum());
      return Optional.of(new PortRow(ports, 0, row.status()));
    }
    Optional<Double> given = row.count("count", 0, MOST_PORTS);
    if (row.has("count") && given.isEmpty()) {
      return Optional.empty();
    }
    if (given.isPresent() && given.get() < 1) {
      tally.leaveOut("without ports");
      return Optional.empty();
    }
    int number = (int) Math.rint(given.orElse(0.0));
    return row.has("type") ? ofType(row, number) : ofPowers(row, number);
  }

  /**
   * @param number the ports of the row; 0 where it doesn't say
   */
  private Optional<PortRow> ofType(MappedRow row, int number) {
    String type = row.text("type");
    if (!update.tables().frame().portTypes().containsKey(type)) {
      tally.leaveOut("of port type (" + type + "), which region.yaml lacks");
      return Optional.empty();
    }
    doubts.check(row, number);
    return Optional.of(new PortRow(Map.of(type, Math.max(1, number)), number, row.status()));
  }

  private Optional<PortRow> ofPowers(MappedRow row, int number) {
    Optional<PowerText> powers = row.powers("power_kw", 0, MOST_KW);
    if (powers.isEmpty()) {
      tally.leaveOut("without a port type, a power or ports");
      return Optional.empty();
    }
    Map<String, Integer> ports = new TreeMap<>();
    for (PowerText.Output output : outputs(powers.get(), number)) {
      Optional<String> type = type(row, output.kw());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      ports.merge(type.get(), output.count(), Integer::sum);
    }
    doubts.check(row, number, powers.get());
    return Optional.of(new PortRow(ports, ports.size() == 1 ? number : 0, row.status()));
  }

  /** The ports of a row by power: each output its own, or all of one power. */
  private List<PowerText.Output> outputs(PowerText powers, int number) {
    List<PowerText.Output> each =
        powers.outputs().stream()
            .map(output -> new PowerText.Output(Math.max(1, output.count()), output.kw()))
            .toList();
    int sum = each.stream().mapToInt(PowerText.Output::count).sum();
    if (powers.areAlternatives() || each.size() == 1) {
      int ports = number > 0 ? number : each.get(0).count();
      return List.of(new PowerText.Output(ports, each.get(0).kw()));
    }
    if (number == 0 || number == sum) {
      return each;
    }
    tally.remark("rows of several powers and another number of ports, all of the highest", 1);
    return List.of(new PowerText.Output(number, powers.mostKw().orElseThrow()));
  }

  /**
   * The port type of a power; nothing where the region has none of the current, which is counted.
   */
  private Optional<String> type(MappedRow row, double kw) {
    String current = row.text("current").toLowerCase(Locale.ROOT);
    String group = current.isEmpty() ? kw > AlternatingCurrent.MOST_KW ? "dc" : "ac" : current;
    Optional<String> nearest = update.tables().frame().nearestType(group, kw);
    if (nearest.isEmpty()) {
      tally.leaveOut("of current (" + group + "), for which region.yaml has no type");
    }
    return nearest;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public void put(PutMode mode) {
    List<List<PortRow>> groups = new ArrayList<>(atSites.values());
    groups.addAll(stations.rows());
    RepeatedTotals totals = new RepeatedTotals(groups, tally);
    Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
    Map<String, Status> bySite = new HashMap<>();
    atSites.forEach(
        (site, rows) -> {
          totals.resolved(rows).forEach(row -> add(all, site, row.ports()));
          bySite.put(site, PortRow.leastSure(rows));
        });
    Map<ChargingStation, List<PortRow>> placeable = stations.stations(totals);
    if (!placeable.isEmpty()) {
      StationSites.Placed placed = StationSites.add(update, placeable.keySet());
      placed.existing().forEach((site, ports) -> add(all, site, ports));
      placed.status().forEach((site, its) -> bySite.merge(site, its, PortRow::leastSure));
      placeable.forEach(
          (station, rows) -> {
            Optional<String> reason = Optional.ofNullable(placed.homeless().get(station.id()));
            reason.ifPresent(why -> tally.leaveOut(why, rows.size()));
            if (reason.isEmpty()) {
              rows.forEach(row -> tally.take(row.status()));
            }
          });
    }
    doubts.addTo(update);
    update.putExisting(all, bySite::get, mode);
  }

  private static void add(
      Map<String, Map<String, Integer>> all, String site, Map<String, Integer> ports) {
    Map<String, Integer> at = all.computeIfAbsent(site, id -> new TreeMap<>());
    ports.forEach((type, n) -> at.merge(type, n, Integer::sum));
  }
}
