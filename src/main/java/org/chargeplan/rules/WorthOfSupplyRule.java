package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.input.Fields;
import org.chargeplan.network.Catchments;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * {@code worth-of-supply}: missing supply of a zone costs its worth, and the worth of a kWh falls
 * the better the zone is supplied.
 *
 * <p>Parameters: {@code steps}, a list of {@code up_to} (multiples of the zone's need, rising) and
 * {@code usd_per_kwh} (falling). With constant worth a plan would pile up the cheapest ports in the
 * cheapest places; with falling worth supply spreads as demand does. Row by zone, vehicle class and
 * phase, in Wh a day: {@code sum(share of the site's catchment x kWh a day of type x ports)}; the
 * missing worth of each step is charged for each day of the phase.
 */
final class WorthOfSupplyRule implements Rule {

  private static final double DAYS_PER_YEAR = 365.25;

  private record Step(double upTo, double usdPerKwh) {}

  private final RuleHead head;
  private final List<Step> steps;
  private final RuleSpec spec;

  private WorthOfSupplyRule(RuleHead head, List<Step> steps, RuleSpec spec) {
    this.head = head;
    this.steps = List.copyOf(steps);
    this.spec = spec;
  }

  static WorthOfSupplyRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    List<Step> steps = new ArrayList<>();
    for (Fields fields : context.fields().list("steps")) {
      Step step = new Step(fields.number("up_to", 1e-3, 1e4), fields.number("usd_per_kwh", 0, 1e3));
      fields.rejectUnknown();
      if (!steps.isEmpty() && step.upTo() <= steps.get(steps.size() - 1).upTo()) {
        fields.problem(
            "up_to",
            "The up_to (" + step.upTo() + ") must be above that of the step before.",
            "Maybe two steps are swapped.");
      }
      if (!steps.isEmpty() && step.usdPerKwh() > steps.get(steps.size() - 1).usdPerKwh()) {
        fields.problem(
            "usd_per_kwh",
            "The usd_per_kwh (" + step.usdPerKwh() + ") must not be above that of the step before.",
            "Maybe two steps are swapped: worth falls as supply grows.");
      }
      steps.add(step);
    }
    if (steps.isEmpty()) {
      context.fields().problem("steps", "The rule has no steps.", "Maybe steps is empty.");
    }
    return new WorthOfSupplyRule(RuleHead.of(spec), steps, spec);
  }

  String id() {
    return head.id();
  }

  /** Whether there is a phase in which both it and another rule apply. */
  boolean holdsWith(RuleSpec other, Region region) {
    return region.phases().stream().anyMatch(phase -> spec.holdsAt(phase) && other.holdsAt(phase));
  }

  /** The highest worth of a kWh, in USD. */
  double highestUsdPerKwh() {
    return steps.stream().mapToDouble(Step::usdPerKwh).max().orElse(0);
  }

  @Override
  public void compile(Compilation c) {
    Region region = c.region();
    Catchments catchments = new Catchments(c.network(), region.lastPhase());
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      List<PortType> types =
          region.portTypes().stream().filter(t -> t.vehicleClass().equals(vehicleClass)).toList();
      List<List<Catchments.Part>> parts =
          region.sites().parallelStream().map(s -> catchments.of(s, vehicleClass)).toList();
      double[] existingKwh = existingKwh(region, types, parts);
      for (Phase phase : region.phases().stream().filter(spec::holdsAt).toList()) {
        int[] rows = rows(c, vehicleClass, phase, existingKwh);
        for (Site site : region.sites()) {
          for (Catchments.Part part : parts.get(site.index())) {
            supply(c, rows[part.zone().index()], site, types, phase, part.share());
          }
        }
      }
    }
  }

  private static double[] existingKwh(
      Region region, List<PortType> types, List<List<Catchments.Part>> parts) {
    double[] kwh = new double[region.zones().size()];
    for (Site site : region.sites()) {
      double offered = 0;
      for (PortType type : types) {
        offered += type.kwhPerDay() * site.existingPorts(type);
      }
      for (Catchments.Part part : parts.get(site.index())) {
        kwh[part.zone().index()] += offered * part.share();
      }
    }
    return kwh;
  }

  private int[] rows(Compilation c, VehicleClass vehicleClass, Phase phase, double[] existingKwh) {
    Family family = Compilation.family(head, vehicleClass.name(), "kWh/day", Steps.PER_KWH);
    int[] rows = new int[c.region().zones().size()];
    for (Zone zone : c.region().zones()) {
      rows[zone.index()] =
          c.program()
              .row(
                  family,
                  Compilation.subject(zone),
                  phase.index(),
                  Steps.wattHours(existingKwh[zone.index()]),
                  missing(c, zone.kwhPerDay(vehicleClass, phase), phase));
    }
    return rows;
  }

  private Penalty missing(Compilation c, double needKwh, Phase phase) {
    if (needKwh <= 0) {
      return Penalty.NONE;
    }
    double days = phase.years() * DAYS_PER_YEAR;
    List<Long> upTo = new ArrayList<>();
    List<Long> worth = new ArrayList<>();
    for (Step step : steps) {
      long end = Steps.wattHours(needKwh * step.upTo());
      // Where need is tiny, steps may fall on the same watt-hour; the first counts.
      if (end > (upTo.isEmpty() ? 0 : upTo.get(upTo.size() - 1))) {
        upTo.add(end);
        worth.add(c.slope(head, step.usdPerKwh() * days, Steps.PER_KWH));
      }
    }
    return upTo.isEmpty()
        ? Penalty.NONE
        : Penalty.missingWorth(
            upTo.stream().mapToLong(Long::longValue).toArray(),
            worth.stream().mapToLong(Long::longValue).toArray());
  }

  private static void supply(
      Compilation c, int row, Site site, List<PortType> types, Phase phase, double share) {
    for (PortType type : types) {
      c.addBuilt(row, site, type, phase, Steps.wattHours(type.kwhPerDay() * share));
    }
  }
}
