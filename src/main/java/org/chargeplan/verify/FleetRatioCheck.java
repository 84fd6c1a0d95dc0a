package org.chargeplan.verify;

import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * {@code fleet-ratio}: ports or kW in proportion to the vehicles on the road, of the nation or of
 * each province by its share of the demand. The fleet shrinks to the part planned.
 */
final class FleetRatioCheck implements Check {

  private final PortFilter filter;
  private final String vehicleClass;
  private final PhaseAmounts perPort;
  private final PhaseAmounts kwEach;
  private final boolean ownFleet;
  private final PhaseAmounts fleet;
  private final boolean byProvince;

  FleetRatioCheck(CheckContext context) {
    Fields fields = context.fields();
    Region region = context.region();
    this.filter = PortFilter.read(fields);
    this.vehicleClass = fields.text("vehicle_class");
    this.perPort = new PhaseAmounts(context.rule(), fields, "vehicles_per_port", region);
    this.kwEach = new PhaseAmounts(context.rule(), fields, "kw_per_vehicle", region);
    this.ownFleet = fields.has("fleet");
    this.fleet = PhaseAmounts.ofRegion(context.rule(), fields, "fleet", region);
    this.byProvince = fields.has("province") || fields.text("by", "nation").equals("province");
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    for (VehicleClass each : region.vehicleClasses()) {
      for (Phase phase : region.phases()) {
        OptionalDouble known = ownFleet ? fleet.at(phase) : region.fleet(each, phase);
        boolean isAsked = perPort.at(phase).isPresent() || kwEach.at(phase).isPresent();
        if (each.id().equals(vehicleClass) && isAsked && known.isPresent()) {
          double vehicles = known.getAsDouble() * region.scope().demandShare();
          if (byProvince) {
            checkProvinces(ledger, each, phase, vehicles, out);
          } else if (region.sites().stream().anyMatch(filter::passes)) {
            double given = given(ledger, phase, null);
            out.atLeast(
                phase, asked(phase, vehicles), given, unit(phase), "has too little for its fleet");
          }
        }
      }
    }
  }

  private void checkProvinces(
      Ledger ledger, VehicleClass of, Phase phase, double vehicles, RuleFindings out) {
    Region region = ledger.region();
    double allKwh = region.zones().stream().mapToDouble(zone -> zone.kwhPerDay(of, phase)).sum();
    Tally tally = new Tally(out, phase, "provinces");
    for (Province province : region.provinces()) {
      double kwh =
          region.zones().stream()
              .filter(zone -> isIn(zone, province))
              .mapToDouble(zone -> zone.kwhPerDay(of, phase))
              .sum();
      if (kwh > 0 && region.sites().stream().anyMatch(site -> isIn(site, province))) {
        double asked = asked(phase, vehicles * (kwh / allKwh));
        double given = given(ledger, phase, province);
        if (tally.isBroken(given >= asked)) {
          out.tooFew(province, phase, asked, given, unit(phase));
        }
      }
    }
    tally.report();
  }

  private static boolean isIn(Zone zone, Province province) {
    return zone.province().equals(province);
  }

  private boolean isIn(Site site, Province province) {
    return filter.passes(site) && site.province().equals(province);
  }

  private double asked(Phase phase, double vehicles) {
    return perPort.at(phase).isPresent()
        ? Math.ceil(Ledger.exact(vehicles / perPort.at(phase).getAsDouble()))
        : Ledger.thousandths(vehicles * kwEach.at(phase).getAsDouble()) / 1000.0;
  }

  private String unit(Phase phase) {
    return perPort.at(phase).isPresent() ? "ports" : "kW";
  }

  /** Ports or kW in a province, or in all provinces. */
  private double given(Ledger ledger, Phase phase, Province province) {
    long ports = 0;
    long watts = 0;
    for (Site site : ledger.region().sites()) {
      if (filter.passes(site) && (province == null || site.province().equals(province))) {
        ports += filter.ports(ledger, site, phase);
        watts += filter.watts(ledger, site, phase);
      }
    }
    return perPort.at(phase).isPresent() ? ports : watts / 1000.0;
  }
}
