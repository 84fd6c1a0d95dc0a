package org.chargeplan.importer.osm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Things of a map for tests: tags are written as {@code amenity=parking|capacity=4}. */
final class OsmThings {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private OsmThings() {}

  static Map<String, String> tags(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : text.split("\\|", -1)) {
      int equals = tag.indexOf('=');
      if (equals > 0) {
        tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).strip());
      }
    }
    return tags;
  }

  static OsmThing node(String id, double lon, double lat, String tags) {
    return new OsmThing(id, new Location(lon, lat), 0, tags(tags));
  }

  /** A rectangle. */
  static OsmThing area(
      String id, double west, double south, double east, double north, String tags) {
    return OsmThing.of(id, GEOMETRY.toGeometry(new Envelope(west, east, south, north)), tags(tags));
  }
}
