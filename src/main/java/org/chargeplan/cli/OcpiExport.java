package org.chargeplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.chargeplan.export.OcpiWriter;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.planning.LoadedPlan;

/** Writes the sites of a plan as OCPI Locations, and reports what is left out and assumed. */
final class OcpiExport {

  private OcpiExport() {}

  static void run(LoadedPlan input, OcpiWriter.Party party, Path target, PrintWriter out)
      throws IOException, InvalidInputException {
    OcpiWriter.Written written = OcpiWriter.write(input.plan(), party, target);
    out.printf(
        Locale.ROOT,
        "Wrote %s: %,d locations, %,d EVSEs, of party %s; not to be published.%n",
        target,
        written.locations(),
        written.evses(),
        party.id());
    if (written.leftOut() > 0) {
      out.printf(
          Locale.ROOT,
          "Left out: %,d ports without a connector, such as swap cabinets.%n",
          written.leftOut());
    }
    out.println("Assumed: voltage and current of connectors.");
    if (party.timeZone().isEmpty()) {
      out.println("Assumed: time zones, by longitude. Maybe set --time-zone.");
    }
    out.flush();
  }
}
