package org.chargeplan.importer.osm;

import java.util.Map;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.region.RoadClass;

/**
 * The roads of an extract as a graph, connected or not.
 *
 * @param table the graph
 * @param figures lengths by class, the fastest first
 * @param ways how many ways of the extract it is made of
 * @param waysLackingNodes how many of them name nodes that the extract lacks
 * @param waysOffTheMap how many of them have nodes off the map
 */
record OsmStreets(
    RoadTable table,
    Map<RoadClass, OsmRoadFigures> figures,
    int ways,
    int waysLackingNodes,
    int waysOffTheMap) {}
