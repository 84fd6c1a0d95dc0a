package org.chargeplan.rules;

import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** The unit in which a rule counts the ports of a filter. */
enum Measure {
  /** Each port counts 1. */
  PORTS("ports", 1),
  /** Each port counts its nominal power. */
  KW("kW", Steps.PER_KW);

  private final String unit;
  private final double stepsPerUnit;

  Measure(String unit, double stepsPerUnit) {
    this.unit = unit;
    this.stepsPerUnit = stepsPerUnit;
  }

  String unit() {
    return unit;
  }

  double stepsPerUnit() {
    return stepsPerUnit;
  }

  private long steps(PortType type) {
    return this == PORTS ? 1 : Steps.watts(type.powerKw());
  }

  /** Steps of the existing ports of the filter's types at a site. */
  long existing(Site site, PortFilter filter) {
    return filter.types().stream().mapToLong(t -> steps(t) * site.existingPorts(t)).sum();
  }

  /** Steps of the filter's existing ports in a region. */
  long existing(Region region, PortFilter filter) {
    return region.sites().stream()
        .filter(filter::accepts)
        .mapToLong(site -> existing(site, filter))
        .sum();
  }

  /** Adds to a row the ports of the filter's types built at a site by the end of a phase. */
  void addBuilt(Compilation c, int row, Site site, PortFilter filter, Phase phase) {
    for (PortType type : c.region().portTypes()) {
      if (filter.accepts(type)) {
        c.addBuilt(row, site, type, phase, steps(type));
      }
    }
  }

  /** An upper bound on what can be built at a site: ports or kW of the filter's types. */
  double room(Region region, Site site, PortFilter filter) {
    double freeBays = site.bays();
    double freeKw = site.maxKw();
    for (PortType type : region.portTypes()) {
      freeBays -= type.bays() * site.existingPorts(type);
      freeKw -= type.powerKw() * site.existingPorts(type);
    }
    double most = 0;
    for (PortType type : site.kind().portTypes()) {
      if (filter.accepts(type)) {
        most = Math.max(most, room(type, Math.max(0, freeBays), Math.max(0, freeKw)));
      }
    }
    return most;
  }

  private double room(PortType type, double freeBays, double freeKw) {
    double ports = type.bays() == 0 ? Double.POSITIVE_INFINITY : freeBays / type.bays();
    return this == PORTS ? Math.floor(ports) : Math.min(freeKw, ports * type.powerKw());
  }
}
