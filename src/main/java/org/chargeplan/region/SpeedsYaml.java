package org.chargeplan.region;

import java.util.EnumMap;
import java.util.Map;
import org.chargeplan.input.Fields;
import org.chargeplan.input.ValueText;

/**
 * Reads {@code speeds_kmh} of {@code region.yaml}: classes that it leaves out keep usual speeds.
 */
final class SpeedsYaml {

  private static final String KEY = "speeds_kmh";
  private static final double LEAST_KM_H = 1;
  private static final double MOST_KM_H = 200;

  private SpeedsYaml() {}

  static Speeds read(Fields root) {
    if (!root.has(KEY)) {
      return Speeds.USUAL;
    }
    Fields fields = root.fields(KEY);
    Map<RoadClass, Double> kmH = new EnumMap<>(RoadClass.class);
    for (RoadClass roadClass : RoadClass.values()) {
      double usual = Speeds.USUAL.byClass().get(roadClass);
      String key = ValueText.word(roadClass);
      kmH.put(roadClass, fields.number(key, LEAST_KM_H, MOST_KM_H, usual));
    }
    TypesYaml.status(fields);
    fields.rejectUnknown();
    return new Speeds(kmH);
  }
}
