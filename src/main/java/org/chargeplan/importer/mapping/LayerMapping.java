package org.chargeplan.importer.mapping;

import java.util.List;
import org.chargeplan.importer.layers.PutMode;

/** Makes a layer of a planner's own rows. */
interface LayerMapping {

  /** The figures that a row may have. */
  List<String> figures();

  /** Takes a row, or leaves it out and counts it. */
  void take(MappedRow row);

  /** How many rows can be taken, before the layer is put. */
  int count();

  /** Puts the layer into the region's tables, and counts the rows whose fate it decides. */
  void put(PutMode mode);
}
