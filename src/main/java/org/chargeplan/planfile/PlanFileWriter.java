package org.chargeplan.planfile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chargeplan.network.Route;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.output.LinePrinter;
import org.chargeplan.plan.Plan;
import org.chargeplan.service.SiteWaits;

/**
 * Writes a plan as GeoJSON (RFC 7946): a collection with the entire plan in its foreign member
 * {@code plan}, and one point feature, in the order of the region, for each site that has or gets
 * ports.
 *
 * <p>Coordinates are WGS 84, longitude first. The same plan is the same bytes.
 */
public final class PlanFileWriter {

  public static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private PlanFileWriter() {}

  /**
   * Writes a plan to a file, completely or not at all.
   *
   * @param routes routes of the region's corridors, for the sites along them
   * @param waits waits at the end of the last phase
   * @throws IOException where that fails; the file is then as it was
   */
  public static void write(Plan plan, List<Route> routes, SiteWaits waits, Path target)
      throws IOException {
    write(plan, routes, waits, Optional.empty(), target);
  }

  /**
   * Writes a plan to a file, completely or not at all.
   *
   * @param routes routes of the region's corridors, for the sites along them
   * @param waits waits at the end of the last phase
   * @param regionFolder the folder of the region as seen from the file's, where it would not be
   *     found without
   * @throws IOException where that fails; the file is then as it was
   */
  public static void write(
      Plan plan, List<Route> routes, SiteWaits waits, Optional<String> regionFolder, Path target)
      throws IOException {
    AtomicFile.write(target, out -> write(plan, routes, waits, regionFolder, out));
  }

  /**
   * Writes a plan in UTF-8 and leaves the stream open.
   *
   * @param routes routes of the region's corridors
   * @param waits waits at the end of the last phase
   * @throws IOException where the stream fails
   */
  public static void write(Plan plan, List<Route> routes, SiteWaits waits, OutputStream out)
      throws IOException {
    write(plan, routes, waits, Optional.empty(), out);
  }

  private static void write(
      Plan plan,
      List<Route> routes,
      SiteWaits waits,
      Optional<String> regionFolder,
      OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new LinePrinter());
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeFieldName("plan");
      new PlanMember(plan, routes, regionFolder).writeTo(json);
      json.writeArrayFieldStart("features");
      new SiteFeature(plan, routes, waits).writeAll(json);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
