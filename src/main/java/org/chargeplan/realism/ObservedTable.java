package org.chargeplan.realism;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.SiteKind;
import org.chargeplan.region.Status;
import org.chargeplan.region.VehicleClass;

/**
 * Reads {@code observed.csv}: published counts that a plan should meet without having been given
 * them. It is no part of what is planned, and not of the region's digest.
 */
public final class ObservedTable {

  /** Name of the file in the region's folder. */
  public static final String FILE = "observed.csv";

  private static final double MOST = 1e9;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Columns COLUMNS =
      new Columns(
          "observation",
          List.of("measure", "vehicle_class", "place", "value", "status", "source"),
          List.of("provinces", "site_kinds", "corridors", "date"),
          false);

  private final Map<String, VehicleClass> classes;
  private final Map<String, Province> provinces;
  private final Map<String, SiteKind> siteKinds;
  private final Map<String, Corridor> corridors;
  private final Set<String> seen = new HashSet<>();
  private final List<Observation> observations = new ArrayList<>();

  private ObservedTable(Region region) {
    classes = byId(region.vehicleClasses(), VehicleClass::id);
    provinces = byId(region.provinces(), Province::id);
    siteKinds = byId(region.siteKinds(), SiteKind::id);
    corridors = byId(region.corridors(), Corridor::id);
  }

  /**
   * Reads the table of a folder.
   *
   * @param dir folder of the region
   * @param region what its rows are about
   * @param problems takes what is wrong with it
   * @return its rows in order; none where there is no such file
   */
  public static List<Observation> read(Path dir, Region region, Problems problems) {
    ObservedTable table = new ObservedTable(region);
    Path file = dir.resolve(FILE);
    if (Files.exists(file)) {
      CsvTable.read(file, file.toString(), COLUMNS, problems, table::add);
    }
    return List.copyOf(table.observations);
  }

  private void add(CsvRow row) {
    Measure measure = measure(row);
    String vehicleClass = row.text("vehicle_class");
    Status status = row.choice("status", Status.class);
    if (status == Status.ASSUMED) {
      row.problem(
          "The status (assumed) of " + row.subject() + " must be published or derived.",
          "Maybe what is assumed belongs in the recipe: a plan is not measured by it.");
    }
    known(row, "vehicle_class", vehicleClass, classes);
    Observation observation =
        new Observation(
            measure,
            classes.getOrDefault(vehicleClass, classes.values().iterator().next()),
            row.text("place"),
            Set.copyOf(all(row, "provinces", provinces)),
            Set.copyOf(all(row, "site_kinds", siteKinds)),
            all(row, "corridors", corridors),
            row.number("value", 0, measure.isCount() ? MOST : 1),
            row.text("date", ""),
            status,
            row.text("source"));
    boolean namesNothing =
        Stream.of("provinces", "site_kinds", "corridors").noneMatch(column -> row.has(column));
    if (measure == Measure.SHARE_OF_PORTS && namesNothing) {
      row.problem(
          "The share-of-ports of "
              + row.subject()
              + " must be of provinces, kinds of sites or"
              + " corridors.",
          "Maybe it is share-of-dc.");
    }
    String key = key(row);
    if (!seen.add(key)) {
      row.problem(
          "The observation (" + ValueText.shown(observation.place()) + ") must be given once.",
          "Maybe it is of another date or class of vehicles.");
    }
    observations.add(observation);
  }

  private static Measure measure(CsvRow row) {
    String word = row.text("measure");
    if (!word.isEmpty() && Measure.find(word).isEmpty()) {
      row.problem(
          "The measure (" + ValueText.shown(word) + ") must be a known one.",
          Suggestion.hint(word, Measure.words()));
    }
    return Measure.find(word).orElse(Measure.PORTS);
  }

  /** The things that a cell names, separated by blanks. */
  private static <T> List<T> all(CsvRow row, String column, Map<String, T> byId) {
    return BLANKS
        .splitAsStream(row.text(column, ""))
        .filter(id -> !id.isEmpty() && known(row, column, id, byId))
        .map(byId::get)
        .toList();
  }

  private static <T> boolean known(CsvRow row, String column, String id, Map<String, T> byId) {
    if (byId.containsKey(id)) {
      return true;
    }
    if (!id.isEmpty()) {
      row.problem(
          "The " + column + " (" + ValueText.shown(id) + ") must be known to the region.",
          Suggestion.hint(id, byId.keySet()));
    }
    return false;
  }

  private static String key(CsvRow row) {
    return String.join(
        "\n",
        List.of(
            row.text("measure"),
            row.text("vehicle_class"),
            row.text("place"),
            row.text("provinces", ""),
            row.text("site_kinds", ""),
            row.text("corridors", ""),
            row.text("date", "")));
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    all.forEach(each -> map.put(id.apply(each), each));
    return map;
  }
}
