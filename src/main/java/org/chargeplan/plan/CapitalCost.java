package org.chargeplan.plan;

/**
 * Capital cost by part, in USD.
 *
 * @param portsUsd hardware and installation of ports
 * @param connectionUsd grid connection of sites, beyond what exists before the programme
 * @param reinforcementUsd reinforcement of grid nodes
 */
public record CapitalCost(double portsUsd, double connectionUsd, double reinforcementUsd) {

  /** No cost. */
  public static final CapitalCost NONE = new CapitalCost(0, 0, 0);

  /** All parts together. */
  public double totalUsd() {
    return portsUsd + connectionUsd + reinforcementUsd;
  }

  /** Both costs together, part by part. */
  public CapitalCost plus(CapitalCost other) {
    return new CapitalCost(
        portsUsd + other.portsUsd,
        connectionUsd + other.connectionUsd,
        reinforcementUsd + other.reinforcementUsd);
  }
}
