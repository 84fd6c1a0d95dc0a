package org.chargeplan.importer.roads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.importer.roads.RoadTable.Junction;
import org.chargeplan.importer.roads.RoadTable.Road;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;

class LargestNetworkTest {

  @Test
  void partWithTheMostJunctionsIsKept() {
    // 0-1 apart from 2-4-3: the latter, numbered anew.
    RoadTable largest = LargestNetwork.of(graph(5, road(0, 1), road(2, 4), road(3, 4)));
    assertEquals(List.of("2", "3", "4"), ids(largest));
    assertEquals(List.of(road(0, 2), road(1, 2)), largest.roads());
  }

  @Test
  void firstOfEqualPartsIsKept() {
    assertEquals(List.of("0", "2"), ids(LargestNetwork.of(graph(4, road(2, 0), road(1, 3)))));
  }

  @Test
  void connectedGraphIsKept() {
    RoadTable whole = graph(3, road(2, 1), road(1, 0), road(1, 1));
    assertEquals(whole, LargestNetwork.of(whole));
  }

  @Test
  void emptyGraphStaysEmpty() {
    assertEquals(graph(0), LargestNetwork.of(graph(0)));
  }

  private static List<String> ids(RoadTable roads) {
    return roads.junctions().stream().map(Junction::id).toList();
  }

  private static RoadTable graph(int nodes, Road... roads) {
    List<Junction> junctions = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      junctions.add(new Junction(Integer.toString(i), new Location(105, 10 + i / 100.0)));
    }
    return new RoadTable(junctions, List.of(roads));
  }

  private static Road road(int from, int to) {
    return new Road(from, to, 10, RoadClass.MINOR);
  }
}
