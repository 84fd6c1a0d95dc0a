package org.chargeplan.planfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.chargeplan.input.Fields;
import org.chargeplan.plan.Provenance;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSet;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Scope;

/** Reads the foreign member {@code plan} as {@link PlanMember} writes it. */
final class PlanMemberReader {

  private static final double MOST = 1e18;
  private static final List<String> TABLES =
      List.of(
          StatedPlan.NEW_PORTS,
          StatedPlan.PORTS,
          StatedPlan.PORTS_BY_GROUP,
          StatedPlan.CAPITAL_USD,
          StatedPlan.INPUT_FIGURES);

  private PlanMemberReader() {}

  static StatedPlan read(Fields plan) {
    Fields region = plan.fields("region");
    String regionId = region.text("id");
    region.text("title");
    String digest = region.text("digest");
    Optional<String> folder =
        region.has(PlanMember.FOLDER)
            ? Optional.of(region.text(PlanMember.FOLDER))
            : Optional.empty();
    region.flag(PlanMember.APPROXIMATE_ROADS, false);
    region.rejectUnknown();
    Scope scope = Scope.WHOLE;
    if (plan.has("scope")) {
      Fields part = plan.fields("scope");
      scope = new Scope(part.text("label"), part.number("demand_share", 0, 1));
      part.rejectUnknown();
    }
    for (Fields corridor : plan.listOrEmpty(PlanMember.CORRIDORS)) {
      corridor.text("id");
      corridor.text("name", "");
      corridor.number("length_km", 0, MOST);
      corridor.rejectUnknown();
    }
    StatedPlan stated =
        new StatedPlan(
            regionId,
            digest,
            folder,
            scope,
            provenance(plan),
            pins(plan),
            phases(plan),
            figures(plan),
            reinforcement(plan),
            score(plan),
            shortfalls(plan),
            bound(plan));
    plan.rejectUnknown();
    return stated;
  }

  private static Provenance provenance(Fields plan) {
    Map<String, Double> weights = new TreeMap<>();
    Fields stated = plan.fields("weights");
    for (String rule : stated.keys()) {
      weights.put(rule, stated.number(rule, 0, MOST));
    }
    return new Provenance(
        plan.text("tool_version"),
        integer(plan, "seed"),
        plan.text("profile"),
        weights,
        ruleChanges(plan),
        plan.has("steps") ? OptionalLong.of(integer(plan, "steps")) : OptionalLong.empty());
  }

  private static RuleChanges ruleChanges(Fields plan) {
    List<RuleSet> sets = new ArrayList<>();
    for (Fields set : plan.listOrEmpty(PlanMember.RULE_SETS)) {
      sets.add(new RuleSet(set.text("name"), set.text("text")));
      set.rejectUnknown();
    }
    Map<String, String> settings = new TreeMap<>();
    Fields given = plan.fieldsOrEmpty(PlanMember.RULE_SETTINGS);
    for (String name : given.keys()) {
      settings.put(name, given.text(name));
    }
    Optional<LocalDate> asOf =
        plan.has(PlanMember.AS_OF) ? plan.findDate(PlanMember.AS_OF) : Optional.empty();
    return new RuleChanges(sets, settings).withAsOf(asOf);
  }

  private static List<StatedPlan.StatedPin> pins(Fields plan) {
    List<StatedPlan.StatedPin> pins = new ArrayList<>();
    for (Fields pin : plan.listOrEmpty(PlanMember.PINS)) {
      pins.add(
          new StatedPlan.StatedPin(
              pin.line(),
              pin.text("site"),
              pin.text("type"),
              pin.text("phase"),
              pin.integer("ports", 0, Integer.MAX_VALUE)));
      pin.rejectUnknown();
    }
    return pins;
  }

  private static long integer(Fields plan, String key) {
    String text = plan.text(key);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      if (!text.isEmpty()) {
        plan.problem(key, "The " + key + " (" + text + ") must be an integer.", "");
      }
      return 0;
    }
  }

  private static List<String> phases(Fields plan) {
    List<String> ids = new ArrayList<>();
    for (Fields phase : plan.list("phases")) {
      ids.add(phase.text("id"));
      phase.date("until");
      phase.rejectUnknown();
    }
    return ids;
  }

  private static List<StatedPlan.Figure> figures(Fields plan) {
    List<StatedPlan.Figure> figures = new ArrayList<>();
    String existing = StatedPlan.EXISTING_PORTS;
    addRow(figures, existing, StatedPlan.BEFORE, plan.fields(existing));
    for (String member : TABLES) {
      Fields table = plan.fields(member);
      for (String row : table.keys()) {
        addRow(figures, member, row, table.fields(row));
      }
    }
    return figures;
  }

  private static void addRow(
      List<StatedPlan.Figure> figures, String member, String row, Fields columns) {
    for (String column : columns.keys()) {
      double amount = columns.number(column, -MOST, MOST);
      figures.add(new StatedPlan.Figure(columns.line(column), member, row, column, amount));
    }
  }

  private static List<StatedPlan.Reinforcement> reinforcement(Fields plan) {
    List<StatedPlan.Reinforcement> all = new ArrayList<>();
    for (Fields each : plan.list("reinforcement")) {
      all.add(
          new StatedPlan.Reinforcement(
              each.line(),
              each.text("grid_node"),
              each.text("phase"),
              each.number("blocks", -MOST, MOST),
              each.number("kw", -MOST, MOST),
              each.number("usd", -MOST, MOST)));
      each.rejectUnknown();
    }
    return all;
  }

  private static List<RuleScore> score(Fields plan) {
    List<RuleScore> all = new ArrayList<>();
    for (Fields each : plan.list("score")) {
      all.add(
          new RuleScore(
              each.text("rule"),
              each.text("title", ""),
              each.choice("level", RuleSpec.Level.class),
              each.number("amount", -MOST, MOST),
              each.text("unit", "")));
      each.rejectUnknown();
    }
    return all;
  }

  private static OptionalDouble bound(Fields plan) {
    if (plan.has("gap")) {
      plan.number("gap", -MOST, MOST);
    }
    return plan.has("bound_usd")
        ? OptionalDouble.of(plan.number("bound_usd", -MOST, MOST))
        : OptionalDouble.empty();
  }

  private static List<Shortfall> shortfalls(Fields plan) {
    List<Shortfall> all = new ArrayList<>();
    for (Fields each : plan.list("shortfalls")) {
      all.add(
          new Shortfall(
              each.text("rule"),
              each.text("title", ""),
              each.text("phase", ""),
              each.number("asked", -MOST, MOST),
              each.number("given", -MOST, MOST),
              each.text("unit", ""),
              each.texts("limits"),
              each.text("way_out", "")));
      each.rejectUnknown();
    }
    return all;
  }
}
