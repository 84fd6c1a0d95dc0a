package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.plan.InputFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;

/** How the plan was made, from what, and how much of that is assumed. */
final class AboutData {

  private final Plan plan;
  private final Region region;

  AboutData(Plan plan) {
    this.plan = plan;
    this.region = plan.region();
  }

  void writeTo(JsonGenerator json) throws IOException {
    JsonArrays arrays = new JsonArrays(json);
    Provenance made = plan.provenance();
    json.writeObjectFieldStart("about");
    json.writeStringField("region", region.id());
    json.writeStringField("part", region.scope().label());
    json.writeStringField("version", made.toolVersion());
    json.writeStringField("profile", made.profile());
    json.writeNumberField("seed", made.seed());
    json.writeStringField("digest", region.digest());
    json.writeBooleanField("approximate", region.roads().isApproximate());
    json.writeStringField("currency", region.currency().code());
    json.writeNumberField("perUsd", region.currency().perUsd());
    List<String> settings = new ArrayList<>();
    made.weights().forEach((rule, factor) -> settings.add("weight of " + rule + ": " + factor));
    settings.addAll(made.ruleChanges().phrases());
    arrays.texts("settings", settings, text -> text);
    json.writeEndObject();
    arrays.texts("phases", region.phases(), Phase::id);
    writeAssumptions(json);
    new RegionData(region, json).writeSources();
  }

  private void writeAssumptions(JsonGenerator json) throws IOException {
    List<InputFigures> layers = new ArrayList<>(InputFigures.of(region));
    layers.add(InputFigures.sum(layers));
    json.writeArrayFieldStart("assumptions");
    for (InputFigures layer : layers) {
      json.writeStartObject();
      json.writeStringField("layer", layer.layer().replace('_', ' '));
      json.writeNumberField("published", layer.published());
      json.writeNumberField("derived", layer.derived());
      json.writeNumberField("assumed", layer.assumed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
