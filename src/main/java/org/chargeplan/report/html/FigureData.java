package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.chargeplan.plan.CapitalCost;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.report.CoverageWords;
import org.chargeplan.report.Targets;
import org.chargeplan.service.CoverageCurve;
import org.chargeplan.service.GroupWait;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.service.ZoneSupply;

/** What the charts show. */
final class FigureData {

  private static final double M_PER_KM = 1000;

  /** Steps of the coverage curve. */
  private static final double STEP_M = 500;

  private static final double LONGEST_M = 20_000;

  private static final int LONG_WAIT_MINUTES = 10;

  private final Plan plan;
  private final Region region;
  private final Totals totals;
  private final ZoneSupply supply;
  private final CoverageCurve coverage;
  private final SiteWaits waits;
  private final Targets targets;

  FigureData(
      Plan plan,
      Totals totals,
      ZoneSupply supply,
      CoverageCurve coverage,
      SiteWaits waits,
      Targets targets) {
    this.plan = plan;
    this.region = plan.region();
    this.totals = totals;
    this.supply = supply;
    this.coverage = coverage;
    this.waits = waits;
    this.targets = targets;
  }

  void writeTo(JsonGenerator json) throws IOException {
    JsonArrays arrays = new JsonArrays(json);
    List<Phase> phases = region.phases();
    json.writeObjectFieldStart("figures");
    json.writeNumberField("costUsd", Math.rint(plan.costUsd()));
    optional(json, "boundUsd", plan.boundUsd());
    optional(json, "gap", plan.gap());
    json.writeArrayFieldStart("ports");
    for (PortType type : region.portTypes()) {
      json.writeStartArray();
      json.writeNumber(totals.existingPorts(type));
      for (Phase phase : phases) {
        json.writeNumber(totals.ports(type, phase));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    arrays.numbers("target", phases, phase -> targets.ports(phase).orElse(Double.NaN));
    arrays.numbers("connectedKw", phases, totals::connectedKw);
    capital(arrays, "portsUsd", CapitalCost::portsUsd);
    capital(arrays, "connectionUsd", CapitalCost::connectionUsd);
    capital(arrays, "reinforcementUsd", CapitalCost::reinforcementUsd);
    writeEnergy(json, arrays);
    writeCoverage(json, arrays);
    writeWaits(json, arrays);
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, OptionalDouble number)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(name, number.getAsDouble());
    }
  }

  private void capital(JsonArrays arrays, String name, ToDoubleFunction<CapitalCost> part)
      throws IOException {
    arrays.numbers(name, region.phases(), p -> part.applyAsDouble(totals.capital(p)));
  }

  private void writeEnergy(JsonGenerator json, JsonArrays arrays) throws IOException {
    json.writeArrayFieldStart("energy");
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      json.writeStartObject();
      json.writeStringField("name", vehicleClass.name());
      List<Phase> phases = region.phases();
      arrays.numbers("offeredKwh", phases, p -> totals.offeredKwhPerDay(vehicleClass, p));
      arrays.numbers("demandKwh", phases, p -> totals.demandKwhPerDay(vehicleClass, p));
      arrays.numbers("unservedKwh", phases, p -> supply.unservedKwhPerDay(vehicleClass, p));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The road distances, in metres, at which a curve is drawn. */
  static List<Double> distancesM(CoverageCurve curve) {
    int steps = (int) Math.floor(Math.min(LONGEST_M, curve.reachM()) / STEP_M);
    return IntStream.rangeClosed(1, steps).mapToObj(i -> i * STEP_M).toList();
  }

  private void writeCoverage(JsonGenerator json, JsonArrays arrays) throws IOException {
    List<Double> distancesM = distancesM(coverage);
    json.writeObjectFieldStart("coverage");
    json.writeStringField("measuredOn", CoverageWords.measuredOn(region));
    arrays.numbers("km", distancesM, distanceM -> distanceM / M_PER_KM);
    json.writeArrayFieldStart("percent");
    json.writeStartArray();
    for (double distanceM : distancesM) {
      arrays.number(100 * coverage.shareBefore(distanceM));
    }
    json.writeEndArray();
    for (Phase phase : region.phases()) {
      json.writeStartArray();
      for (double distanceM : distancesM) {
        arrays.number(100 * coverage.share(distanceM, phase));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeWaits(JsonGenerator json, JsonArrays arrays) throws IOException {
    List<GroupWait> groups = waits.byGroup(LONG_WAIT_MINUTES);
    json.writeObjectFieldStart("waits");
    json.writeNumberField("longMin", LONG_WAIT_MINUTES);
    arrays.texts("group", groups, wait -> wait.group().label());
    arrays.integers("sites", groups, GroupWait::sites);
    arrays.numbers("waitMin", groups, GroupWait::waitMinutes);
    arrays.integers("longSites", groups, GroupWait::longSites);
    arrays.numbers("usePercent", groups, wait -> 100 * wait.useShare());
    json.writeEndObject();
  }
}
