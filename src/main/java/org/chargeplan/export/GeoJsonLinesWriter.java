package org.chargeplan.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.chargeplan.network.Route;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.plan.Plan;
import org.chargeplan.planfile.PlanFileWriter;
import org.chargeplan.planfile.SiteFeature;
import org.chargeplan.service.SiteWaits;

/**
 * Writes the sites of a plan as newline-delimited GeoJSON: the features of the plan file, one a
 * line. That is RFC 8142's text sequence without its record separators, which most tools can't
 * read.
 */
public final class GeoJsonLinesWriter {

  private GeoJsonLinesWriter() {}

  /**
   * Writes a plan's sites to a file, completely or not at all.
   *
   * @param routes routes of the region's corridors, for the sites along them
   * @param waits waits at the end of the last phase
   * @throws IOException where that fails; the file is then as it was
   */
  public static void write(Plan plan, List<Route> routes, SiteWaits waits, Path target)
      throws IOException {
    AtomicFile.write(target, out -> write(plan, routes, waits, out));
  }

  private static void write(Plan plan, List<Route> routes, SiteWaits waits, OutputStream out)
      throws IOException {
    try (JsonGenerator json = PlanFileWriter.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      new SiteFeature(plan, routes, waits).writeAll(json);
      json.writeRaw('\n');
    }
  }
}
