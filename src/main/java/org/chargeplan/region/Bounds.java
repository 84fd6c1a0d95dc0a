package org.chargeplan.region;

import java.util.Optional;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.Range;

/**
 * The map of a region: a point outside is a mistake.
 *
 * @param west least longitude in degrees
 * @param south least latitude in degrees
 * @param east greatest longitude in degrees
 * @param north greatest latitude in degrees
 */
public record Bounds(double west, double south, double east, double north) {

  /** The entire earth, where the map of the region is not known. */
  public static final Bounds WORLD = new Bounds(-180, -90, 180, 90);

  private static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * The point of a row's {@code lon} and {@code lat}; nothing where it is bad, which is reported.
   */
  Optional<Location> locate(CsvRow row) {
    Optional<Double> lon = row.findNumber("lon", ANY);
    Optional<Double> lat = row.findNumber("lat", ANY);
    if (lon.isEmpty() || lat.isEmpty()) {
      return Optional.empty();
    }
    if (holds(lon.get(), lat.get())) {
      return Optional.of(new Location(lon.get(), lat.get()));
    }
    row.problem(
        "The point (lon %s, lat %s) of %s is off the map (lon %s to %s, lat %s to %s)."
            .formatted(
                Range.plain(lon.get()),
                Range.plain(lat.get()),
                row.subject(),
                Range.plain(west),
                Range.plain(east),
                Range.plain(south),
                Range.plain(north)),
        holds(lat.get(), lon.get())
            ? "Maybe lat and lon are swapped."
            : "Maybe a digit is wrong, or the bounds of region.yaml are too narrow.");
    return Optional.empty();
  }

  /** Whether a place is on the map. */
  public boolean holds(Location place) {
    return holds(place.lon(), place.lat());
  }

  private boolean holds(double lon, double lat) {
    return lon >= west && lon <= east && lat >= south && lat <= north;
  }
}
