package org.chargeplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.chargeplan.export.CsvWriter;
import org.chargeplan.export.GeoJsonLinesWriter;
import org.chargeplan.export.GeoPackageWriter;

/** Writes a plan as tables and map layers, and tells what was written. */
final class PlanExport {

  private PlanExport() {}

  static void csv(LoadedPlan input, Path target, PrintWriter out) throws IOException {
    CsvWriter.write(input.plan(), input.routes(), target);
    tell(out, target, String.join(", ", CsvWriter.TABLES));
  }

  static void gpkg(LoadedPlan input, Path target, PrintWriter out) throws IOException {
    tell(
        out,
        target,
        String.join(", ", GeoPackageWriter.write(input.plan(), input.routes(), target)));
  }

  static void geojsonseq(LoadedPlan input, Path target, PrintWriter out) throws IOException {
    GeoJsonLinesWriter.write(input.plan(), input.routes(), target);
    tell(out, target, "a site with ports on each line");
  }

  private static void tell(PrintWriter out, Path target, String what) {
    out.println("Wrote " + target + ": " + what + ".");
    out.flush();
  }
}
