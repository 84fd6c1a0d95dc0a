package org.chargeplan.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;

/** Totals of a plan for the region. */
public final class Totals {

  private final Region region;
  private final long[] existing;
  private final long[][] built;
  private final long[][] byProvince;
  private final List<CapitalCost> capital;

  /** Totals of a plan; sums all sites once. */
  public Totals(Plan plan) {
    this.region = plan.region();
    int phases = region.phases().size();
    this.existing = new long[region.portTypes().size()];
    this.built = new long[region.portTypes().size()][phases];
    this.byProvince = new long[region.provinces().size()][phases];
    this.capital = new ArrayList<>(Collections.nCopies(phases, CapitalCost.NONE));
    SiteFigures figures = new SiteFigures(plan);
    for (Site site : region.sites()) {
      addPorts(plan, site);
      for (Phase phase : region.phases()) {
        addCapital(phase, figures.capital(site, phase));
      }
    }
    for (GridNode node : region.gridNodes()) {
      for (Phase phase : region.phases()) {
        double usd = plan.blocks(node, phase) * node.blockUsd();
        addCapital(phase, new CapitalCost(0, 0, usd));
      }
    }
  }

  private void addPorts(Plan plan, Site site) {
    for (PortType type : region.portTypes()) {
      existing[type.index()] += site.existingPorts(type);
      for (Phase phase : region.phases()) {
        built[type.index()][phase.index()] += plan.newPorts(site, type, phase);
        byProvince[site.province().index()][phase.index()] += plan.ports(site, type, phase);
      }
    }
  }

  private void addCapital(Phase phase, CapitalCost more) {
    capital.set(phase.index(), capital.get(phase.index()).plus(more));
  }

  /** Ports of a type that exist before the programme. */
  public long existingPorts(PortType type) {
    return existing[type.index()];
  }

  /** Ports of a type built in a phase. */
  public long newPorts(PortType type, Phase phase) {
    return built[type.index()][phase.index()];
  }

  /** Ports of a type that exist at the end of a phase. */
  public long ports(PortType type, Phase phase) {
    long ports = existing[type.index()];
    for (int p = 0; p <= phase.index(); p++) {
      ports += built[type.index()][p];
    }
    return ports;
  }

  /** Ports of a group that exist at the end of a phase. */
  public long ports(PortGroup group, Phase phase) {
    return region.portTypes().stream()
        .filter(type -> type.group() == group)
        .mapToLong(type -> ports(type, phase))
        .sum();
  }

  /** Ports of a province that exist at the end of a phase. */
  public long ports(Province province, Phase phase) {
    return byProvince[province.index()][phase.index()];
  }

  /** All ports that exist at the end of a phase. */
  public long ports(Phase phase) {
    return region.portTypes().stream().mapToLong(type -> ports(type, phase)).sum();
  }

  /** Nominal power in kW of all ports at the end of a phase. */
  public double connectedKw(Phase phase) {
    return region.portTypes().stream()
        .mapToDouble(type -> ports(type, phase) * type.powerKw())
        .sum();
  }

  /** Capital spent in a phase. */
  public CapitalCost capital(Phase phase) {
    return capital.get(phase.index());
  }

  /** Energy in kWh a day that the ports for a vehicle class can deliver at the end of a phase. */
  public double offeredKwhPerDay(VehicleClass vehicleClass, Phase phase) {
    return region.portTypes().stream()
        .filter(type -> type.vehicleClass().equals(vehicleClass))
        .mapToDouble(type -> ports(type, phase) * type.kwhPerDay())
        .sum();
  }

  /** Energy in kWh a day that vehicles of a class ask for at the end of a phase. */
  public double demandKwhPerDay(VehicleClass vehicleClass, Phase phase) {
    return region.zones().stream().mapToDouble(zone -> zone.kwhPerDay(vehicleClass, phase)).sum();
  }
}
