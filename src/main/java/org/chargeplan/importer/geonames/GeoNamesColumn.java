package org.chargeplan.importer.geonames;

import java.util.List;

/** A column of GeoNames: its place in a dump, and its names in tables with a header. */
enum GeoNamesColumn {
  ID(0),
  NAME(1),
  LATITUDE(4),
  LONGITUDE(5),
  FEATURE(7),
  COUNTRY(8),
  ADMIN1(10),
  POPULATION(14);

  /** Cells of a line of a dump. */
  static final int DUMP_CELLS = 19;

  /** The cell of a dump with the feature class, which tables lack. */
  static final int CLASS_CELL = 6;

  private final int dumpCell;

  GeoNamesColumn(int dumpCell) {
    this.dumpCell = dumpCell;
  }

  /** The place of its cell in a line of a dump, from 0. */
  int dumpCell() {
    return dumpCell;
  }

  /** Its name in a header; the most common one where the header has none of its names. */
  String nameIn(List<String> header) {
    return names().stream().filter(header::contains).findFirst().orElse(names().get(0));
  }

  private List<String> names() {
    return switch (this) {
      case ID -> List.of("geonameid", "geoname_id", "id");
      case NAME -> List.of("name");
      case LATITUDE -> List.of("lat", "latitude");
      case LONGITUDE -> List.of("lon", "lng", "longitude");
      case FEATURE -> List.of("fcode", "feature_code", "feature code");
      case COUNTRY -> List.of("country", "country_code", "country code");
      case ADMIN1 -> List.of("admin1", "admin1_code", "admin1 code");
      case POPULATION -> List.of("population");
    };
  }
}
