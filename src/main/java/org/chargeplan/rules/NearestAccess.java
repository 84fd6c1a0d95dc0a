package org.chargeplan.rules;

import org.chargeplan.program.Penalty;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Zone;

/**
 * {@code nearest-access}: what it costs that the nearest open site is some way off, the objective
 * of the p-median problem (Hakimi, Operations Research 12, 1964).
 *
 * <p>Parameters: {@code within_m} (longest way looked along), {@code beyond_m} (way charged where
 * no site within is open, default {@code within_m}), a {@link PortFilter}, and what a km costs, one
 * of {@code usd_per_person_km} (USD a year for each person) and {@code usd_per_kwh_km} (USD for
 * each kWh of demand). A site is open where a port of the filter stands; demand is that of the
 * vehicle classes of its types; with a province, its zones and its sites count. Row by zone and
 * phase, in metres: {@code way to the nearest open site}, each metre at the zone's price. {@link
 * NearestSite} has the formulation. Soft only: a way is a cost, no target that could be met.
 */
final class NearestAccess implements Rule {

  private static final double MOST_M = 1_000_000;
  private static final double M_PER_KM = 1000;
  private static final double DAYS_PER_YEAR = 365.25;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final double withinM;
  private final double beyondM;
  private final double usdPerPersonKm;
  private final double usdPerKwhKm;

  private NearestAccess(
      RuleSpec spec,
      PortFilter filter,
      double withinM,
      double beyondM,
      double usdPerPersonKm,
      double usdPerKwhKm) {
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.filter = filter;
    this.withinM = withinM;
    this.beyondM = beyondM;
    this.usdPerPersonKm = usdPerPersonKm;
    this.usdPerKwhKm = usdPerKwhKm;
  }

  static NearestAccess read(RuleSpec spec, Region region) {
    Fields fields = spec.fields();
    if (spec.level() != RuleSpec.Level.SOFT) {
      fields.problem(
          "level",
          "The level of rule (" + spec.id() + ") must be soft: a way is a cost, not a target.",
          "Maybe a rule of type coverage was meant.");
    }
    PortFilter filter = PortFilter.read(fields, region);
    double withinM = fields.number("within_m", 1, 200_000);
    double beyondM = fields.number("beyond_m", 1, MOST_M, withinM);
    if (beyondM < withinM) {
      fields.problem(
          "beyond_m",
          "The beyond_m (" + beyondM + ") must not be less than within_m (" + withinM + ").",
          "Maybe the two are swapped.");
    }
    if (fields.has("usd_per_person_km") == fields.has("usd_per_kwh_km")) {
      fields.problem(
          "usd_per_person_km",
          "The rule (" + spec.id() + ") needs one price of a km.",
          "Maybe one of usd_per_person_km and usd_per_kwh_km.");
    }
    return new NearestAccess(
        spec,
        filter,
        withinM,
        beyondM,
        fields.number("usd_per_person_km", 0, 1e6, 0),
        fields.number("usd_per_kwh_km", 0, 1e6, 0));
  }

  @Override
  public double reachM() {
    return withinM;
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
    double usdPerKm = usdPerKm(c.region(), zone, phase) * c.weight(head.id());
    long slope = head.slope(usdPerKm, M_PER_KM);
    if (slope > 0) {
      NearestSite nearest = new NearestSite(c, filter, zone, phase, withinM, beyondM);
      nearest.addRows(Compilation.family(head, "km", M_PER_KM), Penalty.linear(slope));
    }
  }

  /** What a km costs all people, or all demand, of a zone in a phase. */
  private double usdPerKm(Region region, Zone zone, Phase phase) {
    double kwhPerDay =
        region.vehicleClasses().stream()
            .filter(c -> filter.types().stream().anyMatch(type -> type.vehicleClass().equals(c)))
            .mapToDouble(c -> zone.kwhPerDay(c, phase))
            .sum();
    double usdPerYear =
        usdPerPersonKm * zone.population() + usdPerKwhKm * kwhPerDay * DAYS_PER_YEAR;
    return usdPerYear * phase.years();
  }
}
