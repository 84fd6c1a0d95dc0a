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
 *
 * <p>Programs that open GeoJSON write it back in their own manner, which changes nothing that is
 * stated: features and members are in any order, members and properties are added (RFC 7946, 6.1),
 * properties are {@code null} where there are none, integers have decimals.
 */
public final class PlanFileReader {

  private static final double MOST = 1e15;
  private static final String PLAN = "plan";
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
    if (!isNamedAsPlan(shownName, problems)) {
      return Optional.empty();
    }
    Problems found = new Problems();
    Optional<PlanFile> read =
        Fields.read(file, shownName, found).flatMap(root -> collection(root, shownName));
    problems.addAll(found.list());
    return found.isEmpty() ? read : Optional.empty();
  }

  static boolean isNamedAsPlan(String shownName, Problems problems) {
    if (shownName.endsWith(".geojson") || shownName.endsWith(".json")) {
      return true;
    }
    problems.add(
        shownName,
        0,
        "The name of a plan file must end in .geojson or .json.",
        "Maybe another file was meant, or it was renamed.");
    return false;
  }

  private static Optional<PlanFile> collection(Fields root, String shownName) {
    PointGeometry.requireType(root, "FeatureCollection");
    PointGeometry.requireWgs84(root);
    if (root.has("features") && !root.isMapping(PLAN)) {
      root.problem(
          PLAN,
          "The member plan is missing, which has the plan's totals and rules: an editor dropped it.",
          "Maybe give the plan as chargeplan wrote it; ports that were changed in the editor are"
              + " taken over by solve REGION --resume PLAN --take-edits "
              + shownName
              + ".");
      return Optional.empty();
    }
    StatedPlan plan = PlanMemberReader.read(root.fields(PLAN));
    List<StatedSite> sites = new ArrayList<>();
    for (Fields feature : root.list("features")) {
      sites.add(feature(feature));
    }
    return Optional.of(new PlanFile(shownName, plan, sites));
  }

  private static StatedSite feature(Fields feature) {
    PointGeometry.requireType(feature, "Feature");
    PointGeometry point = PointGeometry.read(feature.fields("geometry"));
    Fields properties = feature.fields("properties").withoutBlanks();
    return site(feature.line(), point.lon(), point.lat(), properties);
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
    return new StatedSite(line, lon, lat, texts, numbers);
  }
}
