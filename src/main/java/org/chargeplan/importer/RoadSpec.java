package org.chargeplan.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.Fields;
import org.chargeplan.region.RoadClass;

/**
 * The road graph.
 *
 * @param nodes column {@code id}
 * @param edges columns {@code from}, {@code to}, {@code length_m}, {@code road_class}
 * @param classes road class by the edge table's word for it
 */
record RoadSpec(LayerSpec nodes, LayerSpec edges, Map<String, RoadClass> classes) {

  static RoadSpec read(Fields fields, Map<String, TableSpec> tables) {
    LayerSpec nodes = LayerSpec.read(fields.fields("nodes"), tables, List.of("id"), List.of());
    LayerSpec edges =
        LayerSpec.read(
            fields.fields("edges"),
            tables,
            List.of("from", "to", "length_m", "road_class"),
            List.of());
    Fields classes = fields.fields("classes");
    Map<String, RoadClass> words = new LinkedHashMap<>();
    classes.keys().forEach(word -> words.put(word, classes.choice(word, RoadClass.class)));
    fields.rejectUnknown();
    return new RoadSpec(nodes, edges, words);
  }
}
