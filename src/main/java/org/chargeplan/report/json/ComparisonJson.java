package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.chargeplan.compare.Comparison;
import org.chargeplan.compare.Figure;
import org.chargeplan.report.ComparisonWords;

/** A comparison as JSON; every list of values or amounts has one of each plan, in their order. */
public final class ComparisonJson {

  private ComparisonJson() {}

  /** Adds a comparison to a document. */
  public static void addTo(ObjectNode document, Comparison comparison) {
    JsonOut.texts(document, "plans", comparison.names());
    ArrayNode holds = document.putArray("hard_rules_hold");
    comparison.contenders().forEach(each -> holds.add(each.holds()));
    JsonOut.texts(document, "verdicts", new ComparisonWords(comparison).verdicts());
    JsonOut.array(
        document,
        "settings",
        comparison.settings(),
        (setting, node) ->
            JsonOut.texts(node.put("name", setting.name()), "values", setting.values()));
    JsonOut.array(document, "figures", comparison.figures(), ComparisonJson::fill);
    JsonOut.array(
        document,
        "rules",
        comparison.rules(),
        (rule, node) -> {
          node.put("rule", rule.ruleId()).put("title", rule.title()).put("aspect", rule.aspect());
          JsonOut.texts(node, "values", rule.values());
        });
    ArrayNode differences = document.putArray("sites_against_first");
    comparison
        .differences()
        .forEach(
            difference -> {
              ObjectNode bySite = differences.addObject();
              difference
                  .sites()
                  .forEach(
                      change ->
                          bySite
                              .putObject(change.site().id())
                              .put("more_ports", change.more())
                              .put("fewer_ports", change.fewer()));
            });
  }

  private static void fill(Figure figure, ObjectNode node) {
    node.put("section", figure.section().id()).put("id", figure.id()).put("item", figure.title());
    if (figure.phase().isEmpty()) {
      node.putNull("phase");
    } else {
      node.put("phase", figure.phase());
    }
    node.put("unit", figure.unit());
    ArrayNode amounts = node.putArray("amounts");
    for (OptionalDouble amount : figure.amounts()) {
      amounts.add(JsonOut.number(amount.orElse(Double.NaN)));
    }
  }
}
