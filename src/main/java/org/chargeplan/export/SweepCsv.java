package org.chargeplan.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.Outcome;
import org.chargeplan.sweep.Sweep;

/**
 * Writes a sweep as a table: a row a plan, a column an axis, then figures. UTF-8, commas, lines
 * that end with a line feed; what is not known is empty.
 */
public final class SweepCsv {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private final Sweep sweep;
  private final Collection<String> softRules = new LinkedHashSet<>();

  private SweepCsv(Sweep sweep) {
    this.sweep = sweep;
    for (Outcome outcome : sweep.outcomes()) {
      for (RuleScore score : outcome.money().unweighted()) {
        if (score.level() == RuleSpec.Level.SOFT) {
          softRules.add(score.ruleId());
        }
      }
    }
  }

  /**
   * Writes the table, whole or not at all.
   *
   * @throws IOException where that fails; the file is then as it was
   */
  public static void write(Sweep sweep, Path target) throws IOException {
    AtomicFile.write(target, out -> out.write(new SweepCsv(sweep).bytes()));
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SequenceWriter table =
        CSV.writer(CsvSchema.emptySchema().withLineSeparator("\n")).writeValues(bytes)) {
      table.write(columns());
      for (int i = 0; i < sweep.outcomes().size(); i++) {
        table.write(row(sweep.outcomes().get(i), sweep.dominators().get(i)));
      }
    }
    return bytes.toByteArray();
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("plan"));
    sweep.grid().axes().stream().map(Axis::column).forEach(columns::add);
    columns.addAll(List.of("file", "cost_usd", "bound_usd", "gap", "capital_usd"));
    columns.addAll(List.of("programme_usd", "unweighted_usd"));
    softRules.forEach(rule -> columns.add("unweighted_usd_" + rule));
    columns.addAll(List.of("missing_points", "ports", "new_ports", "unserved_kwh_per_day"));
    for (VehicleClass vehicleClass : sweep.region().vehicleClasses()) {
      columns.add("unserved_kwh_per_day_" + vehicleClass.id());
    }
    columns.addAll(List.of("covered_people_share_2km", "covered_people_share_5km"));
    columns.addAll(List.of("hard_rules_held", "dominated", "dominated_by"));
    return columns;
  }

  private List<String> row(Outcome outcome, List<Integer> dominators) {
    Outcome.Money money = outcome.money();
    Outcome.Quality quality = outcome.quality();
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(outcome.point().number()));
    row.addAll(outcome.point().values());
    row.add(outcome.point().fileName());
    row.add(text(Decimals.usd(money.weightedUsd())));
    row.add(usd(money.boundUsd()));
    row.add(money.gap().isPresent() ? text(Decimals.share(money.gap().getAsDouble())) : "");
    row.add(text(Decimals.usd(money.capitalUsd())));
    row.add(usd(money.programmeUsd()));
    row.add(text(Decimals.usd(money.unweightedUsd())));
    softRules.forEach(rule -> row.add(usd(money.unweightedUsd(rule))));
    row.add(text(Decimals.share(money.missingPoints())));
    row.add(String.valueOf(quality.ports()));
    row.add(String.valueOf(quality.newPorts()));
    row.add(text(Decimals.kw(quality.allUnservedKwhPerDay())));
    quality.unservedKwhPerDay().forEach(kwh -> row.add(text(Decimals.kw(kwh))));
    row.add(text(Decimals.share(quality.nearShare())));
    row.add(text(Decimals.share(quality.farShare())));
    row.add(String.valueOf(outcome.hardRulesHeld()));
    row.add(String.valueOf(!dominators.isEmpty()));
    row.add(
        dominators.stream()
            .map(i -> String.valueOf(sweep.outcomes().get(i).point().number()))
            .collect(Collectors.joining(" ")));
    return row;
  }

  private static String usd(OptionalDouble usd) {
    return usd.isPresent() ? text(Decimals.usd(usd.getAsDouble())) : "";
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }
}
