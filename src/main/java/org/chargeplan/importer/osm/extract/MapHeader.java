package org.chargeplan.importer.osm.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * What a file of OpenStreetMap says of itself.
 *
 * @param date the date of the data, where the file has it
 * @param bounds the bounds of what it shows, in degrees of WGS 84, where it has them
 */
public record MapHeader(Optional<LocalDate> date, Optional<Envelope> bounds) {

  /** A file that says nothing. */
  static final MapHeader EMPTY = new MapHeader(Optional.empty(), Optional.empty());

  /** The same with bounds that hold some more, where they are on the earth. */
  MapHeader within(double west, double south, double east, double north) {
    boolean isValid = west >= -180 && west < east && south >= -90 && south < north;
    if (!isValid || east > 180 || north > 90) {
      return this;
    }
    Envelope all = new Envelope(west, east, south, north);
    bounds.ifPresent(all::expandToInclude);
    return new MapHeader(date, Optional.of(all));
  }

  MapHeader dated(Optional<LocalDate> day) {
    return new MapHeader(day, bounds);
  }
}
