package org.chargeplan.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.network.Route;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.CapitalCost;
import org.chargeplan.plan.InputFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Pin;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSet;

/** Writes the foreign member {@code plan}: what holds for the entire plan. */
final class PlanMember {

  /** Whether distances are measured on links between places instead of roads. */
  static final String APPROXIMATE_ROADS = "approximate_roads";

  /** The folder of the region as seen from the file's, where it would not be found without. */
  static final String FOLDER = "folder";

  /** The corridors that sites refer to. */
  static final String CORRIDORS = "corridors";

  /** Rule sets added to the region: name and text of each. */
  static final String RULE_SETS = "rule_sets";

  /** Settings of rules that the user gave, each as on the command line. */
  static final String RULE_SETTINGS = "rule_settings";

  /** Decisions made by hand: site, type, phase and ports of each. */
  static final String PINS = "pins";

  static final String AS_OF = "as_of";

  private final Plan plan;
  private final Region region;
  private final Totals totals;
  private final List<Route> routes;
  private final Optional<String> regionFolder;

  PlanMember(Plan plan, List<Route> routes, Optional<String> regionFolder) {
    this.regionFolder = regionFolder;
    this.routes = routes;
    this.plan = plan;
    this.region = plan.region();
    this.totals = new Totals(plan);
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeRegion(json);
    writeProvenance(json);
    json.writeArrayFieldStart("phases");
    for (Phase phase : region.phases()) {
      json.writeStartObject();
      json.writeStringField("id", phase.id());
      json.writeStringField("until", phase.until().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeCorridors(json);
    writeTotals(json);
    writeReinforcement(json);
    writeScore(json);
    writeBound(json);
    writeShortfalls(json);
    json.writeEndObject();
  }

  private void writeRegion(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("region");
    json.writeStringField("id", region.id());
    json.writeStringField("title", region.title());
    json.writeStringField("digest", region.digest());
    if (regionFolder.isPresent()) {
      json.writeStringField(FOLDER, regionFolder.get());
    }
    if (region.roads().isApproximate()) {
      json.writeBooleanField(APPROXIMATE_ROADS, true);
    }
    json.writeEndObject();
    if (region.scope().isPart()) {
      json.writeObjectFieldStart("scope");
      json.writeStringField("label", region.scope().label());
      json.writeNumberField("demand_share", Decimals.exact(region.scope().demandShare()));
      json.writeEndObject();
    }
  }

  private void writeProvenance(JsonGenerator json) throws IOException {
    Provenance provenance = plan.provenance();
    json.writeStringField("tool_version", provenance.toolVersion());
    json.writeNumberField("seed", provenance.seed());
    if (provenance.stepLimit().isPresent()) {
      json.writeNumberField("steps", provenance.stepLimit().getAsLong());
    }
    json.writeStringField("profile", provenance.profile());
    json.writeObjectFieldStart("weights");
    for (Map.Entry<String, Double> weight : provenance.weights().entrySet()) {
      json.writeNumberField(weight.getKey(), Decimals.exact(weight.getValue()));
    }
    json.writeEndObject();
    writeRuleChanges(json, provenance.ruleChanges());
    writePins(json);
  }

  private void writePins(JsonGenerator json) throws IOException {
    if (region.pins().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(PINS);
    for (Pin pin : region.pins()) {
      json.writeStartObject();
      json.writeStringField("site", pin.site());
      json.writeStringField("type", pin.type());
      json.writeStringField("phase", pin.phase());
      json.writeNumberField("ports", pin.ports());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRuleChanges(JsonGenerator json, RuleChanges changes) throws IOException {
    if (!changes.sets().isEmpty()) {
      json.writeArrayFieldStart(RULE_SETS);
      for (RuleSet set : changes.sets()) {
        json.writeStartObject();
        json.writeStringField("name", set.name());
        json.writeStringField("text", set.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (changes.asOf().isPresent()) {
      json.writeStringField(AS_OF, changes.asOf().get().toString());
    }
    if (!changes.settings().isEmpty()) {
      json.writeObjectFieldStart(RULE_SETTINGS);
      for (Map.Entry<String, String> each : changes.settings().entrySet()) {
        json.writeStringField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
  }

  private void writeCorridors(JsonGenerator json) throws IOException {
    if (routes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(CORRIDORS);
    for (Route route : routes) {
      json.writeStartObject();
      json.writeStringField("id", route.corridor().id());
      writeText(json, "name", route.corridor().name());
      json.writeNumberField("length_km", Decimals.kilometres(route.lengthM() / 1000));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTotals(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(StatedPlan.EXISTING_PORTS);
    for (PortType type : region.portTypes()) {
      json.writeNumberField(type.id(), totals.existingPorts(type));
    }
    json.writeEndObject();
    writeByPhase(json, StatedPlan.NEW_PORTS, this::writeNewPorts);
    writeByPhase(json, StatedPlan.PORTS, this::writePorts);
    writeByPhase(json, StatedPlan.PORTS_BY_GROUP, this::writeGroups);
    writeByPhase(json, StatedPlan.CAPITAL_USD, this::writeCapital);
    json.writeObjectFieldStart(StatedPlan.INPUT_FIGURES);
    for (InputFigures layer : InputFigures.of(region)) {
      json.writeObjectFieldStart(layer.layer());
      json.writeNumberField("published", layer.published());
      json.writeNumberField("derived", layer.derived());
      json.writeNumberField("assumed", layer.assumed());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeNewPorts(Phase phase, JsonGenerator json) throws IOException {
    for (PortType type : region.portTypes()) {
      json.writeNumberField(type.id(), totals.newPorts(type, phase));
    }
  }

  private void writePorts(Phase phase, JsonGenerator json) throws IOException {
    for (PortType type : region.portTypes()) {
      json.writeNumberField(type.id(), totals.ports(type, phase));
    }
  }

  private void writeGroups(Phase phase, JsonGenerator json) throws IOException {
    for (PortGroup group : PortGroup.values()) {
      json.writeNumberField(word(group), totals.ports(group, phase));
    }
  }

  private void writeCapital(Phase phase, JsonGenerator json) throws IOException {
    CapitalCost cost = totals.capital(phase);
    json.writeNumberField("ports", Decimals.usd(cost.portsUsd()));
    json.writeNumberField("connection", Decimals.usd(cost.connectionUsd()));
    json.writeNumberField("reinforcement", Decimals.usd(cost.reinforcementUsd()));
  }

  private void writeReinforcement(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reinforcement");
    for (GridNode node : region.gridNodes()) {
      for (Phase phase : region.phases()) {
        int blocks = plan.blocks(node, phase);
        if (blocks > 0) {
          json.writeStartObject();
          json.writeStringField("grid_node", node.id());
          json.writeStringField("phase", phase.id());
          json.writeNumberField("blocks", blocks);
          json.writeNumberField("kw", Decimals.kw(blocks * node.blockKw()));
          json.writeNumberField("usd", Decimals.usd(blocks * node.blockUsd()));
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
  }

  private void writeScore(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("score");
    for (RuleScore score : plan.score()) {
      json.writeStartObject();
      json.writeStringField("rule", score.ruleId());
      writeText(json, "title", score.title());
      json.writeStringField("level", word(score.level()));
      json.writeNumberField("amount", Decimals.exact(score.amount()));
      writeText(json, "unit", score.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeBound(JsonGenerator json) throws IOException {
    if (plan.boundUsd().isPresent()) {
      json.writeNumberField("bound_usd", Decimals.usd(plan.boundUsd().getAsDouble()));
    }
    if (plan.gap().isPresent()) {
      json.writeNumberField("gap", Decimals.share(plan.gap().getAsDouble()));
    }
  }

  private void writeShortfalls(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("shortfalls");
    for (Shortfall shortfall : plan.shortfalls()) {
      json.writeStartObject();
      json.writeStringField("rule", shortfall.ruleId());
      writeText(json, "title", shortfall.title());
      writeText(json, "phase", shortfall.phaseId());
      json.writeNumberField("asked", Decimals.exact(shortfall.asked()));
      json.writeNumberField("given", Decimals.exact(shortfall.given()));
      writeText(json, "unit", shortfall.unit());
      json.writeArrayFieldStart("limits");
      for (String limit : shortfall.limits()) {
        json.writeString(limit);
      }
      json.writeEndArray();
      writeText(json, "way_out", shortfall.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeByPhase(JsonGenerator json, String member, ByPhase writer) throws IOException {
    json.writeObjectFieldStart(member);
    for (Phase phase : region.phases()) {
      json.writeObjectFieldStart(phase.id());
      writer.write(phase, json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Leaves out what there is no text for: readers take a blank text for a mistake. */
  private static void writeText(JsonGenerator json, String member, String text) throws IOException {
    if (!text.isBlank()) {
      json.writeStringField(member, text);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @FunctionalInterface
  private interface ByPhase {
    void write(Phase phase, JsonGenerator json) throws IOException;
  }
}
