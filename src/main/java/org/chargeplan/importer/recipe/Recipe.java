package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * How a region's layers come from a user's tables: which tables there are, what their columns mean,
 * and every assumption.
 *
 * @param title what the recipe makes
 * @param tables the tables by the name the recipe gives them
 * @param coastline land and sea
 * @param provinces provinces
 * @param zones zones
 * @param people where the people of the zones live, where a table says so
 * @param demand public charging demand, one a vehicle class
 * @param sites candidate places
 * @param grid model of the substations
 * @param existing ports that exist before the programme
 * @param roads road graph
 * @param sources where the tables come from, for the notice
 */
record Recipe(
    String title,
    Map<String, TableSpec> tables,
    CoastSpec coastline,
    ProvinceSpec provinces,
    ZoneSpec zones,
    Optional<PeopleSpec> people,
    List<DemandSpec> demand,
    SiteSpec sites,
    GridSpec grid,
    ExistingSpec existing,
    RoadSpec roads,
    List<SourceNote> sources) {

  /**
   * A source of tables.
   *
   * @param title what it is and who made it
   * @param licence the licence it is used under
   * @param url its address, empty where it has none
   * @param date day of its data as in ISO 8601, empty where it is not known
   * @param usedFor what comes from it, in words
   * @param layers the layers that come from it; all where the recipe names none
   */
  record SourceNote(
      String title, String licence, String url, String date, String usedFor, List<Layer> layers) {}

  static Recipe read(Fields fields, RegionFrame frame) {
    Fields tableFields = fields.fields("tables");
    Map<String, TableSpec> tables = new LinkedHashMap<>();
    for (String name : tableFields.keys()) {
      tables.put(name, TableSpec.read(name, tableFields.fields(name)));
    }
    Optional<CellSpec> cells = CellSpec.find(fields, tables);
    Recipe recipe =
        new Recipe(
            fields.text("title"),
            tables,
            CoastSpec.read(fields.fieldsOrEmpty("coastline")),
            cells
                .map(CellSpec::provinces)
                .orElseGet(() -> ProvinceSpec.read(fields.fields("provinces"), tables)),
            cells
                .map(ZoneSpec.class::cast)
                .orElseGet(() -> ZoneSpec.read(fields.fields("zones"), tables, frame)),
            PeopleSpec.find(fields, tables),
            DemandSpec.readAll(fields, frame),
            SiteSpec.read(fields.fields("sites"), tables, frame),
            GridSpec.read(fields.fields("grid")),
            ExistingSpec.read(fields.fields("existing_ports"), frame),
            RoadSpec.read(fields.fields("roads"), tables, frame),
            fields.list("sources").stream().map(Recipe::source).toList());
    fields.rejectUnknown();
    return recipe;
  }

  private static SourceNote source(Fields fields) {
    SourceNote note =
        new SourceNote(
            fields.text("title"),
            fields.text("licence"),
            fields.text("url", ""),
            fields.has("date") ? fields.findDate("date").map(Object::toString).orElse("") : "",
            fields.text("used_for"),
            layers(fields));
    fields.rejectUnknown();
    return note;
  }

  private static List<Layer> layers(Fields fields) {
    List<Layer> layers = new ArrayList<>();
    for (String word : fields.texts("layers", Layer.words())) {
      Layer.find(word)
          .ifPresentOrElse(
              layers::add, () -> Keys.checkKnown(fields, "layers", word, Layer.words()));
    }
    return layers;
  }

  /** The worst status of the demand figures: what the zones' demand is worth. */
  Status demandStatus() {
    return demand.stream()
        .map(DemandSpec::worstStatus)
        .max(Comparator.naturalOrder())
        .orElse(Status.ASSUMED);
  }
}
