package org.chargeplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.chargeplan.export.CsvWriter;
import org.chargeplan.export.Formulas;
import org.chargeplan.export.GeoJsonLinesWriter;
import org.chargeplan.export.GeoPackageWriter;
import org.chargeplan.network.Network;
import org.chargeplan.planning.LoadedPlan;
import org.chargeplan.service.SiteWaits;

/** Writes a plan as tables and map layers, and reports what was written. */
final class PlanExport {

  private PlanExport() {}

  static void csv(LoadedPlan input, Formulas formulas, Path target, PrintWriter out)
      throws IOException {
    Network network = input.network();
    CsvWriter.write(input.plan(), network.routes(), waits(input, network), formulas, target);
    report(out, target, String.join(", ", CsvWriter.TABLES));
  }

  static void gpkg(LoadedPlan input, Path target, PrintWriter out) throws IOException {
    Network network = input.network();
    List<String> layers =
        GeoPackageWriter.write(input.plan(), network.routes(), waits(input, network), target);
    report(out, target, String.join(", ", layers));
  }

  static void geojsonseq(LoadedPlan input, Path target, PrintWriter out) throws IOException {
    Network network = input.network();
    GeoJsonLinesWriter.write(input.plan(), network.routes(), waits(input, network), target);
    report(out, target, "one site with ports per line");
  }

  private static SiteWaits waits(LoadedPlan input, Network network) {
    return SiteWaits.of(network, input.plan(), input.plan().region().lastPhase());
  }

  private static void report(PrintWriter out, Path target, String what) {
    out.println("Wrote " + target + ": " + what + ".");
    out.flush();
  }
}
