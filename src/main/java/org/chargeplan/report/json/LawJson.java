package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chargeplan.plan.LawOfPlan;
import org.chargeplan.plan.Plan;

/** The law of a plan's day, as JSON. */
final class LawJson {

  private LawJson() {}

  /** Adds the member {@code law}; its lists are empty where there is nothing. */
  static void addTo(ObjectNode document, Plan plan) {
    LawOfPlan law = LawOfPlan.of(plan);
    ObjectNode node = document.putObject("law");
    put(node, "as_of", law.asOf());
    put(node, "checked", law.checked());
    node.put("check_is_outdated", law.isOutdated());
    put(node, "tables_of", law.tables());
    list(node, "in_force_since", law.inForceSince());
    list(node, "in_force_later", law.inForceLater());
    list(node, "lapsing", law.lapsing());
    JsonOut.array(
        node,
        "changes",
        law.changes(),
        (change, each) ->
            each.put("rule", change.rule().id())
                .put("title", change.rule().title())
                .put("day", change.wording().from().toString())
                .put("source", change.wording().source()));
    list(node, "issued_later", law.issuedLater());
    list(node, "younger_than_tables", law.younger());
  }

  private static void put(ObjectNode node, String key, Optional<LocalDate> day) {
    node.put(key, day.map(LocalDate::toString).orElse(null));
  }

  private static void list(ObjectNode node, String key, List<LawOfPlan.Dated> rules) {
    JsonOut.array(
        node,
        key,
        rules,
        (dated, each) ->
            each.put("rule", dated.rule().id())
                .put("title", dated.rule().title())
                .put("day", dated.day().toString()));
  }
}
