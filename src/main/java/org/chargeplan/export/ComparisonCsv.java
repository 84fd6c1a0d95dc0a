package org.chargeplan.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.compare.Comparison;
import org.chargeplan.compare.Figure;
import org.chargeplan.compare.PlanDifference;
import org.chargeplan.compare.RuleDifference;
import org.chargeplan.compare.Setting;

/**
 * A comparison as one long table: section, id and name of the item, phase, unit, and a column a
 * plan. UTF-8, commas, quotes as RFC 4180 has them.
 */
public final class ComparisonCsv {

  private static final MathContext DIGITS = new MathContext(12);

  private final SequenceWriter rows;
  private final Comparison comparison;

  private ComparisonCsv(SequenceWriter rows, Comparison comparison) {
    this.rows = rows;
    this.comparison = comparison;
  }

  /**
   * Writes the table and leaves the stream open.
   *
   * @throws IOException where the stream fails
   */
  public static void write(Comparison comparison, OutputStream out) throws IOException {
    CsvMapper mapper =
        CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    try (SequenceWriter rows = mapper.writerFor(List.class).writeValues(out)) {
      new ComparisonCsv(rows, comparison).write();
    }
  }

  private void write() throws IOException {
    row("section", "id", "item", "phase", "unit", comparison.names());
    for (Setting setting : comparison.settings()) {
      row("settings", setting.name(), setting.name(), "", "", setting.values());
    }
    for (Figure figure : comparison.figures()) {
      row(
          figure.section().id(),
          figure.id(),
          figure.title(),
          figure.phase(),
          figure.unit(),
          figure.amounts().stream().map(ComparisonCsv::number).toList());
    }
    for (RuleDifference rule : comparison.rules()) {
      row("rules", rule.ruleId() + "." + rule.aspect(), rule.title(), "", "", rule.values());
    }
    writeSites();
  }

  /** Of each plan but the first: ports that it builds and the first does not, and the reverse. */
  private void writeSites() throws IOException {
    int plans = comparison.contenders().size();
    for (int plan = 1; plan < plans; plan++) {
      PlanDifference difference = comparison.differences().get(plan - 1);
      for (PlanDifference.SiteChange change : difference.sites()) {
        row("sites_more", change, change.more(), plan);
        row("sites_fewer", change, change.fewer(), plan);
      }
    }
  }

  private void row(String section, PlanDifference.SiteChange change, long ports, int plan)
      throws IOException {
    if (ports > 0) {
      List<String> cells = new ArrayList<>();
      for (int each = 0; each < comparison.contenders().size(); each++) {
        cells.add(each == plan ? String.valueOf(ports) : "");
      }
      row(section, change.site().id(), change.site().name(), "", "ports", cells);
    }
  }

  private void row(
      String section, String id, String item, String phase, String unit, List<String> byPlan)
      throws IOException {
    List<String> cells = new ArrayList<>(List.of(section, id, item, phase, unit));
    cells.addAll(byPlan);
    cells.replaceAll(Formulas.SHOWN::text);
    rows.write(cells);
  }

  private static String number(OptionalDouble amount) {
    return amount.isEmpty() || !Double.isFinite(amount.getAsDouble())
        ? ""
        : new BigDecimal(amount.getAsDouble()).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
