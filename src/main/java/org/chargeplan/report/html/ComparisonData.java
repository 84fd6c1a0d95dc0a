package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.compare.Comparison;
import org.chargeplan.compare.Contender;
import org.chargeplan.compare.Figure;
import org.chargeplan.compare.RuleDifference;
import org.chargeplan.compare.Setting;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.report.ComparisonTable;
import org.chargeplan.report.ComparisonWords;
import org.chargeplan.report.CoverageWords;
import org.chargeplan.service.CoverageCurve;

/** Words, tables and charts of a comparison. */
final class ComparisonData {

  private static final double M_PER_KM = 1000;

  private final Comparison comparison;
  private final Region region;
  private final JsonGenerator json;
  private final JsonArrays arrays;

  ComparisonData(Comparison comparison, JsonGenerator json) {
    this.comparison = comparison;
    this.region = comparison.region();
    this.json = json;
    this.arrays = new JsonArrays(json);
  }

  void write() throws IOException {
    arrays.texts("plans", comparison.names(), name -> name);
    arrays.texts("phases", region.phases(), Phase::id);
    ComparisonWords words = new ComparisonWords(comparison);
    arrays.texts("verdicts", words.verdicts(), text -> text);
    writeRows();
    writeSettings();
    writeRules();
    writeFigures();
    writeCoverage();
  }

  private void writeRows() throws IOException {
    json.writeArrayFieldStart("rows");
    for (ComparisonTable.Row row : ComparisonTable.rows(comparison)) {
      json.writeStartObject();
      json.writeStringField("label", row.label());
      json.writeBooleanField("part", row.isPart());
      arrays.texts("cells", row.cells(), cell -> cell);
      json.writeStringField("more", row.more());
      json.writeStringField("percent", row.percent());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSettings() throws IOException {
    json.writeArrayFieldStart("settings");
    for (Setting setting : comparison.settings()) {
      json.writeStartObject();
      json.writeStringField("name", setting.name());
      arrays.texts("values", setting.values(), value -> value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeRules() throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleDifference rule : comparison.rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.ruleId());
      json.writeStringField("title", rule.title());
      json.writeStringField("aspect", rule.aspect());
      arrays.texts("values", rule.values(), value -> value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFigures() throws IOException {
    json.writeArrayFieldStart("figures");
    for (Figure figure : comparison.figures()) {
      json.writeStartObject();
      json.writeStringField("section", figure.section().id());
      json.writeStringField("id", figure.id());
      json.writeStringField("title", figure.title());
      json.writeStringField("phase", figure.phase());
      json.writeStringField("unit", figure.unit());
      json.writeArrayFieldStart("amounts");
      for (OptionalDouble amount : figure.amounts()) {
        arrays.number(amount.orElse(Double.NaN));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * People with an open site within road distances: before the programme, then at the end of each
   * plan.
   */
  private void writeCoverage() throws IOException {
    List<CoverageCurve> curves =
        comparison.contenders().stream().map(ComparisonData::curve).toList();
    List<Double> distancesM = FigureData.distancesM(curves.get(0));
    json.writeObjectFieldStart("coverage");
    json.writeStringField("measuredOn", CoverageWords.measuredOn(region));
    arrays.numbers("km", distancesM, distanceM -> distanceM / M_PER_KM);
    json.writeArrayFieldStart("percent");
    json.writeStartArray();
    for (double distanceM : distancesM) {
      arrays.number(100 * curves.get(0).shareBefore(distanceM));
    }
    json.writeEndArray();
    for (CoverageCurve curve : curves) {
      json.writeStartArray();
      for (double distanceM : distancesM) {
        arrays.number(100 * curve.share(distanceM, region.lastPhase()));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static CoverageCurve curve(Contender contender) {
    return CoverageCurve.of(contender.network(), contender.plan());
  }
}
