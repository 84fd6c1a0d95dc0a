package org.chargeplan.verify;

import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Checks the headroom of the grid nodes, and how much and how early they are reinforced. */
final class GridLimits {

  private static final String LIMIT = "grid-headroom";

  private final Ledger ledger;
  private final Region region;
  private final Findings findings;

  GridLimits(Ledger ledger, Findings findings) {
    this.ledger = ledger;
    this.region = ledger.region();
    this.findings = findings;
  }

  void check() {
    long[][] peakW = new long[region.gridNodes().size()][region.phases().size()];
    for (Site site : region.sites()) {
      for (Phase phase : region.phases()) {
        peakW[site.gridNode().index()][phase.index()] += ledger.peakWatts(site, phase);
      }
    }
    for (GridNode node : region.gridNodes()) {
      for (Phase phase : region.phases()) {
        checkHeadroom(node, phase, peakW[node.index()][phase.index()]);
        checkLeadTime(node, phase);
      }
      checkMost(node);
    }
  }

  private void checkHeadroom(GridNode node, Phase phase, long peakW) {
    long blocks = ledger.blocksAtEnd(node, phase);
    long capacityW =
        Ledger.thousandths(node.headroomKw(phase)) + blocks * Ledger.thousandths(node.blockKw());
    if (peakW > Math.max(capacityW, 0)) {
      double peakKw = peakW / 1000.0;
      double capacityKw = capacityW / 1000.0;
      findings.node(
          LIMIT,
          node,
          phase,
          capacityKw,
          peakKw,
          "kW",
          Words.node(node)
              + " gets "
              + Words.number(peakKw)
              + " kW of peak load by the end of "
              + phase.id()
              + " but can take "
              + Words.number(capacityKw)
              + ": "
              + Words.number(peakKw - capacityKw)
              + " kW too many");
    }
  }

  private void checkLeadTime(GridNode node, Phase phase) {
    int months = phase.monthsFrom(region.start());
    if (ledger.blocks(node, phase) > 0 && node.leadMonths() > months) {
      findings.node(
          LIMIT,
          node,
          phase,
          node.leadMonths(),
          months,
          "months",
          Words.node(node)
              + " is reinforced in "
              + phase.id()
              + ", which ends after "
              + months
              + " months, but this takes "
              + node.leadMonths()
              + ": "
              + (node.leadMonths() - months)
              + " months too early");
    }
  }

  private void checkMost(GridNode node) {
    long blocks = ledger.blocksAtEnd(node, region.lastPhase());
    if (blocks > node.maxBlocks()) {
      findings.node(
          LIMIT,
          node,
          region.lastPhase(),
          node.maxBlocks(),
          (double) blocks,
          "blocks",
          Words.node(node)
              + " gets "
              + blocks
              + " blocks of reinforcement but can take "
              + node.maxBlocks()
              + ": "
              + (blocks - node.maxBlocks())
              + " too many");
    }
  }
}
