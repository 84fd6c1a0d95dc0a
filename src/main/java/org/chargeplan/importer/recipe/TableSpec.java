package org.chargeplan.importer.recipe;

import org.chargeplan.input.Fields;

/**
 * A table of the user's, and the columns with the place of its rows; those are empty where the
 * recipe names none.
 *
 * @param name name in the recipe
 * @param file file name in the folder of the tables
 * @param lon column of the longitude in degrees
 * @param lat column of the latitude in degrees
 * @param province column of the province's id
 */
record TableSpec(String name, String file, String lon, String lat, String province) {

  /** No table: reading it gives no rows. */
  static final TableSpec NONE = new TableSpec("", "", "", "", "");

  static TableSpec read(String name, Fields fields) {
    TableSpec spec =
        new TableSpec(
            name,
            fields.text("file"),
            fields.text("lon", ""),
            fields.text("lat", ""),
            fields.text("province", ""));
    fields.rejectUnknown();
    return spec;
  }

  boolean isPlaced() {
    return !lon.isEmpty() && !lat.isEmpty();
  }
}
