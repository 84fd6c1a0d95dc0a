package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.chargeplan.plan.Compliance;
import org.chargeplan.verify.Finding;
import org.chargeplan.verify.Verification;

/** What a verification says of a plan, as JSON. */
public final class VerificationJson {

  private VerificationJson() {}

  /** Adds whether the plan holds, what rules ask for and get, and every finding. */
  public static void addTo(ObjectNode document, Verification verification) {
    document.put("holds", verification.holds());
    ArrayNode changes = document.putArray("rule_changes");
    verification.changes().forEach(changes::add);
    JsonOut.array(document, "rules", verification.compliance(), VerificationJson::fill);
    JsonOut.array(document, "findings", verification.findings(), VerificationJson::fill);
  }

  private static void fill(Compliance compliance, ObjectNode node) {
    node.put("rule", compliance.rule().id()).put("title", compliance.rule().title());
    node.put("level", PlanJson.word(compliance.rule().level()));
    node.put("phase", compliance.phase().id()).put("at_least", compliance.atLeast());
    JsonOut.put(node, "asked", compliance.asked());
    JsonOut.put(node, "before", compliance.before());
    JsonOut.put(node, "given", compliance.given());
    node.put("unit", compliance.unit()).put("met", compliance.isMet());
  }

  private static void fill(Finding finding, ObjectNode node) {
    node.put("gravity", finding.gravity().name().toLowerCase(Locale.ROOT));
    node.put("limit", finding.limit()).put("subject", finding.subjectId());
    node.put("phase", finding.phaseId());
    JsonOut.put(node, "asked", finding.asked());
    JsonOut.put(node, "given", finding.given());
    node.put("unit", finding.unit()).put("message", finding.sentence());
  }
}
