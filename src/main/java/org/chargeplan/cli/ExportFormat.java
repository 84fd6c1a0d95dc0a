package org.chargeplan.cli;

/** The formats of {@code chargeplan export}. */
enum ExportFormat {
  /** A folder of CSV tables. */
  CSV("", "-csv"),
  /** An OGC GeoPackage. */
  GPKG(".gpkg", ".gpkg"),
  /** One GeoJSON feature per line. */
  GEOJSONSEQ(".geojsonl", ".geojsonl"),
  /** Locations of OCPI 2.2.1. */
  OCPI(".json", ".ocpi.json"),
  /** The program as an exact mixed-integer program, with the plan as a start. */
  MPS(".mps", ".mps");

  private final String ending;
  private final String afterPlan;

  /**
   * Creates a format.
   *
   * @param ending what the name of a file must end in; empty for a folder
   * @param afterPlan what follows the plan's name where no other name is given
   */
  ExportFormat(String ending, String afterPlan) {
    this.ending = ending;
    this.afterPlan = afterPlan;
  }

  String ending() {
    return ending;
  }

  String afterPlan() {
    return afterPlan;
  }

  boolean isFolder() {
    return ending.isEmpty();
  }
}
