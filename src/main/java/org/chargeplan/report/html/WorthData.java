package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.chargeplan.explain.WorthLine;
import org.chargeplan.explain.WorthTable;
import org.chargeplan.explain.Worths;
import org.chargeplan.region.Region;
import org.chargeplan.report.Worth;

/** Duals: what one more unit of a limit is worth, and the marginal cost of a target. */
final class WorthData {

  private final Region region;
  private final Worths worths;

  WorthData(Region region, Worths worths) {
    this.region = region;
    this.worths = worths;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("worths");
    json.writeStringField("unit", worths.inPoints() ? "points of targets" : "USD");
    json.writeBooleanField("exact", worths.exact());
    json.writeStringField("until", region.lastPhase().id());
    json.writeArrayFieldStart("tables");
    for (WorthTable table : worths.limits()) {
      Worth worth = Worth.of(table.kind());
      write(json, worth.oneMore(), table.places(), table.lines(), worth.units());
    }
    if (!worths.targets().isEmpty()) {
      String title = "Marginal cost of a target (its last unit)";
      write(json, title, worths.targets().size(), worths.targets(), 1);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(
      JsonGenerator json, String title, int places, List<WorthLine> lines, double units)
      throws IOException {
    JsonArrays arrays = new JsonArrays(json);
    json.writeStartObject();
    json.writeStringField("title", title);
    json.writeNumberField("places", places);
    json.writeArrayFieldStart("lines");
    for (WorthLine line : lines) {
      json.writeStartObject();
      json.writeStringField("subject", line.subject());
      arrays.numbers("byPhase", line.byPhase(), amount -> amount * units);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
