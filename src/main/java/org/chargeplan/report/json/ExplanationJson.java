package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chargeplan.explain.Explanation;
import org.chargeplan.explain.LimitGroup;
import org.chargeplan.explain.RemedyWords;
import org.chargeplan.explain.ShorterLeadTimes;
import org.chargeplan.explain.WorthLine;
import org.chargeplan.explain.Worths;

/** An explanation as JSON. */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** Adds an explanation to a document. */
  public static void addTo(ObjectNode document, Explanation explanation) {
    JsonOut.put(document, "cost_usd", explanation.plan().costUsd());
    JsonOut.put(document, "bound_usd", explanation.provenUsd());
    JsonOut.array(
        document,
        "score",
        explanation.score(),
        (line, node) -> {
          PlanJson.fill(line.score(), node);
          node.put("source", line.source());
        });
    PlanJson.addPins(document, explanation.plan().region());
    JsonOut.array(document, "limits", explanation.limits(), ExplanationJson::fill);
    if (explanation.worths().isPresent()) {
      addWorths(document.putObject("worths"), explanation.worths().get());
    } else {
      document.putNull("worths");
    }
    JsonOut.array(
        document,
        "missed",
        explanation.missed(),
        (missed, node) -> {
          node.put("rule", missed.ruleId());
          JsonOut.array(
              node,
              "targets",
              missed.targets(),
              (target, of) -> {
                of.put("title", target.shortfall().title());
                of.put("phase", target.shortfall().phaseId());
                JsonOut.put(of, "asked", target.shortfall().asked());
                JsonOut.put(of, "given", target.shortfall().given());
                of.put("unit", target.shortfall().unit());
                JsonOut.texts(of, "limits", target.shortfall().limits());
              });
          JsonOut.texts(
              node, "ways_out", missed.remedies().stream().map(RemedyWords::text).toList());
        });
    explanation
        .leadTime()
        .ifPresentOrElse(
            lead -> fill(lead, document.putObject("lead_time")),
            () -> document.putNull("lead_time"));
  }

  private static void fill(LimitGroup group, ObjectNode node) {
    node.put("rule", group.ruleId()).put("title", group.title());
    node.put("level", PlanJson.word(group.level())).put("unit", group.unit());
    JsonOut.array(
        node,
        "places",
        group.first(),
        (row, of) -> {
          of.put("subject", row.subject()).put("phase", row.phaseId());
          JsonOut.put(of, "worth", row.worth());
        });
  }

  private static void fill(ShorterLeadTimes lead, ObjectNode node) {
    node.put("fewer_months", lead.months()).put("out_of_time", lead.outOfTime());
    JsonOut.texts(node, "brings", lead.brings());
    JsonOut.put(node, "estimate_usd", lead.estimateUsd());
    JsonOut.put(node, "bound_usd", lead.boundUsd());
    JsonOut.put(node, "bound_points", lead.boundPoints());
  }

  private static void addWorths(ObjectNode node, Worths worths) {
    node.put("unit", worths.inPoints() ? "points" : "USD").put("exact", worths.exact());
    JsonOut.array(
        node,
        "limits",
        worths.limits(),
        (table, of) -> {
          of.put("limit", table.kind().label()).put("places", table.places());
          JsonOut.array(of, "lines", table.lines(), ExplanationJson::fill);
        });
    JsonOut.array(node, "targets", worths.targets(), ExplanationJson::fill);
  }

  /** What one more unit is worth, by phase. */
  private static void fill(WorthLine line, ObjectNode node) {
    node.put("subject", line.subject());
    ArrayNode byPhase = node.putArray("by_phase");
    line.byPhase().forEach(amount -> byPhase.add(JsonOut.number(amount)));
  }
}
