package org.chargeplan.plan;

import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Figures of a plan at the grid nodes: peak load of the new ports against what a node can take.
 * Ports that exist before the programme are part of today's load, not of the headroom's use.
 */
public final class GridFigures {

  private final Plan plan;
  private final Region region;

  /** Peak load in watts at the end of each phase, by node. */
  private final long[][] peakW;

  /** Figures of a plan; sums all sites once. */
  public GridFigures(Plan plan) {
    this.plan = plan;
    this.region = plan.region();
    this.peakW = new long[region.gridNodes().size()][region.phases().size()];
    for (Site site : region.sites()) {
      long[] ofNode = peakW[site.gridNode().index()];
      for (PortType type : region.portTypes()) {
        long watts = Math.round(type.peakKw() * 1000);
        for (Phase phase : region.phases()) {
          ofNode[phase.index()] +=
              watts * (plan.ports(site, type, phase) - site.existingPorts(type));
        }
      }
    }
  }

  /** Peak load of the new ports in kW at the end of a phase. */
  public double peakKw(GridNode node, Phase phase) {
    return peakW[node.index()][phase.index()] / 1000.0;
  }

  /** Blocks of reinforcement that exist at the end of a phase. */
  public int blocks(GridNode node, Phase phase) {
    int blocks = 0;
    for (Phase earlier : region.phases().subList(0, phase.index() + 1)) {
      blocks += plan.blocks(node, earlier);
    }
    return blocks;
  }

  /** Headroom in kW at the end of a phase, reinforcement included. */
  public double capacityKw(GridNode node, Phase phase) {
    return node.headroomKw(phase) + blocks(node, phase) * node.blockKw();
  }

  /** Peak load as a share of the capacity; 0 without load, infinite where nothing can be taken. */
  public double loadShare(GridNode node, Phase phase) {
    double kw = peakKw(node, phase);
    return kw == 0 ? 0 : kw / capacityKw(node, phase);
  }
}
