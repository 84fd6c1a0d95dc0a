package org.chargeplan.plan;

import java.util.Optional;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Figures of a plan at one site.
 *
 * <p>Power is summed in integer watts, so that 1.3 kW three times is 3.9 kW and no more.
 */
public final class SiteFigures {

  private final Plan plan;
  private final Region region;

  /** Figures of a plan. */
  public SiteFigures(Plan plan) {
    this.plan = plan;
    this.region = plan.region();
  }

  /** Ports that exist before the programme. */
  public int existingPorts(Site site) {
    return site.existingPorts().stream().mapToInt(Integer::intValue).sum();
  }

  /** Ports of all types built in all phases. */
  public int newPorts(Site site) {
    return region.phases().stream().mapToInt(phase -> newPorts(site, phase)).sum();
  }

  /** Ports of all types built in a phase. */
  public int newPorts(Site site, Phase phase) {
    return region.portTypes().stream().mapToInt(type -> plan.newPorts(site, type, phase)).sum();
  }

  /** The first phase in which ports are built, where there is one. */
  public Optional<Phase> findFirstPhase(Site site) {
    return region.phases().stream().filter(phase -> newPorts(site, phase) > 0).findFirst();
  }

  /** Nominal power in kW of the ports that exist before the programme. */
  public double existingKw(Site site) {
    long watts = 0;
    for (PortType type : region.portTypes()) {
      watts += site.existingPorts(type) * watts(type);
    }
    return watts / 1000.0;
  }

  /** Nominal power in kW of all ports at the end of a phase. */
  public double connectedKw(Site site, Phase phase) {
    long watts = 0;
    for (PortType type : region.portTypes()) {
      watts += plan.ports(site, type, phase) * watts(type);
    }
    return watts / 1000.0;
  }

  /** The connection class at the end of the last phase. */
  public ConnectionClass connectionClass(Site site) {
    return region.connection().classOf(connectedKw(site, region.lastPhase()));
  }

  /** Capital spent in a phase; the connection costs what it costs more than before the phase. */
  public CapitalCost capital(Site site, Phase phase) {
    double portsUsd = 0;
    for (PortType type : region.portTypes()) {
      portsUsd += plan.newPorts(site, type, phase) * type.capexUsd();
    }
    double beforeKw =
        phase.index() == 0
            ? existingKw(site)
            : connectedKw(site, region.phases().get(phase.index() - 1));
    double connectionUsd =
        region.connection().usd(connectedKw(site, phase)) - region.connection().usd(beforeKw);
    return new CapitalCost(portsUsd, connectionUsd, 0);
  }

  /** Capital spent in all phases. */
  public CapitalCost capital(Site site) {
    return region.phases().stream()
        .map(phase -> capital(site, phase))
        .reduce(CapitalCost.NONE, CapitalCost::plus);
  }

  private static long watts(PortType type) {
    return Math.round(type.powerKw() * 1000);
  }
}
