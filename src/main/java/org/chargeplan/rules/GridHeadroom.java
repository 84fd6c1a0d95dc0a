package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Physics, always on: at each grid node and phase the peak load of new ports is within the headroom
 * and the blocks of reinforcement in service.
 *
 * <p>{@code sum(power x diversity floor x ports built so far) - block x blocks built so far <=
 * headroom}. The diversity floor is the limit of Rusck's formula for many ports, which a grid node
 * has. The load of existing ports is already subtracted in the headroom.
 */
final class GridHeadroom implements Rule {

  static final RuleHead HEAD = RuleHead.physics("grid-headroom", "Grid nodes");

  @Override
  public void compile(Compilation c) {
    Region region = c.region();
    List<List<Site>> sitesOf = new ArrayList<>();
    region.gridNodes().forEach(node -> sitesOf.add(new ArrayList<>()));
    region.sites().forEach(site -> sitesOf.get(site.gridNode().index()).add(site));
    for (GridNode node : region.gridNodes()) {
      limitBlocks(c, node);
      for (Phase phase : region.phases()) {
        limitLoad(c, node, phase, sitesOf.get(node.index()));
      }
    }
  }

  private static void limitLoad(Compilation c, GridNode node, Phase phase, List<Site> sites) {
    Family family = Compilation.family(HEAD, "headroom", "kW", Steps.PER_KW);
    Penalty overload = Penalty.above(Steps.watts(node.headroomKw(phase)), 1);
    int row = c.program().row(family, Compilation.subject(node), phase.index(), 0, overload);
    for (Site site : sites) {
      for (PortType type : c.region().portTypes()) {
        c.addBuilt(row, site, type, phase, Steps.watts(type.peakKw()));
      }
    }
    for (Phase built : c.region().phases().subList(0, phase.index() + 1)) {
      int column = c.reinforce(node, built);
      if (column != Compilation.NO_COLUMN) {
        c.program().term(row, column, -Steps.watts(node.blockKw()));
      }
    }
  }

  private static void limitBlocks(Compilation c, GridNode node) {
    Family family = Compilation.family(HEAD, "blocks of reinforcement", "blocks", 1);
    Penalty tooMany = Penalty.above(node.maxBlocks(), 1);
    int last = c.region().lastPhase().index();
    int row = c.program().row(family, Compilation.subject(node), last, 0, tooMany);
    for (Phase built : c.region().phases()) {
      int column = c.reinforce(node, built);
      if (column != Compilation.NO_COLUMN) {
        c.program().term(row, column, 1);
      }
    }
  }
}
