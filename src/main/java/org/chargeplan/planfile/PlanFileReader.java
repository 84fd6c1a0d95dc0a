package org.chargeplan.planfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.StatedSite;

/**
 * Reads a plan file: checks that it is well-formed and complete, and believes nothing it states.
 * Features may be in any order.
 */
public final class PlanFileReader {

  private static final double MOST = 1e15;
  private static final List<String> REQUIRED_TEXTS =
      List.of(
          StatedSite.SITE,
          StatedSite.KIND,
          StatedSite.PROVINCE,
          StatedSite.GRID_NODE,
          StatedSite.CONNECTION_CLASS);
  private static final List<String> OPTIONAL_TEXTS =
      List.of(
          StatedSite.NAME,
          StatedSite.FIRST_PHASE,
          StatedSite.HELD_BACK_BY,
          StatedSite.CORRIDOR,
          StatedSite.PARKING_LEVEL);

  private static final List<String> OPTIONAL_NUMBERS =
      List.of(
          StatedSite.PERMIT_MONTHS,
          StatedSite.CHAINAGE_KM,
          StatedSite.WAIT_MIN,
          StatedSite.USE_SHARE);
  private static final List<String> REQUIRED_NUMBERS =
      List.of(
          StatedSite.PORTS_TOTAL, StatedSite.NEW_PORTS, StatedSite.POWER_KW, StatedSite.CAPEX_USD);

  private PlanFileReader() {}

  /**
   * Reads a plan file.
   *
   * @param file the file; its name must end in {@code .geojson} or {@code .json}
   * @param shownName how problems name it
   * @param problems takes what is wrong, each with its line
   * @return what the file states; nothing where there is any problem
   * @throws java.io.UncheckedIOException where the file is there, but can't be read
   */
  public static Optional<PlanFile> read(Path file, String shownName, Problems problems) {
    if (!shownName.endsWith(".geojson") && !shownName.endsWith(".json")) {
      problems.add(
          shownName,
          0,
          "The name of a plan file must end in .geojson or .json.",
          "Maybe another file was meant, or it was renamed.");
      return Optional.empty();
    }
    Problems found = new Problems();
    Optional<PlanFile> read =
        Fields.read(file, shownName, found).map(root -> collection(root, shownName));
    problems.addAll(found.list());
    return found.isEmpty() ? read : Optional.empty();
  }

  private static PlanFile collection(Fields root, String shownName) {
    requireType(root, "FeatureCollection");
    StatedPlan plan = PlanMemberReader.read(root.fields("plan"));
    List<StatedSite> sites = new ArrayList<>();
    for (Fields feature : root.list("features")) {
      sites.add(feature(feature));
    }
    root.rejectUnknown();
    return new PlanFile(shownName, plan, sites);
  }

  private static StatedSite feature(Fields feature) {
    requireType(feature, "Feature");
    Fields geometry = feature.fields("geometry");
    requireType(geometry, "Point");
    List<String> coordinates = geometry.texts("coordinates");
    if (coordinates.size() != 2 && geometry.has("coordinates")) {
      geometry.problem(
          "coordinates",
          "The coordinates " + coordinates + " must be a longitude and a latitude.",
          "");
    }
    double lon = degrees(geometry, coordinates, 0, 180);
    double lat = degrees(geometry, coordinates, 1, 90);
    geometry.rejectUnknown();
    Fields properties = feature.fields("properties");
    feature.rejectUnknown();
    return site(feature.line(), lon, lat, properties);
  }

  private static StatedSite site(int line, double lon, double lat, Fields properties) {
    Map<String, String> texts = new LinkedHashMap<>();
    REQUIRED_TEXTS.forEach(name -> texts.put(name, properties.text(name)));
    for (String name : OPTIONAL_TEXTS) {
      if (properties.has(name)) {
        texts.put(name, properties.text(name));
      }
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    REQUIRED_NUMBERS.forEach(name -> numbers.put(name, properties.number(name, -MOST, MOST)));
    for (String name : OPTIONAL_NUMBERS) {
      if (properties.has(name)) {
        numbers.put(name, properties.number(name, -MOST, MOST));
      }
    }
    for (String name : properties.keys()) {
      if (PortColumns.isOne(name)) {
        numbers.put(name, properties.number(name, -MOST, MOST));
      }
    }
    properties.rejectUnknown();
    return new StatedSite(line, lon, lat, texts, numbers);
  }

  private static void requireType(Fields fields, String type) {
    String stated = fields.text("type");
    if (fields.has("type") && !stated.isEmpty() && !stated.equals(type)) {
      fields.problem("type", "The type (" + stated + ") must be " + type + ".", "");
    }
  }

  private static double degrees(Fields geometry, List<String> coordinates, int place, double most) {
    if (coordinates.size() != 2) {
      return 0;
    }
    String text = coordinates.get(place);
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= most) {
        return value;
      }
    } catch (NumberFormatException notOne) {
      // Reported below with the numbers out of range.
    }
    geometry.problem(
        "coordinates",
        "The "
            + (place == 0 ? "longitude" : "latitude")
            + " ("
            + text
            + ") must be a number, "
            + (long) -most
            + " to "
            + (long) most
            + ".",
        place == 1 ? "Maybe the longitude must come first." : "");
    return 0;
  }
}
