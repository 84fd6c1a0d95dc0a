package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.report.Asked;
import org.chargeplan.report.RuleWords;

/** Rules with their law, what they asked and what the plan gives; the score; targets missed. */
final class RuleData {

  private final Plan plan;
  private final Proof proof;

  RuleData(Plan plan, Proof proof) {
    this.plan = plan;
    this.proof = proof;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleSpec rule : plan.region().rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("title", rule.title());
      json.writeStringField("state", RuleWords.state(rule));
      json.writeStringField("origin", RuleWords.origin(rule, plan.provenance().ruleChanges()));
      json.writeArrayFieldStart("asked");
      for (Asked asked : proof.asked()) {
        if (rule.isOn() && asked.rule().id().equals(rule.id())) {
          writeAsked(asked, json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    writeScore(json);
    writeShortfalls(json);
    json.writeBooleanField("holds", proof.holds());
    new JsonArrays(json).texts("findings", proof.findings(), finding -> finding);
  }

  private static void writeAsked(Asked asked, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("phase", asked.phase().id());
    json.writeBooleanField("atLeast", asked.atLeast());
    json.writeNumberField("asked", asked.asked());
    if (asked.before().isPresent()) {
      json.writeNumberField("before", asked.before().getAsDouble());
    }
    json.writeNumberField("given", asked.given());
    json.writeNumberField("margin", asked.margin());
    json.writeBooleanField("met", asked.isMet());
    json.writeStringField("unit", asked.unit());
    json.writeEndObject();
  }

  private void writeScore(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("score");
    for (RuleScore score : plan.score()) {
      json.writeStartObject();
      json.writeStringField("rule", score.ruleId());
      json.writeStringField("title", score.title());
      json.writeStringField("level", score.level().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("amount", score.amount());
      json.writeStringField("unit", score.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeShortfalls(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("shortfalls");
    for (Shortfall missed : plan.shortfalls()) {
      json.writeStartObject();
      json.writeStringField("rule", missed.ruleId());
      json.writeStringField("title", missed.title());
      json.writeStringField("phase", missed.phaseId());
      json.writeNumberField("asked", missed.asked());
      json.writeNumberField("given", missed.given());
      json.writeStringField("unit", missed.unit());
      new JsonArrays(json).texts("limits", missed.limits(), limit -> limit);
      json.writeStringField("wayOut", missed.wayOut());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
