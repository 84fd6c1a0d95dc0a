package org.chargeplan.importer.osm;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.osm.extract.MapHeader;
import org.chargeplan.importer.people.Homes;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What an import needs of extracts.
 *
 * @param headers what each file says of itself
 * @param streets roads of the classes asked for
 * @param things places of interest
 * @param shapes areas of places, by id
 * @param homes where people live
 * @param borders administrative areas whose border is closed
 * @param roughBorders those of which the extract lacks a small part, with rough areas
 * @param openBorders administrative areas whose border the extract lacks a part of
 * @param roadsLeftOut ways that are no roads of the region, by reason in words
 * @param leftOut what else was left out, by reason in words
 */
record OsmMap(
    List<MapHeader> headers,
    OsmStreets streets,
    List<OsmThing> things,
    Map<String, Geometry> shapes,
    Homes homes,
    List<OsmBorder> borders,
    List<OsmBorder> roughBorders,
    int openBorders,
    Map<String, Integer> roadsLeftOut,
    Map<String, Integer> leftOut) {

  /** What the files show, where all of them say it. */
  Optional<Envelope> bounds() {
    Envelope all = new Envelope();
    for (MapHeader header : headers) {
      if (header.bounds().isEmpty()) {
        return Optional.empty();
      }
      all.expandToInclude(header.bounds().get());
    }
    return Optional.of(all);
  }

  /** The day of the data, or this day where no file has it. */
  LocalDate day() {
    return date().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
  }

  /** The day of the data; of several files the earliest. */
  Optional<LocalDate> date() {
    return headers.stream()
        .map(MapHeader::date)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
