package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.PointOutcome;
import org.chargeplan.sweep.Sweep;

/** A sweep for a browser: its plans as points of a trade-off curve, and side by side in a table. */
public final class SweepReport {

  private static final double MILLION = 1e6;
  private static final double KWH_PER_MWH = 1000;
  private static final double PERCENT = 100;

  /** Steps of a figure that a page keeps. */
  private static final double STEPS = 1e4;

  private final Sweep sweep;

  private SweepReport(Sweep sweep) {
    this.sweep = sweep;
  }

  /**
   * Writes a page in UTF-8 and leaves the stream open. The same sweep is the same bytes.
   *
   * @throws IOException where the stream fails
   */
  public static void write(Sweep sweep, OutputStream out) throws IOException {
    SweepReport report = new SweepReport(sweep);
    new HtmlPage(report.title(), "sweep.html")
        .style("page.css")
        .script(Library.CHART.resource())
        .script("page.js")
        .script("sweep.js")
        .writeTo(report::writeData, out);
  }

  private String title() {
    return "Trade-offs for " + PlanReport.place(sweep.region());
  }

  private void writeData(JsonGenerator json) throws IOException {
    List<PointOutcome> outcomes = sweep.outcomes();
    JsonArrays arrays = new JsonArrays(json);
    json.writeStartObject();
    json.writeStringField("title", title());
    json.writeArrayFieldStart("axes");
    for (int a = 0; a < sweep.grid().axes().size(); a++) {
      Axis axis = sweep.grid().axes().get(a);
      int place = a;
      json.writeStartObject();
      json.writeStringField("title", axis.title());
      json.writeBooleanField("varied", axis.isVaried());
      arrays.texts("values", outcomes, outcome -> outcome.point().values().get(place));
      json.writeEndObject();
    }
    json.writeEndArray();
    arrays.integers("number", outcomes, outcome -> outcome.point().number());
    arrays.texts("label", outcomes, outcome -> outcome.point().label());
    arrays.texts("file", outcomes, outcome -> outcome.point().fileName());
    json.writeArrayFieldStart("measures");
    for (Measure measure : measures()) {
      write(measure, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("held");
    for (PointOutcome outcome : outcomes) {
      json.writeBoolean(outcome.hardRulesHeld());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("choice");
    for (int i = 0; i < outcomes.size(); i++) {
      json.writeBoolean(sweep.isChoice(i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dominators");
    for (List<Integer> places : sweep.dominators()) {
      json.writeStartArray();
      for (int place : places) {
        json.writeNumber(place);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * A figure of plans.
   *
   * @param decimals how many a reader wants
   */
  private record Measure(String name, String unit, int decimals, boolean lessIsBetter, Of of) {}

  /** Takes a figure of a plan. */
  @FunctionalInterface
  private interface Of {
    /** The figure; not a number where it is not known. */
    double outcome(PointOutcome outcome);
  }

  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure(
            "cost of the programme",
            "mn USD",
            2,
            true,
            o -> o.money().programmeUsd().orElse(Double.NaN) / MILLION));
    measures.add(
        new Measure(
            "worth of unserved demand",
            "mn USD",
            2,
            true,
            o -> o.money().unservedUsd().orElse(Double.NaN) / MILLION));
    measures.add(
        new Measure(
            "unserved demand",
            "MWh a day",
            2,
            true,
            o -> o.quality().allUnservedKwhPerDay() / KWH_PER_MWH));
    measures.add(
        new Measure("people within 2 km", "%", 1, false, o -> PERCENT * o.quality().nearShare()));
    measures.add(
        new Measure("people within 5 km", "%", 1, false, o -> PERCENT * o.quality().farShare()));
    List<VehicleClass> classes = sweep.region().vehicleClasses();
    for (int c : IntStream.range(0, classes.size()).toArray()) {
      measures.add(
          new Measure(
              "unserved demand of " + classes.get(c).name(),
              "MWh a day",
              2,
              true,
              o -> o.quality().unservedKwhPerDay().get(c) / KWH_PER_MWH));
    }
    measures.add(new Measure("capital", "mn USD", 1, true, o -> o.money().capitalUsd() / MILLION));
    measures.add(new Measure("new ports", "", 0, false, o -> o.quality().newPorts()));
    measures.add(new Measure("targets missed", "points", 1, true, o -> o.money().missingPoints()));
    measures.add(
        new Measure(
            "above the bound", "%", 1, true, o -> PERCENT * o.money().gap().orElse(Double.NaN)));
    return measures;
  }

  private void write(Measure measure, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", measure.name());
    json.writeStringField("unit", measure.unit());
    json.writeNumberField("decimals", measure.decimals());
    json.writeBooleanField("less", measure.lessIsBetter());
    json.writeArrayFieldStart("values");
    for (PointOutcome outcome : sweep.outcomes()) {
      double value = measure.of().outcome(outcome);
      if (Double.isFinite(value)) {
        json.writeNumber(Math.rint(value * STEPS) / STEPS);
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
