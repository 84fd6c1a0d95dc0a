package org.chargeplan.importer.recipe;

import org.chargeplan.input.Fields;

/**
 * Coastlines.
 *
 * @param file GeoJSON file of land polygons in the folder of the tables; empty where there is none
 *     and all is land
 * @param offCoastM a place so far off the coast still belongs to the land: coastlines are coarse
 */
record CoastSpec(String file, double offCoastM) {

  static CoastSpec read(Fields fields) {
    CoastSpec spec =
        fields.keys().isEmpty()
            ? new CoastSpec("", 0)
            : new CoastSpec(fields.text("file"), fields.number("off_coast_m", 0, 100_000));
    fields.rejectUnknown();
    return spec;
  }
}
