package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.chargeplan.compare.Comparison;
import org.chargeplan.region.Region;

/**
 * A comparison for a browser: what other plans buy and cost against the first, a map of where two
 * of them differ, charts, rules and sites.
 */
public final class ComparisonReport {

  private ComparisonReport() {}

  /**
   * Writes a page in UTF-8 and leaves the stream open. The same plans are the same bytes.
   *
   * @throws IOException where the stream fails
   */
  public static void write(Comparison comparison, OutputStream out) throws IOException {
    String title = title(comparison);
    HtmlPage.withMap(title, "compare.html")
        .script("comparemap.js")
        .script("compare.js")
        .writeTo(json -> writeData(comparison, title, json), out);
  }

  private static String title(Comparison comparison) {
    return PlanReport.title(comparison.region())
        + ": "
        + comparison.contenders().size()
        + " plans compared";
  }

  private static void writeData(Comparison comparison, String title, JsonGenerator json)
      throws IOException {
    Region region = comparison.region();
    json.writeStartObject();
    json.writeStringField("title", title);
    json.writeBooleanField("approximate", region.roads().isApproximate());
    new ComparisonData(comparison, json).write();
    RegionData ofRegion = new RegionData(region, json);
    ofRegion.writeTypesAndKinds();
    ofRegion.writeSources();
    json.writeObjectFieldStart("provinces");
    ofRegion.writeProvinces();
    json.writeEndObject();
    new ComparedSites(comparison, json).write();
    new RoadData(region).writeTo(json);
    json.writeEndObject();
  }
}
