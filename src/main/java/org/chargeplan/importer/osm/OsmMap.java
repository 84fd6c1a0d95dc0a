package org.chargeplan.importer.osm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an import needs of an extract.
 *
 * @param date day of the data, where the file has it
 * @param streets roads of the classes asked for
 * @param things places of interest
 * @param borders administrative areas whose border is closed
 * @param openBorders administrative areas whose border the extract lacks a part of
 */
record OsmMap(
    Optional<LocalDate> date,
    OsmStreets streets,
    List<OsmThing> things,
    List<OsmBorder> borders,
    int openBorders) {}
