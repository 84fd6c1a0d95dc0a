package org.chargeplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.region.Region;

/**
 * A plan file for a region whose files changed since, as after a newer extract: what was at sites
 * and grid nodes that no longer exist is left out. Ids are what makes a site the same.
 *
 * @param file the plan without what was left out
 * @param sitesGone ids of the sites that the plan gave ports and the region lacks now
 * @param portsGone new ports that were at them
 * @param gridNodesGone ids of the grid nodes that the plan reinforced and the region lacks now
 */
public record CarriedOver(
    PlanFile file, List<String> sitesGone, int portsGone, List<String> gridNodesGone) {

  public CarriedOver {
    sitesGone = List.copyOf(sitesGone);
    gridNodesGone = List.copyOf(gridNodesGone);
  }

  /** Carries a plan over to a region; where the region's files are the same, all of it stays. */
  public static CarriedOver of(PlanFile file, Region region) {
    StatedPlan stated = file.plan();
    if (stated.digest().equals(region.digest()) || !stated.regionId().equals(region.id())) {
      return new CarriedOver(file, List.of(), 0, List.of());
    }
    Set<String> sites = region.sitesById().keySet();
    Set<String> nodes = region.gridNodesById().keySet();
    List<StatedSite> kept = new ArrayList<>();
    List<String> sitesGone = new ArrayList<>();
    int portsGone = 0;
    for (StatedSite site : file.sites()) {
      if (sites.contains(site.id())) {
        kept.add(site);
      } else {
        sitesGone.add(site.id());
        portsGone += newPorts(site, new PortColumns(region));
      }
    }
    List<StatedPlan.Reinforcement> blocks = new ArrayList<>(stated.reinforcement());
    blocks.removeIf(block -> nodes.contains(block.gridNode()));
    List<String> nodesGone =
        blocks.stream().map(StatedPlan.Reinforcement::gridNode).distinct().toList();
    List<StatedPlan.Reinforcement> blocksKept = new ArrayList<>(stated.reinforcement());
    blocksKept.removeIf(block -> !nodes.contains(block.gridNode()));
    List<StatedPlan.StatedPin> pinsKept =
        stated.pins().stream().filter(pin -> sites.contains(pin.site())).toList();
    StatedPlan plan =
        new StatedPlan(
            stated.regionId(),
            stated.digest(),
            stated.regionFolder(),
            stated.scope(),
            stated.provenance(),
            pinsKept,
            stated.phases(),
            stated.figures(),
            blocksKept,
            stated.score(),
            stated.shortfalls(),
            stated.boundUsd());
    return new CarriedOver(new PlanFile(file.name(), plan, kept), sitesGone, portsGone, nodesGone);
  }

  /** Whether anything was left out. */
  public boolean lostAny() {
    return !sitesGone.isEmpty() || !gridNodesGone.isEmpty();
  }

  private static int newPorts(StatedSite site, PortColumns columns) {
    double ports = 0;
    for (Map.Entry<String, Double> number : site.numbers().entrySet()) {
      ports += columns.findBuilt(number.getKey()).isPresent() ? number.getValue() : 0;
    }
    return (int) ports;
  }
}
