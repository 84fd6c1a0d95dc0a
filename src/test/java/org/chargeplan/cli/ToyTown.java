package org.chargeplan.cli;

import java.util.Locale;

/**
 * An extract of two towns on one street with 20 car parks and a fuel station, anywhere: large
 * enough for whole ports to keep rules about shares of all ports.
 */
final class ToyTown {

  private static final int CAR_PARKS = 20;
  private static final double STEP = 0.002;

  private ToyTown() {}

  /** The extract as XML of OpenStreetMap; degrees of its western end. */
  static String at(double lon, double lat) {
    StringBuilder xml = new StringBuilder("<osm version=\"0.6\">\n");
    StringBuilder street = new StringBuilder("<way id=\"1\">");
    for (int i = 0; i <= CAR_PARKS; i++) {
      xml.append(node(100 + i, lon + i * STEP, lat, ""));
      street.append("<nd ref=\"%d\"/>".formatted(100 + i));
    }
    String town = tag("place", "town") + tag("population", "50000");
    xml.append(node(200, lon, lat, town + tag("name", "West")));
    xml.append(node(201, lon + CAR_PARKS * STEP, lat, town + tag("name", "East")));
    String parking = tag("amenity", "parking") + tag("capacity", "80");
    for (int i = 0; i < CAR_PARKS; i++) {
      xml.append(node(300 + i, lon + (i + 0.5) * STEP, lat, parking));
    }
    xml.append(node(390, lon + 0.5 * CAR_PARKS * STEP, lat, tag("amenity", "fuel")));
    String substation = tag("power", "substation") + tag("voltage", "110000;20000");
    xml.append(node(400, lon + 0.5 * CAR_PARKS * STEP, lat, substation));
    return xml.append(street)
        .append(tag("highway", "primary"))
        .append("</way>\n</osm>\n")
        .toString();
  }

  private static String node(int id, double lon, double lat, String tags) {
    return String.format(
        Locale.ROOT, "<node id=\"%d\" lat=\"%.6f\" lon=\"%.6f\">%s</node>%n", id, lat, lon, tags);
  }

  private static String tag(String key, String value) {
    return "<tag k=\"%s\" v=\"%s\"/>".formatted(key, value);
  }
}
