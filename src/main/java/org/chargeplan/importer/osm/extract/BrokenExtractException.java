package org.chargeplan.importer.osm.extract;

import java.io.IOException;

/** An extract that can't be read; message and hint are for people. */
public final class BrokenExtractException extends IOException {

  private static final long serialVersionUID = 1;

  private final String hint;

  BrokenExtractException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What may be meant or done: "Maybe ...". */
  public String hint() {
    return hint;
  }
}
