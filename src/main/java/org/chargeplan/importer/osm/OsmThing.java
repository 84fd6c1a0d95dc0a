package org.chargeplan.importer.osm;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.Template;
import org.chargeplan.region.Location;

/**
 * A place on the map: a node, or a way or relation by its middle.
 *
 * @param id {@code n}, {@code w} or {@code r}, and the number in OpenStreetMap
 * @param location where it is
 * @param areaM2 the area it covers on the ellipsoid; 0 for a node
 * @param tags its tags on the map
 */
record OsmThing(String id, Location location, double areaM2, Map<String, String> tags) {

  /** Whether a key has one of some values. */
  boolean is(String key, String... values) {
    for (String value : values) {
      if (value.equals(tags.get(key))) {
        return true;
      }
    }
    return false;
  }

  /** Its name, in the local language where there are several. */
  Optional<String> name() {
    return Optional.ofNullable(tags.getOrDefault("name", tags.get("name:en")))
        .map(Template::cleaned)
        .filter(name -> !name.isEmpty());
  }

  /** A number of a tag, units that follow it left out; nothing where it is none. */
  OptionalDouble number(String key) {
    String text = tags.getOrDefault(key, "").strip();
    String digits = text.replaceFirst("^(\\d{1,12}(\\.\\d{1,6})?).*$", "$1");
    return digits.matches("\\d{1,12}(\\.\\d{1,6})?")
        ? OptionalDouble.of(Double.parseDouble(digits))
        : OptionalDouble.empty();
  }
}
