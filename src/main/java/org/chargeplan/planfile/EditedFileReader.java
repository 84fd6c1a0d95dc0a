package org.chargeplan.planfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.StatedSite;

/**
 * Reads a plan file that was changed in an editor, for the ports in it. Nothing but the ports need
 * be there: features may be new, figures may be out of date, the member {@code plan} may be gone.
 */
public final class EditedFileReader {

  private static final double MOST = 1e15;
  private static final String PLAN = "plan";
  private static final List<String> TEXTS =
      List.of(
          StatedSite.SITE,
          StatedSite.NAME,
          StatedSite.KIND,
          StatedSite.PROVINCE,
          StatedSite.GRID_NODE,
          StatedSite.FIRST_PHASE);
  private static final List<String> NUMBERS =
      List.of(StatedSite.PORTS_TOTAL, StatedSite.NEW_PORTS, StatedSite.POWER_KW);

  private final Set<String> columns = new HashSet<>();

  private EditedFileReader() {}

  /**
   * Reads a file.
   *
   * @param file the file; its name must end in {@code .geojson} or {@code .json}
   * @param shownName how problems name it
   * @param problems takes what is wrong, each with its line
   * @return what the file states; nothing where there is any problem
   * @throws java.io.UncheckedIOException where the file is there, but can't be read
   */
  public static Optional<EditedFile> read(Path file, String shownName, Problems problems) {
    if (!PlanFileReader.isNamedAsPlan(shownName, problems)) {
      return Optional.empty();
    }
    Problems found = new Problems();
    Optional<EditedFile> read =
        Fields.read(file, shownName, found)
            .map(root -> new EditedFileReader().collection(root, shownName));
    problems.addAll(found.list());
    return found.isEmpty() ? read : Optional.empty();
  }

  private EditedFile collection(Fields root, String shownName) {
    PointGeometry.requireType(root, "FeatureCollection");
    PointGeometry.requireWgs84(root);
    Optional<StatedPlan> plan =
        root.isMapping(PLAN)
            ? Optional.of(PlanMemberReader.read(root.fields(PLAN)))
            : Optional.empty();
    List<StatedSite> sites = root.list("features").stream().map(this::feature).toList();
    return new EditedFile(shownName, plan, sites, columns);
  }

  private StatedSite feature(Fields feature) {
    PointGeometry.requireType(feature, "Feature");
    boolean hasPlace = feature.isMapping("geometry");
    PointGeometry point =
        hasPlace
            ? PointGeometry.read(feature.fields("geometry"))
            : new PointGeometry(Double.NaN, Double.NaN);
    Fields all = feature.fields("properties");
    all.keys().stream().filter(PortColumns::isOne).forEach(columns::add);
    Fields properties = all.withoutBlanks();
    Map<String, String> texts = new LinkedHashMap<>();
    TEXTS.stream().filter(properties::has).forEach(t -> texts.put(t, properties.text(t)));
    List<String> counted = new ArrayList<>(NUMBERS);
    properties.keys().stream().filter(PortColumns::isOne).forEach(counted::add);
    Map<String, Double> numbers = new LinkedHashMap<>();
    counted.stream()
        .filter(properties::has)
        .forEach(name -> numbers.put(name, properties.number(name, -MOST, MOST)));
    return new StatedSite(feature.line(), point.lon(), point.lat(), texts, numbers);
  }
}
