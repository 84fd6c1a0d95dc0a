package org.chargeplan.planfile;

import java.util.List;
import java.util.regex.Pattern;
import org.chargeplan.input.Fields;

/**
 * The point of a feature, as other programs may write it: with a height, or as a MultiPoint of one
 * point.
 *
 * @param lon longitude in degrees, WGS 84; 0 where it is broken, which is reported
 * @param lat latitude in degrees, WGS 84; 0 where it is broken, which is reported
 */
record PointGeometry(double lon, double lat) {

  private static final String COORDINATES = "coordinates";
  private static final String CRS = "crs";

  /** CRS84, or EPSG:4326, which programs mean by longitude first too, in their many notations. */
  private static final Pattern WGS_84 = Pattern.compile("(?i)(.*\\bCRS84|.*\\bEPSG[:/].*\\b4326)");

  /** Reads a geometry. */
  static PointGeometry read(Fields geometry) {
    String type = geometry.text("type");
    if (type.equals("MultiPoint")) {
      List<List<String>> points = geometry.rows(COORDINATES);
      if (points.size() == 1) {
        return of(geometry, points.get(0));
      }
      geometry.problem(
          COORDINATES, "The MultiPoint must have one point, not " + points.size() + ".", "");
      return new PointGeometry(0, 0);
    }
    requireType(geometry, "Point");
    return of(geometry, geometry.texts(COORDINATES));
  }

  private static PointGeometry of(Fields geometry, List<String> coordinates) {
    if (coordinates.size() != 2 && coordinates.size() != 3) {
      if (geometry.has(COORDINATES)) {
        geometry.problem(
            COORDINATES,
            "The coordinates " + coordinates + " must be a longitude and a latitude.",
            "");
      }
      return new PointGeometry(0, 0);
    }
    return new PointGeometry(
        degrees(geometry, coordinates, 0, 180), degrees(geometry, coordinates, 1, 90));
  }

  /** Reports where the type of a GeoJSON object is another. */
  static void requireType(Fields fields, String type) {
    String stated = fields.text("type");
    if (fields.has("type") && !stated.isEmpty() && !stated.equals(type)) {
      fields.problem("type", "The type (" + stated + ") must be " + type + ".", "");
    }
  }

  /** Reports where a file from before RFC 7946 says that its coordinates are not WGS 84. */
  static void requireWgs84(Fields root) {
    if (!root.isMapping(CRS)) {
      return;
    }
    Fields properties = root.fields(CRS).fieldsOrEmpty("properties");
    String name =
        properties.has("code") ? "EPSG:" + properties.text("code") : properties.text("name", "");
    if (!name.isEmpty() && !WGS_84.matcher(name).matches()) {
      root.problem(
          CRS,
          "The crs (" + name + ") must be WGS 84, longitude first.",
          "Maybe export the layer with EPSG:4326, or run ogr2ogr -f GeoJSON -t_srs EPSG:4326 OUT IN.");
    }
  }

  private static double degrees(Fields geometry, List<String> coordinates, int place, double most) {
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
        COORDINATES,
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
