package org.chargeplan.importer.recipe;

import java.util.List;
import org.chargeplan.region.Location;

/**
 * A square of a grid that holds streets.
 *
 * @param id row and column, from the south and the west: {@code 004-017}
 * @param row row from the south, from 0
 * @param column column from the west, from 0
 * @param streetM length of its streets: half of each road for each end in the square
 * @param junctions its junctions, the one nearest to the middle of its streets first
 */
record StreetCell(String id, int row, int column, double streetM, List<Location> junctions) {

  StreetCell {
    junctions = List.copyOf(junctions);
  }

  /** The junction nearest to the middle of its streets. */
  Location centre() {
    return junctions.get(0);
  }
}
