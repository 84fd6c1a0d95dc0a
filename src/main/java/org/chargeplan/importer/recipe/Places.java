package org.chargeplan.importer.recipe;

import java.util.Optional;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.CsvRow;
import org.chargeplan.region.Location;

/** Reads where rows of tables lie. */
final class Places {

  /** Used instead of a place that was reported. */
  private static final Location NOWHERE = new Location(0, 0);

  private Places() {}

  /** Where a row lies; reports a place that is none or off the map. */
  static Location read(CsvRow row, TableSpec table, RegionFrame frame) {
    Optional<Location> place = find(row, table);
    if (place.filter(frame::contains).isPresent()) {
      return place.get();
    }
    boolean swapped =
        find(row, /* lon= */ table.lat(), /* lat= */ table.lon())
            .filter(frame::contains)
            .isPresent();
    if (place.isPresent() || swapped) {
      row.problem(
          "The place ("
              + row.text(table.lon(), "")
              + ", "
              + row.text(table.lat(), "")
              + ") of "
              + row.subject()
              + " must lie inside the bounds of the region.",
          swapped
              ? "Maybe longitude and latitude are swapped."
              : "Maybe the bounds in region.yaml are too narrow.");
      return place.orElse(NOWHERE);
    }
    return new Location(row.number(table.lon(), -180, 180), row.number(table.lat(), -90, 90));
  }

  /** The place of a row, where it has one; on the map or off it. */
  static Optional<Location> find(CsvRow row, TableSpec table) {
    return find(row, table.lon(), table.lat());
  }

  private static Optional<Location> find(CsvRow row, String lon, String lat) {
    try {
      return Optional.of(
          new Location(
              Double.parseDouble(row.text(lon, "")), Double.parseDouble(row.text(lat, ""))));
    } catch (IllegalArgumentException noPlace) {
      return Optional.empty();
    }
  }
}
