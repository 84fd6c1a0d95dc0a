package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Map;
import org.chargeplan.importer.roads.NetworkParts;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Status;

/**
 * The roads of an extract as a graph, connected or not.
 *
 * @param table the graph
 * @param figures lengths by class, the fastest first
 * @param junctionOfWay a junction of each way of the extract, or {@link #OFF_THE_MAP} or {@link
 *     #WITHOUT_NODES}
 * @param waysLackingNodes how many roads name nodes that the extract lacks as well
 * @param waysOffTheMap how many roads have nodes off the map as well
 */
record OsmStreets(
    RoadTable table,
    Map<RoadClass, OsmRoadFigures> figures,
    IntList junctionOfWay,
    int waysLackingNodes,
    int waysOffTheMap) {

  /** The way has no road, for it lies outside the bounds. */
  static final int OFF_THE_MAP = -1;

  /** The way has no road, for the extract lacks its nodes. */
  static final int WITHOUT_NODES = -2;

  /** How many ways of the extract it is made of. */
  int ways() {
    return junctionOfWay.size();
  }

  /** Counts what became of the ways. */
  void count(LayerTally tally, NetworkParts parts) {
    tally.read(ways());
    for (int junction : junctionOfWay) {
      switch (junction) {
        case OFF_THE_MAP -> tally.leaveOut("outside the bounds of the region");
        case WITHOUT_NODES -> tally.leaveOut("of which the extract lacks the nodes");
        default -> {
          if (parts.isKept(junction)) {
            tally.take(Status.PUBLISHED);
          } else {
            tally.leaveOut("in a connected part without a zone or a site");
          }
        }
      }
    }
    tally.remark("in part: the extract lacks nodes of theirs", waysLackingNodes);
    tally.remark("in part: the rest lies outside the bounds of the region", waysOffTheMap);
  }
}
