package org.chargeplan.export;

import static org.chargeplan.planfile.Attribute.decimal;
import static org.chargeplan.planfile.Attribute.integer;
import static org.chargeplan.planfile.Attribute.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.planfile.Attribute;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.PointOutcome;
import org.chargeplan.sweep.Sweep;

/**
 * Writes a sweep as one CSV table: a row a plan; a column an axis, then figures, of which those in
 * {@code unweighted_usd} and {@code programme_usd} compare whatever the weights.
 */
public final class SweepCsv {

  private final Sweep sweep;

  private SweepCsv(Sweep sweep) {
    this.sweep = sweep;
  }

  /** A plan's place in the sweep. */
  private record Row(int place, PointOutcome outcome) {}

  /**
   * Writes the table, completely or not at all.
   *
   * @throws IOException where that fails; the file is then as it was
   */
  public static void write(Sweep sweep, Path target) throws IOException {
    SweepCsv csv = new SweepCsv(sweep);
    List<Row> rows =
        IntStream.range(0, sweep.outcomes().size())
            .mapToObj(place -> new Row(place, sweep.outcomes().get(place)))
            .toList();
    new CsvTableWriter(Formulas.SHOWN).write(target, csv.columns(), rows);
  }

  private List<Attribute<Row>> columns() {
    List<Attribute<Row>> columns = new ArrayList<>();
    columns.add(integer("plan", row -> row.outcome().point().number()));
    for (int a = 0; a < sweep.grid().axes().size(); a++) {
      Axis axis = sweep.grid().axes().get(a);
      int place = a;
      columns.add(text(axis.column(), row -> row.outcome().point().values().get(place)));
    }
    columns.add(text("file", row -> row.outcome().point().fileName()));
    addMoney(columns);
    addQuality(columns);
    columns.add(text("hard_rules_held", row -> String.valueOf(row.outcome().hardRulesHeld())));
    columns.add(text("dominated", row -> String.valueOf(!dominators(row).isEmpty())));
    columns.add(text("dominated_by", this::dominators));
    return columns;
  }

  private void addMoney(List<Attribute<Row>> columns) {
    columns.add(decimal("cost_usd", row -> Decimals.usd(row.outcome().money().weightedUsd())));
    columns.add(usd("bound_usd", PointOutcome.Money::boundUsd));
    columns.add(
        new Attribute<>(
            "gap",
            Attribute.Kind.DECIMAL,
            row -> optional(row.outcome().money().gap()).map(Decimals::share)));
    columns.add(decimal("capital_usd", row -> Decimals.usd(row.outcome().money().capitalUsd())));
    columns.add(usd("programme_usd", PointOutcome.Money::programmeUsd));
    columns.add(usd("unserved_usd", PointOutcome.Money::unservedUsd));
    columns.add(
        decimal("unweighted_usd", row -> Decimals.usd(row.outcome().money().unweightedUsd())));
    for (String rule : softRules()) {
      columns.add(usd("unweighted_usd_" + rule, money -> money.unweightedUsd(rule)));
    }
    columns.add(
        decimal("missing_points", row -> Decimals.share(row.outcome().money().missingPoints())));
  }

  private void addQuality(List<Attribute<Row>> columns) {
    columns.add(integer("ports", row -> row.outcome().quality().ports()));
    columns.add(integer("new_ports", row -> row.outcome().quality().newPorts()));
    columns.add(
        decimal(
            "unserved_kwh_per_day",
            row -> Decimals.kwhPerDay(row.outcome().quality().allUnservedKwhPerDay())));
    for (VehicleClass vehicleClass : sweep.region().vehicleClasses()) {
      columns.add(
          decimal(
              "unserved_kwh_per_day_" + vehicleClass.id(),
              row ->
                  Decimals.kwhPerDay(
                      row.outcome().quality().unservedKwhPerDay().get(vehicleClass.index()))));
    }
    columns.add(
        decimal(
            "covered_people_share_2km",
            row -> Decimals.share(row.outcome().quality().nearShare())));
    columns.add(
        decimal(
            "covered_people_share_5km", row -> Decimals.share(row.outcome().quality().farShare())));
  }

  private static Attribute<Row> usd(String name, Function<PointOutcome.Money, OptionalDouble> usd) {
    return new Attribute<>(
        name,
        Attribute.Kind.DECIMAL,
        row -> optional(usd.apply(row.outcome().money())).map(Decimals::usd));
  }

  private static Optional<Double> optional(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  /** The soft rules of any plan. */
  private Set<String> softRules() {
    return sweep.outcomes().stream()
        .flatMap(outcome -> outcome.money().unweighted().stream())
        .filter(score -> score.level() == RuleSpec.Level.SOFT)
        .map(RuleScore::ruleId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The numbers of the plans that dominate one. */
  private String dominators(Row row) {
    return sweep.dominators().get(row.place()).stream()
        .map(place -> String.valueOf(sweep.outcomes().get(place).point().number()))
        .collect(Collectors.joining(" "));
  }
}
