package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Zone;

/**
 * {@code nearest-access}: the cost of the distance to the nearest open site, the objective of the
 * p-median problem (Hakimi, Operations Research 12, 1964).
 *
 * <p>Parameters: {@code within_m} (largest distance considered), {@code beyond_m} (distance charged
 * where no site within is open, default {@code within_m}), a {@link PortFilter}, and the cost of a
 * km, one of {@code usd_per_person_km} (USD a year for each person) and {@code usd_per_kwh_km} (USD
 * for each kWh of demand); or all of them by time: {@code within_min}, {@code beyond_min} and the
 * cost of an hour, {@code usd_per_person_hour} or {@code usd_per_kwh_hour}. A site is open if it
 * has a port of the filter; demand is that of the vehicle classes of its types; with a province,
 * its zones and its sites count. Row by zone and phase, in metres or seconds: {@code distance to
 * the nearest open site}, at the zone's cost per step. {@link NearestSite} has the formulation.
 * Soft only: a distance is a cost, not a target.
 */
final class NearestAccessRule implements Rule {

  private static final double DAYS_PER_YEAR = 365.25;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final Within within;
  private final double beyond;
  private final double usdPerPerson;
  private final double usdPerKwh;

  private NearestAccessRule(
      RuleSpec spec,
      PortFilter filter,
      Within within,
      double beyond,
      double usdPerPerson,
      double usdPerKwh) {
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.filter = filter;
    this.within = within;
    this.beyond = beyond;
    this.usdPerPerson = usdPerPerson;
    this.usdPerKwh = usdPerKwh;
  }

  static NearestAccessRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    if (spec.level() != RuleSpec.Level.SOFT) {
      fields.problem(
          "level",
          "The level of rule (" + spec.id() + ") must be soft: a distance is a cost, not a target.",
          "Maybe a rule of type coverage was meant.");
    }
    PortFilter filter = PortFilter.read(fields, region);
    Within within = Within.read(fields);
    Within.Unit unit = within.unit();
    double beyond = fields.number(unit.beyondKey(), unit.least(), unit.mostBeyond(), within.most());
    if (beyond < within.most()) {
      fields.problem(
          unit.beyondKey(),
          "The %s (%s) must not be less than %s (%s)."
              .formatted(unit.beyondKey(), beyond, unit.withinKey(), within.most()),
          "Maybe the two are swapped.");
    }
    String perPerson = unit.perPersonKey();
    String perKwh = unit.perKwhKey();
    if (fields.has(perPerson) == fields.has(perKwh)) {
      fields.problem(
          perPerson,
          "The rule (" + spec.id() + ") needs one price of " + unit.article() + ".",
          "Maybe one of " + perPerson + " and " + perKwh + ".");
    }
    rejectOther(fields, unit);
    return new NearestAccessRule(
        spec,
        filter,
        within,
        beyond,
        fields.number(perPerson, 0, 1e6, 0),
        fields.number(perKwh, 0, 1e6, 0));
  }

  /** Reports parameters of the unit that was not chosen. */
  private static void rejectOther(Fields fields, Within.Unit chosen) {
    for (Within.Unit other : Within.Unit.values()) {
      for (String key : List.of(other.beyondKey(), other.perPersonKey(), other.perKwhKey())) {
        if (other != chosen && fields.has(key)) {
          fields.problem(
              key,
              "The %s (%s) can't be combined with %s."
                  .formatted(key, fields.text(key), chosen.withinKey()),
              "Maybe " + other.withinKey() + " was meant.");
        }
      }
    }
  }

  @Override
  public Optional<Within> within() {
    return Optional.of(within);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases().stream().filter(spec::holdsAt).toList()) {
      for (Zone zone : c.region().zones()) {
        if (filter.province().isEmpty() || filter.province().get().equals(zone.province())) {
          addRows(c, zone, phase);
        }
      }
    }
  }

  private void addRows(Compilation c, Zone zone, Phase phase) {
    Within.Unit unit = within.unit();
    long slope = c.slope(head, usdPerUnit(c.region(), zone, phase), unit.stepsPerCosted());
    if (slope > 0) {
      NearestSite nearest = new NearestSite(c, filter, zone, phase, within, beyond);
      nearest.addRows(
          Compilation.family(head, unit.costedUnit(), unit.stepsPerCosted()),
          Penalty.linear(slope));
    }
  }

  /** Cost of a km or an hour for all people, or all demand, of a zone in a phase. */
  private double usdPerUnit(Region region, Zone zone, Phase phase) {
    double kwhPerDay =
        region.vehicleClasses().stream()
            .filter(c -> filter.types().stream().anyMatch(type -> type.vehicleClass().equals(c)))
            .mapToDouble(c -> zone.kwhPerDay(c, phase))
            .sum();
    double usdPerYear = usdPerPerson * zone.population() + usdPerKwh * kwhPerDay * DAYS_PER_YEAR;
    return usdPerYear * phase.years();
  }
}
