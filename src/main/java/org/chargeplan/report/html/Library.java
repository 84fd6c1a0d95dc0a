package org.chargeplan.report.html;

/** Libraries for a browser, pinned and embedded; they come as webjars from Maven Central. */
enum Library {
  /** The map (BSD-2-Clause). */
  LEAFLET("leaflet/1.9.4/dist/leaflet.js"),
  LEAFLET_STYLE("leaflet/1.9.4/dist/leaflet.css"),
  /** Spatial index of what the map draws (MIT). */
  RBUSH("rbush/4.0.1/rbush.min.js"),
  /** Charts (MIT). */
  CHART("chart.js/4.5.1/dist/chart.umd.min.js");

  private static final String WEBJARS = "/META-INF/resources/webjars/";

  private final String path;

  Library(String path) {
    this.path = path;
  }

  /** The absolute name of its resource. */
  String resource() {
    return WEBJARS + path;
  }
}
