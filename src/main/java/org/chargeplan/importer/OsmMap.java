package org.chargeplan.importer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an import needs of an extract.
 *
 * @param date day of the data, where the file tells it
 * @param roads roads of the classes asked for
 * @param places where their nodes are
 * @param things places of interest
 * @param borders administrative areas whose border is whole
 * @param openBorders administrative areas whose border the extract lacks a part of
 */
record OsmMap(
    Optional<LocalDate> date,
    List<OsmRoad> roads,
    NodePlaces places,
    List<OsmThing> things,
    List<OsmBorder> borders,
    int openBorders) {}
