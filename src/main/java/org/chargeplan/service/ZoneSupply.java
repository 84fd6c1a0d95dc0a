package org.chargeplan.service;

import java.util.List;
import org.chargeplan.network.Catchments;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * What a plan's ports offer the zones of a region: the second step of the two-step floating
 * catchment area method, where each zone adds up its parts of the supply of all sites around
 * ({@link Catchments}). All energies are kWh a day at the end of a phase.
 */
public final class ZoneSupply {

  private static final List<Catchments.Part> NOBODY = List.of();

  private final Region region;

  /** By vehicle class, phase and zone. */
  private final double[][][] offeredKwh;

  private ZoneSupply(Region region, double[][][] offeredKwh) {
    this.region = region;
    this.offeredKwh = offeredKwh;
  }

  /** Adds up the supply of all sites of a plan. */
  public static ZoneSupply of(Network network, Plan plan) {
    Region region = plan.region();
    Catchments catchments = new Catchments(network, region.lastPhase());
    double[][][] offeredKwh =
        new double[region.vehicleClasses().size()][region.phases().size()][region.zones().size()];
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      List<PortType> types =
          region.portTypes().stream().filter(t -> t.vehicleClass().equals(vehicleClass)).toList();
      List<List<Catchments.Part>> parts =
          region.sites().parallelStream()
              .map(site -> offers(plan, site, types) ? catchments.of(site, vehicleClass) : NOBODY)
              .toList();
      for (Phase phase : region.phases()) {
        double[] ofZone = offeredKwh[vehicleClass.index()][phase.index()];
        for (Site site : region.sites()) {
          double kwh = offeredKwh(plan, site, types, phase);
          for (Catchments.Part part : parts.get(site.index())) {
            ofZone[part.zone().index()] += kwh * part.share();
          }
        }
      }
    }
    return new ZoneSupply(region, offeredKwh);
  }

  private static boolean offers(Plan plan, Site site, List<PortType> types) {
    return types.stream().anyMatch(t -> plan.ports(site, t, plan.region().lastPhase()) > 0);
  }

  private static double offeredKwh(Plan plan, Site site, List<PortType> types, Phase phase) {
    double kwh = 0;
    for (PortType type : types) {
      kwh += plan.ports(site, type, phase) * type.kwhPerDay();
    }
    return kwh;
  }

  /** What ports offer a zone. */
  public double offeredKwhPerDay(Zone zone, VehicleClass vehicleClass, Phase phase) {
    return offeredKwh[vehicleClass.index()][phase.index()][zone.index()];
  }

  /** The part of a zone's demand that no port is there for; 0 where more is offered. */
  public double unservedKwhPerDay(Zone zone, VehicleClass vehicleClass, Phase phase) {
    double needKwh = zone.kwhPerDay(vehicleClass, phase);
    return Math.max(0, needKwh - offeredKwhPerDay(zone, vehicleClass, phase));
  }

  /** The unserved demand of all zones. */
  public double unservedKwhPerDay(VehicleClass vehicleClass, Phase phase) {
    return region.zones().stream()
        .mapToDouble(zone -> unservedKwhPerDay(zone, vehicleClass, phase))
        .sum();
  }

  /** The unserved demand of all zones and vehicle classes. */
  public double unservedKwhPerDay(Phase phase) {
    return region.vehicleClasses().stream()
        .mapToDouble(vehicleClass -> unservedKwhPerDay(vehicleClass, phase))
        .sum();
  }
}
