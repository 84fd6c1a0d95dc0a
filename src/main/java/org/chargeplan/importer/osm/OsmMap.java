package org.chargeplan.importer.osm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import needs of extracts.
 *
 * @param dates day of the data of each file, where it has it
 * @param streets roads of the classes asked for
 * @param things places of interest
 * @param borders administrative areas whose border is closed
 * @param openBorders administrative areas whose border the extract lacks a part of
 * @param leftOut what else was left out, by reason in words
 */
record OsmMap(
    List<Optional<LocalDate>> dates,
    OsmStreets streets,
    List<OsmThing> things,
    List<OsmBorder> borders,
    int openBorders,
    Map<String, Integer> leftOut) {

  /** The day of the data; of several files the earliest. */
  Optional<LocalDate> date() {
    return dates.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
  }
}
