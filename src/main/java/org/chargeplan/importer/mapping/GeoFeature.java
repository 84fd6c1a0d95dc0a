package org.chargeplan.importer.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chargeplan.region.Location;

/**
 * A feature of a GeoJSON file.
 *
 * @param line the line it begins at, from 1
 * @param location a point, or the middle of an area
 * @param areaM2 its area on the ellipsoid; 0 for a point
 * @param properties its properties as texts; empty texts for null
 */
record GeoFeature(int line, Location location, double areaM2, Map<String, String> properties) {

  GeoFeature {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
