package org.chargeplan.compare;

import java.util.Locale;

/** What a figure is of. */
public enum Section {
  /** Cost of the entire plan, its bound and gap. */
  COST,
  /** Cost by soft rule, each of which weighs 1. */
  COST_BY_RULE,
  /** Targets missed and hard rules broken. */
  TARGETS,
  /** Capital by part and phase. */
  CAPITAL,
  /** Ports of all types. */
  PORTS,
  /** Ports by group. */
  PORTS_BY_GROUP,
  /** Ports by type. */
  PORTS_BY_TYPE,
  /** Ports by province. */
  PORTS_BY_PROVINCE,
  /** Power that is connected. */
  POWER,
  /** Demand without supply. */
  DEMAND,
  /** Waits at the busiest hour by group of ports. */
  WAIT,
  /** People near an open site. */
  COVERAGE,
  /** Load and reinforcement of grid nodes. */
  GRID,
  /** Sites with their first ports. */
  SITES;

  /** The name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
