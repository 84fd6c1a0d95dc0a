package org.chargeplan.verify;

import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * What a plan file builds in a region, counted independently. Bays are counted in thousandths and
 * power in watts, each port type rounded once, as in an integer program.
 */
final class Ledger {

  private final Region region;
  private final long[][][] built;
  private final long[][] blocks;

  Ledger(Region region) {
    this.region = region;
    int phases = region.phases().size();
    this.built = new long[region.sites().size()][region.portTypes().size()][phases];
    this.blocks = new long[region.gridNodes().size()][phases];
  }

  Region region() {
    return region;
  }

  void build(Site site, PortType type, Phase phase, long ports) {
    built[site.index()][type.index()][phase.index()] += ports;
  }

  void reinforce(GridNode node, Phase phase, long more) {
    blocks[node.index()][phase.index()] += more;
  }

  /** Ports of a type built in a phase. */
  long built(Site site, PortType type, Phase phase) {
    return built[site.index()][type.index()][phase.index()];
  }

  /** Ports of all types built in a phase. */
  long built(Site site, Phase phase) {
    long ports = 0;
    for (PortType type : region.portTypes()) {
      ports += built(site, type, phase);
    }
    return ports;
  }

  /** Ports of all types built in all phases. */
  long built(Site site) {
    return region.phases().stream().mapToLong(phase -> built(site, phase)).sum();
  }

  /** Ports of a type at the end of a phase, existing ones included. */
  long ports(Site site, PortType type, Phase phase) {
    long ports = site.existingPorts(type);
    for (int p = 0; p <= phase.index(); p++) {
      ports += built[site.index()][type.index()][p];
    }
    return ports;
  }

  /** Ports of all types at the end of a phase, existing ones included. */
  long ports(Site site, Phase phase) {
    return region.portTypes().stream().mapToLong(type -> ports(site, type, phase)).sum();
  }

  /** Blocks built in a phase. */
  long blocks(GridNode node, Phase phase) {
    return blocks[node.index()][phase.index()];
  }

  /** Blocks built by the end of a phase. */
  long blocksAtEnd(GridNode node, Phase phase) {
    long sum = 0;
    for (int p = 0; p <= phase.index(); p++) {
      sum += blocks[node.index()][p];
    }
    return sum;
  }

  /** Thousandths of bays that all ports take at the end of a phase. */
  long milliBays(Site site, Phase phase) {
    long sum = 0;
    for (PortType type : region.portTypes()) {
      sum += ports(site, type, phase) * thousandths(type.bays());
    }
    return sum;
  }

  /** Nominal watts of all ports at the end of a phase. */
  long watts(Site site, Phase phase) {
    long sum = 0;
    for (PortType type : region.portTypes()) {
      sum += ports(site, type, phase) * thousandths(type.powerKw());
    }
    return sum;
  }

  /** Nominal watts of the ports that exist before the programme. */
  long existingWatts(Site site) {
    long sum = 0;
    for (PortType type : region.portTypes()) {
      sum += site.existingPorts(type) * thousandths(type.powerKw());
    }
    return sum;
  }

  /** Watts that the ports built so far at a site add to the peak of its grid node. */
  long peakWatts(Site site, Phase phase) {
    long sum = 0;
    for (PortType type : region.portTypes()) {
      long ports = ports(site, type, phase) - site.existingPorts(type);
      sum += ports * thousandths(type.peakKw());
    }
    return sum;
  }

  /** USD for the ports built at a site in a phase. */
  double portsUsd(Site site, Phase phase) {
    double usd = 0;
    for (PortType type : region.portTypes()) {
      usd += built(site, type, phase) * type.capexUsd();
    }
    return usd;
  }

  /** USD by which a site's connection costs more at the end of a phase than at its start. */
  double connectionUsd(Site site, Phase phase) {
    long before =
        phase.index() == 0
            ? existingWatts(site)
            : watts(site, region.phases().get(phase.index() - 1));
    return region.connection().usd(watts(site, phase) / 1000.0)
        - region.connection().usd(before / 1000.0);
  }

  /** USD for the blocks built at a node in a phase. */
  double reinforcementUsd(GridNode node, Phase phase) {
    return blocks(node, phase) * node.blockUsd();
  }

  /** A value in thousandths, rounded. */
  static long thousandths(double value) {
    return Math.round(value * 1000);
  }

  /** A value without the errors of floating-point arithmetic, safe to round up or down. */
  static double exact(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }
}
