package org.chargeplan.importer.mapping;

import java.util.List;
import org.chargeplan.importer.layers.PutMode;

/** Makes a layer of a planner's own rows. */
interface LayerMapping {

  /** The figures that a row may have. */
  List<String> figures();

  /** Takes a row, or leaves it out and counts it. */
  void take(MappedRow row);

  /** How many rows were taken. */
  int count();

  /** Puts the layer into the region's tables. */
  void put(PutMode mode);
}
