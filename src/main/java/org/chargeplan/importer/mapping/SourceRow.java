package org.chargeplan.importer.mapping;

import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Location;

/** A row of a planner's own data, whatever its format. */
interface SourceRow {

  /** The line it begins at, from 1. */
  int line();

  /** The names of its columns. */
  Set<String> columns();

  /** The text of a cell; empty where there is none. */
  String cell(String column);

  /** Where it lies, where the format itself tells that and not its columns. */
  Optional<Location> location();

  /** Its area in square metres, where the format tells one; else 0. */
  double areaM2();
}
