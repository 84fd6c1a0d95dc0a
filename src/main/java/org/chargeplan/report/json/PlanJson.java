package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.chargeplan.plan.CapitalCost;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** A plan in figures, as JSON. */
public final class PlanJson {

  private final Region region;
  private final Totals totals;

  private PlanJson(Plan plan) {
    this.region = plan.region();
    this.totals = new Totals(plan);
  }

  /** Adds what a plan costs, builds and misses. */
  public static void addTo(ObjectNode document, Plan plan) {
    PlanJson json = new PlanJson(plan);
    document.put("region", plan.region().id()).put("part", plan.region().scope().label());
    document.put("profile", plan.provenance().profile()).put("seed", plan.provenance().seed());
    JsonOut.put(document, "cost_usd", plan.costUsd());
    JsonOut.put(document, "bound_usd", plan.boundUsd());
    JsonOut.put(document, "gap", plan.gap());
    json.addCapital(document.putObject("capital_usd"));
    json.addPorts(document.putObject("ports"));
    ObjectNode power = document.putObject("connected_kw");
    plan.region().phases().forEach(p -> JsonOut.put(power, p.id(), json.totals.connectedKw(p)));
    JsonOut.array(document, "missed", plan.shortfalls(), PlanJson::fill);
    JsonOut.array(document, "score", plan.score(), PlanJson::fill);
    LawJson.addTo(document, plan);
    RegionJson.addInputFigures(document, plan.region());
    RegionJson.addScaled(document, plan.region());
    addPins(document, plan.region());
  }

  /** Adds the decisions made by hand; nothing where there are none. */
  static void addPins(ObjectNode document, Region region) {
    if (!region.pins().isEmpty()) {
      JsonOut.array(
          document,
          "pins",
          region.pins(),
          (pin, node) ->
              node.put("site", pin.site())
                  .put("type", pin.type())
                  .put("phase", pin.phase())
                  .put("ports", pin.ports()));
    }
  }

  private void addCapital(ObjectNode byPhase) {
    for (Phase phase : region.phases()) {
      CapitalCost capital = totals.capital(phase);
      ObjectNode parts = byPhase.putObject(phase.id());
      JsonOut.put(parts, "ports", capital.portsUsd());
      JsonOut.put(parts, "connection", capital.connectionUsd());
      JsonOut.put(parts, "reinforcement", capital.reinforcementUsd());
    }
  }

  /** By type: before the programme, and at the end of each phase. */
  private void addPorts(ObjectNode byType) {
    for (PortType type : region.portTypes()) {
      ObjectNode ports = byType.putObject(type.id());
      ports.put("before", totals.existingPorts(type));
      region.phases().forEach(phase -> ports.put(phase.id(), totals.ports(type, phase)));
    }
  }

  private static void fill(Shortfall missed, ObjectNode node) {
    node.put("rule", missed.ruleId()).put("title", missed.title()).put("phase", missed.phaseId());
    JsonOut.put(node, "asked", missed.asked());
    JsonOut.put(node, "given", missed.given());
    node.put("unit", missed.unit());
    JsonOut.texts(node, "limits", missed.limits());
    node.put("way_out", missed.remedy());
  }

  static void fill(RuleScore score, ObjectNode node) {
    node.put("rule", score.ruleId()).put("title", score.title()).put("level", word(score.level()));
    JsonOut.put(node, "amount", score.amount());
    node.put("unit", score.unit());
  }

  /** A level as documents name it. */
  public static String word(RuleSpec.Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
