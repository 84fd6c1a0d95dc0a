package org.chargeplan.importer.osm;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.Areas;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Geometry;

/**
 * A place on the map: a node, or a way or relation by its middle.
 *
 * @param id {@code n}, {@code w} or {@code r}, and the number in OpenStreetMap
 * @param location where it is
 * @param areaM2 the area it covers on the ellipsoid; 0 for a node
 * @param shape its area in degrees, for car parks and charging stations only: others aren't
 *     compared
 * @param tags its tags on the map
 */
record OsmThing(
    String id,
    Location location,
    double areaM2,
    Optional<Geometry> shape,
    Map<String, String> tags) {

  /** A place without an area. */
  OsmThing(String id, Location location, double areaM2, Map<String, String> tags) {
    this(id, location, areaM2, Optional.empty(), tags);
  }

  /** A place that covers an area. */
  static OsmThing of(String id, Geometry area, Map<String, String> tags) {
    boolean isCompared =
        OsmStations.isWanted(tags) || tags.getOrDefault("amenity", "").equals("parking");
    return new OsmThing(
        id,
        Areas.middle(area),
        Areas.areaM2(area),
        isCompared ? Optional.of(area) : Optional.empty(),
        tags);
  }

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
        .map(ValueText::cleaned)
        .filter(name -> !name.isEmpty());
  }

  /** A count of a tag, as people write it; nothing where it is none. */
  Optional<CountText> count(String key) {
    return Optional.ofNullable(tags.get(key)).flatMap(CountText::read);
  }

  /** The same as a number: the highest that it may be. */
  OptionalDouble number(String key) {
    Optional<CountText> count = count(key);
    return count.isPresent()
        ? OptionalDouble.of((double) count.get().most())
        : OptionalDouble.empty();
  }
}
