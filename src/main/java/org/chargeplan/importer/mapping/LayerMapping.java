package org.chargeplan.importer.mapping;

import java.util.List;

/** Makes a layer of a planner's own rows. */
interface LayerMapping {

  /** The figures that a row may tell. */
  List<String> figures();

  /** Takes a row, or leaves it out and counts it. */
  void take(MappedRow row);

  /** How many rows were taken. */
  int count();

  /** Puts the layer into the region's tables. */
  void put(boolean add);
}
