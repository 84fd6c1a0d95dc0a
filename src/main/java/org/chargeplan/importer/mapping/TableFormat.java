package org.chargeplan.importer.mapping;

import org.chargeplan.input.TextFormat;

/**
 * How a planner's table is written.
 *
 * @param text encoding, separator and header of a text
 * @param sheet name of the sheet of a workbook; empty for the first
 */
record TableFormat(TextFormat text, String sheet) {

  /** The same for another table, which begins with its header and is the first sheet. */
  TableFormat ofJoined() {
    return new TableFormat(TextFormat.foreign(text.charset(), text.separator(), 0), "");
  }
}
