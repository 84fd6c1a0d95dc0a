package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever the region's headroom, blocks, bays, connections, lead times, money and targets. */
@Tag("slow")
class LazyGreedyProperties {

  @Property(tries = 100)
  void greedyPlanBreaksNoHardRowAndIsNoWorse(@ForAll long seed) {
    ToySearch search = new ToySearch(ToyRegions.random(new Random(seed)));
    int[] built = search.greedy();
    Gain gain = search.penalties(built);
    assertEquals(0, gain.hard());
    assertTrue(gain.compareTo(search.penalties(new int[built.length])) >= 0, gain::toString);
    for (int column = 0; column < built.length; column++) {
      assertTrue(built[column] >= 0 && built[column] <= search.program().upper(column));
    }
  }

  @Property(tries = 100)
  void noFurtherPortGainsAnything(@ForAll long seed) {
    ToySearch search = new ToySearch(ToyRegions.random(new Random(seed)));
    assertEquals(List.of(), search.wins(search.greedy()));
  }
}
