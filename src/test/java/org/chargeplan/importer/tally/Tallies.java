package org.chargeplan.importer.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What every import must hold: each object read was taken or left out with a reason. */
public final class Tallies {

  private Tallies() {}

  /** Fails where an object of a layer was lost, or where nothing was counted. */
  public static void assertComplete(ImportReport report) {
    assertFalse(report.tally().layers().isEmpty(), "no layer is counted");
    for (LayerTally tally : report.tally().layers()) {
      assertEquals(
          tally.read(),
          tally.taken() + tally.leftOutCount(),
          () -> "read = taken + left out of " + String.join("; ", report.tally().lines()));
    }
  }
}
