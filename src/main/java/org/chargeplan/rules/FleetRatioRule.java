package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * {@code fleet-ratio}: ports or kW in proportion to the vehicles on the road.
 *
 * <p>Parameters: {@code vehicle_class}, one of {@code vehicles_per_port} (at most, by phase) and
 * {@code kw_per_vehicle} (nominal kW at least, by phase), {@code fleet} (vehicles of the nation at
 * the end of each phase, default: those of the vehicle class in {@code region.yaml}), {@code
 * national} (whether that is the fleet of the country: a region takes its share by people), {@code
 * by} ({@code nation}, the default, or {@code province}), a {@link PortFilter} for the ports that
 * count (with a {@code province}, only that one), {@code penalty} (points or USD for each port or
 * kW missing, default 1). A province's fleet is the nation's times its share of the demand of the
 * class in the phase; the fleet of a part shrinks to the share of the part that is planned. Row by
 * nation or province and phase: {@code existing + built so far >= fleet / vehicles_per_port}, or in
 * watts {@code >= fleet x kw_per_vehicle}. Where there is no site of the filter there is no row.
 *
 * <p>Examples: Regulation (EU) 2023/1804 (AFIR), Art. 3(1): 1.3 kW for each battery car; Kepmen
 * ESDM 24.K/2025: 17 cars for each public station.
 */
final class FleetRatioRule implements Rule {

  private static final String VEHICLES_PER_PORT = "vehicles_per_port";
  private static final String KW_PER_VEHICLE = "kw_per_vehicle";
  private static final double MOST_VEHICLES = 1e10;

  /** To whom the ratio applies. */
  private enum By {
    NATION,
    PROVINCE
  }

  private final Region region;
  private final RuleHead head;
  private final PortFilter filter;
  private final Optional<VehicleClass> vehicleClass;
  private final Measure measure;
  private final PhaseAmounts ratio;
  private final Optional<PhaseAmounts> fleet;
  private final By by;
  private final double penalty;

  private FleetRatioRule(RuleContext context, Measure measure, PhaseAmounts ratio) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    String classId = fields.text("vehicle_class");
    this.region = region;
    this.head = RuleHead.of(spec);
    this.filter = PortFilter.read(fields, region);
    this.vehicleClass =
        region.vehicleClasses().stream().filter(c -> c.id().equals(classId)).findFirst();
    this.measure = measure;
    this.ratio = ratio;
    this.fleet = PhaseAmounts.find(context, "fleet", 0, MOST_VEHICLES).map(context::ofRegion);
    if (fleet.isEmpty() && fields.flag("national", false)) {
      fields.problem(
          "national",
          "The rule names no fleet that could be national.",
          "Maybe fleet is missing here, or national_fleet under vehicle_classes of region.yaml.");
    }
    this.by = fields.choice("by", By.class, By.NATION);
    this.penalty = context.penalty(1);
  }

  static FleetRatioRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    if (fields.has(VEHICLES_PER_PORT) == fields.has(KW_PER_VEHICLE)) {
      fields.problem(
          VEHICLES_PER_PORT,
          "The rule (" + spec.id() + ") needs one ratio.",
          "Maybe one of vehicles_per_port and kw_per_vehicle.");
    }
    Optional<PhaseAmounts> perPort = PhaseAmounts.find(context, VEHICLES_PER_PORT, 0.1, 1e6);
    Optional<PhaseAmounts> kw = PhaseAmounts.find(context, KW_PER_VEHICLE, 0, 1e3);
    Measure measure = perPort.isPresent() ? Measure.PORTS : Measure.KW;
    PhaseAmounts ratio = perPort.or(() -> kw).orElseGet(() -> PhaseAmounts.none(region));
    FleetRatioRule rule = new FleetRatioRule(context, measure, ratio);
    rule.requireFleet(fields, region);
    return rule;
  }

  private void requireFleet(Fields fields, Region region) {
    List<String> unknown =
        region.phases().stream()
            .filter(phase -> vehicleClass.isPresent() && ratio.at(phase).isPresent())
            .filter(phase -> fleet(phase).isEmpty())
            .map(Phase::id)
            .toList();
    if (!unknown.isEmpty()) {
      fields.problem(
          "vehicle_class",
          "The fleet of vehicle class (%s) is not known for %s."
              .formatted(vehicleClass.orElseThrow().id(), String.join(", ", unknown)),
          "Maybe fleet is missing here, or under vehicle_classes of region.yaml.");
    }
  }

  private OptionalDouble fleet(Phase phase) {
    return fleet.isPresent()
        ? fleet.get().at(phase)
        : region.fleet(vehicleClass.orElseThrow(), phase);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      if (ratio.at(phase).isPresent() && fleet(phase).isPresent()) {
        double vehicles = fleet(phase).getAsDouble() * c.region().scope().demandShare();
        addRows(c, phase, vehicles, ratio.at(phase).getAsDouble());
      }
    }
  }

  private void addRows(Compilation c, Phase phase, double vehicles, double each) {
    if (by == By.NATION && filter.province().isEmpty()) {
      addRow(c, c.nation(), filter::accepts, phase, steps(vehicles, each));
      return;
    }
    double allKwh = kwhPerDay(c.region(), zone -> true, phase);
    for (Province province : c.region().provinces()) {
      double kwh = kwhPerDay(c.region(), zone -> zone.province().equals(province), phase);
      if (kwh > 0 && filter.province().orElse(province).equals(province)) {
        addRow(
            c,
            Compilation.subject(province),
            site -> filter.accepts(site) && site.province().equals(province),
            phase,
            steps(vehicles * (kwh / allKwh), each));
      }
    }
  }

  private double kwhPerDay(Region region, Predicate<Zone> zones, Phase phase) {
    return region.zones().stream()
        .filter(zones)
        .mapToDouble(zone -> zone.kwhPerDay(vehicleClass.orElseThrow(), phase))
        .sum();
  }

  /** Steps that a fleet requires. */
  private long steps(double vehicles, double each) {
    return measure == Measure.PORTS ? Steps.ceil(vehicles / each) : Steps.watts(vehicles * each);
  }

  private void addRow(
      Compilation c, Subject subject, Predicate<Site> where, Phase phase, long asked) {
    List<Site> sites = c.region().sites().stream().filter(where).toList();
    if (sites.isEmpty()) {
      return;
    }
    long existing = sites.stream().mapToLong(site -> measure.existing(site, filter)).sum();
    long slope = c.slope(head, penalty, measure.stepsPerUnit());
    Family family = Compilation.family(head, measure.unit(), measure.stepsPerUnit());
    int row =
        c.program().row(family, subject, phase.index(), existing, Penalty.below(asked, slope));
    sites.forEach(site -> measure.addBuilt(c, row, site, filter, phase));
  }
}
