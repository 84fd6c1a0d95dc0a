package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.NationalAmount;
import org.chargeplan.region.Region;
import org.chargeplan.report.LawLines;
import org.chargeplan.report.NationLines;
import org.chargeplan.report.PinTable;
import org.chargeplan.report.RoadPartLines;

/** What the summary says of the law, national amounts, unconnected roads and pins. */
final class NoteData {

  private final Plan plan;
  private final Region region;

  NoteData(Plan plan) {
    this.plan = plan;
    this.region = plan.region();
  }

  /** Writes lists; each is empty where there is nothing to say. */
  void writeTo(JsonGenerator json) throws IOException {
    JsonArrays arrays = new JsonArrays(json);
    json.writeObjectFieldStart("notes");
    arrays.texts("law", LawLines.sentences(plan), text -> text);
    writeNational(json);
    arrays.texts("roads", RoadPartLines.of(region), String::strip);
    writePins(json);
    json.writeEndObject();
  }

  private void writeNational(JsonGenerator json) throws IOException {
    List<String> lines = NationLines.scaled(region);
    json.writeStringField("nationalTitle", lines.isEmpty() ? "" : lines.get(0));
    List<NationalAmount> scaled = lines.isEmpty() ? List.of() : NationalAmount.list(region);
    json.writeArrayFieldStart("national");
    for (NationalAmount each : scaled) {
      json.writeStartObject();
      json.writeStringField("owner", each.owner());
      json.writeStringField("key", each.key());
      json.writeStringField("phase", each.when());
      json.writeNumberField("ofCountry", Math.round(each.ofCountry()));
      json.writeNumberField("ofRegion", Math.round(each.ofRegion()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePins(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("pins");
    for (PinTable.Row row : PinTable.rows(region)) {
      json.writeStartObject();
      json.writeStringField("site", row.site());
      json.writeStringField("name", row.name());
      json.writeStringField("phase", row.phase());
      json.writeStringField("ports", row.ports());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
