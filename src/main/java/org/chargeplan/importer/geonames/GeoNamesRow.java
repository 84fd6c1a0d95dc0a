package org.chargeplan.importer.geonames;

import java.util.function.Function;

/**
 * A row of a dump or a table, before it is checked.
 *
 * @param line its line, from 1
 * @param cells the text of a column; empty where there is none
 */
record GeoNamesRow(int line, Function<GeoNamesColumn, String> cells) {

  String text(GeoNamesColumn column) {
    return cells.apply(column);
  }
}
