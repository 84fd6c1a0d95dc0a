package org.chargeplan.importer.osm.extract;

import java.io.IOException;
import java.util.Locale;

/** An extract that can't be read; message and hint are for people. */
public final class BrokenExtractException extends IOException {

  private static final long serialVersionUID = 1;

  private final String hint;

  BrokenExtractException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** A node whose place, in degrees, can't be one. */
  static BrokenExtractException offTheEarth(long id, double lon, double lat) {
    return new BrokenExtractException(
        String.format(
            Locale.ROOT,
            "The node (%d) lies off the earth: longitude %.7f, latitude %.7f.",
            id,
            lon,
            lat),
        "Maybe the file is damaged, or its coordinates are not degrees of WGS 84.");
  }

  /** What may be meant or done: "Maybe ...". */
  public String hint() {
    return hint;
  }
}
