package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.RuleSubjects;
import org.chargeplan.report.FindingLines;
import org.chargeplan.report.RuleWords;
import org.chargeplan.verify.Verification;

/** Rules with their law, what they require and what the plan gives; the score; targets missed. */
final class RuleData {

  private final Plan plan;
  private final Verification verification;

  RuleData(Plan plan, Verification verification) {
    this.plan = plan;
    this.verification = verification;
  }

  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleSpec rule : plan.region().rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("title", rule.title());
      json.writeStringField("state", RuleWords.state(rule));
      json.writeStringField("origin", RuleWords.origin(rule, plan.provenance().ruleChanges()));
      if (rule.isOn()) {
        Optional<String> nothing = RuleSubjects.missing(rule, plan.region());
        if (nothing.isPresent()) {
          json.writeStringField("nothing", "nothing to look at: " + nothing.get());
        }
      }
      json.writeArrayFieldStart("asked");
      for (Compliance compliance : verification.compliance()) {
        if (rule.isOn() && compliance.rule().id().equals(rule.id())) {
          writeAsked(compliance, json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    writeScore(json);
    writeShortfalls(json);
    json.writeBooleanField("holds", verification.holds());
    new JsonArrays(json).texts("findings", FindingLines.first(verification), finding -> finding);
  }

  private static void writeAsked(Compliance compliance, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("phase", compliance.phase().id());
    json.writeBooleanField("atLeast", compliance.atLeast());
    json.writeNumberField("asked", compliance.asked());
    if (compliance.before().isPresent()) {
      json.writeNumberField("before", compliance.before().getAsDouble());
    }
    json.writeNumberField("given", compliance.given());
    json.writeNumberField("margin", compliance.margin());
    json.writeBooleanField("met", compliance.isMet());
    json.writeStringField("unit", compliance.unit());
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
      json.writeStringField("remedy", missed.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
