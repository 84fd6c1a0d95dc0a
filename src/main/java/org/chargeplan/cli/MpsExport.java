package org.chargeplan.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.chargeplan.planning.ExportedModel;

/** Reports the files of an exported model. */
final class MpsExport {

  private MpsExport() {}

  static void print(ExportedModel written, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Wrote %s: %,d variables, %,d rows, %,d coefficients; and %s, the plan as a start.%n",
        written.model(),
        written.variables(),
        written.rows(),
        written.terms(),
        written.start());
    written.remarks().forEach(out::println);
    out.flush();
  }
}
