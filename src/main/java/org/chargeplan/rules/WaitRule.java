package org.chargeplan.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Arrivals;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Session;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;

/**
 * {@code wait}: an open site pays for the time that its visitors wait at the busiest hour.
 *
 * <p>Parameters: {@code within_min} (mean wait in minutes that costs nothing), {@code usd_per_hour}
 * (value of an hour's wait), a {@link PortFilter}, {@code share} (share of the demand of a vehicle
 * class that charges at ports of the filter, default 1), {@code busy_hours} (hours a day as busy as
 * the busiest, default 1), {@code concentration} (factor on a site's expected demand, at least 1:
 * where one candidate in three opens, an open one sees up to three times as much; default 1). Soft
 * only.
 *
 * <p>How many visitors a site has depends on the entire plan, which no row knows. So each site
 * assumes the demand that it can expect if all candidates open ({@link ExpectedDemand}), whatever
 * the plan; the summary reports the waits of the finished plan. Types of one site share one queue:
 * places count by the energy that they deliver in a session's time, in places of the slowest type
 * that the site has or may have, which favours fast posts a little. A narrow filter is more
 * accurate.
 *
 * <p>Row by site, vehicle class and phase, in thousandths of places: {@code enough x (1 - open) +
 * places}, where with {@code enough} places the mean wait is within the limit. Missing places cost,
 * convex and falling, {@code arrivals in the busiest hour x (wait - limit) x value x busy hours}
 * for each day of the phase ({@link WaitCurve}).
 */
final class WaitRule implements Rule {

  private static final double PER_PLACE = 1000;
  private static final double MINUTES_PER_HOUR = 60;
  private static final double DAYS_PER_YEAR = 365.25;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final double withinMinutes;
  private final double usdPerHour;
  private final double busyHours;
  private final double demandFactor;

  private WaitRule(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.filter = PortFilter.read(fields, region);
    this.withinMinutes = fields.number("within_min", 0.1, 59);
    this.usdPerHour = fields.number("usd_per_hour", 0, 1000);
    this.busyHours = fields.number("busy_hours", 0, 24, 1);
    this.demandFactor =
        fields.number("share", 0, 1, 1) * fields.number("concentration", 1, 1000, 1);
  }

  static WaitRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    if (spec.level() != RuleSpec.Level.SOFT) {
      fields.problem(
          "level",
          "The level of rule (" + spec.id() + ") must be soft: a wait is a cost, not a target.",
          "Maybe a rule of type fleet-ratio was meant.");
    }
    WaitRule rule = new WaitRule(context);
    for (PortType type : rule.types()) {
      if (type.session().isEmpty()) {
        fields.problem(
            "type",
            "The session of port type (" + type.id() + ") is not known.",
            "Maybe session is missing under port_types of region.yaml, or a filter like group"
                + " here.");
      }
    }
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      if (vehicleClass.arrivals().isEmpty() && !rule.types(vehicleClass).isEmpty()) {
        fields.problem(
            "type",
            "The arrivals of vehicle class (" + vehicleClass.id() + ") are not known.",
            "Maybe arrivals are missing under vehicle_classes of region.yaml.");
      }
    }
    return rule;
  }

  private List<PortType> types() {
    return filter.types().stream().sorted(Comparator.comparingInt(PortType::index)).toList();
  }

  private Set<PortType> types(VehicleClass vehicleClass) {
    return filter.types().stream()
        .filter(type -> type.vehicleClass().equals(vehicleClass))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void compile(Compilation c) {
    for (VehicleClass vehicleClass : c.region().vehicleClasses()) {
      Set<PortType> types = types(vehicleClass);
      if (types.isEmpty()) {
        continue;
      }
      ExpectedDemand demand = new ExpectedDemand(c, vehicleClass, types);
      Arrivals arrivals = vehicleClass.arrivals().orElseThrow();
      for (Phase phase : c.region().phases().stream().filter(spec::holdsAt).toList()) {
        double[] kwhPerDay = demand.kwhPerDay(phase);
        for (Site site : c.region().sites()) {
          double busyKwh = kwhPerDay[site.index()] * demandFactor * arrivals.busyHourShare();
          if (filter.accepts(site) && busyKwh > 0) {
            addRow(c, site, types, phase, busyKwh);
          }
        }
      }
    }
  }

  /**
   * @param busyKwh energy that visitors of the busiest hour need
   */
  private void addRow(Compilation c, Site site, Set<PortType> types, Phase phase, double busyKwh) {
    Session slowest = slowest(site, types);
    double perHour = busyKwh / slowest.kwh();
    WaitCurve curve = WaitCurve.of(perHour / slowest.perHour(), slowest.minutes(), withinMinutes);
    double days = phase.years() * DAYS_PER_YEAR;
    double usdPerMinute = perHour * usdPerHour / MINUTES_PER_HOUR * busyHours * days;
    Penalty penalty = penalty(c, curve, usdPerMinute);
    // If one place is enough, no open site has too few.
    if (curve.enough() == 1 || penalty.of(0) == 0) {
      return;
    }
    OpenSites open = c.openSites(types);
    boolean isOpenBefore = open.isOpenBefore(site);
    long enough = Math.round(curve.enough() * PER_PLACE);
    long before = isOpenBefore ? 0 : enough;
    for (PortType type : types) {
      before += site.existingPorts(type) * steps(type, slowest);
    }
    Family family = Compilation.family(head, "places", PER_PLACE);
    int row = c.program().row(family, c.subject(site), phase.index(), before, penalty);
    for (PortType type : types()) {
      if (types.contains(type)) {
        c.addBuilt(row, site, type, phase, steps(type, slowest));
      }
    }
    if (!isOpenBefore) {
      c.program().indicatorTerm(row, open.open(site, phase), -enough);
    }
  }

  /** The session that delivers energy most slowly, of the types that a site has or may have. */
  private static Session slowest(Site site, Set<PortType> types) {
    return types.stream()
        .filter(type -> site.existingPorts(type) > 0 || site.kind().portTypes().contains(type))
        .map(type -> type.session().orElseThrow())
        .min(Comparator.comparingDouble(WaitRule::kwhPerHour).thenComparing(Session::kwh))
        .orElseThrow();
  }

  private static double kwhPerHour(Session session) {
    return session.kwh() * session.perHour();
  }

  /** What a port of a type counts, in thousandths of places of the slowest type. */
  private static long steps(PortType type, Session slowest) {
    Session session = type.session().orElseThrow();
    return Math.round(PER_PLACE * session.atOnce() * kwhPerHour(session) / kwhPerHour(slowest));
  }

  private Penalty penalty(Compilation c, WaitCurve curve, double usdPerMinute) {
    List<WaitCurve.Point> points = curve.points();
    long[] upTo = new long[points.size() - 1];
    long[] worth = new long[points.size() - 1];
    for (int i = 0; i < upTo.length; i++) {
      WaitCurve.Point next = points.get(i + 1);
      upTo[i] = Math.round(next.places() * PER_PLACE);
      worth[i] = c.slope(head, points.get(i).savedTo(next) * usdPerMinute, PER_PLACE);
    }
    return Penalty.missingWorth(upTo, worth);
  }
}
