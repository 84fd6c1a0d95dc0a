package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;

/**
 * The nearest node is the one that comparing all finds, in towns and in continents; not at the
 * poles or across 180 degrees of longitude, where no region lies.
 */
class SnapperProperties {

  @Property(tries = 500)
  void foundNodeIsTheNearestOfAll(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll @IntRange(min = -30, max = 30) int lat,
      @ForAll @DoubleRange(min = 0.01, max = 100) double spanDegrees) {
    Random random = new Random(seed);
    List<Roads.Node> nodes = new ArrayList<>();
    for (int node = 0; node < count; node++) {
      nodes.add(new Roads.Node("n" + node, around(random, lat, spanDegrees)));
    }
    Snapper snapper = Snapper.of(nodes);
    for (int place = 0; place < 10; place++) {
      Location from = around(random, lat, spanDegrees);
      int nearest = nearest(nodes, from);
      double distanceM = from.distanceM(nodes.get(nearest).location());
      assertEquals(new Snapper.Snap(nearest, distanceM), snapper.nearest(from), from::toString);
    }
  }

  private static Location around(Random random, int lat, double spanDegrees) {
    return new Location(
        110 + spanDegrees * (random.nextDouble() - 0.5),
        lat + spanDegrees / 2 * (random.nextDouble() - 0.5));
  }

  private static int nearest(List<Roads.Node> nodes, Location place) {
    int nearest = 0;
    for (int node = 1; node < nodes.size(); node++) {
      if (place.distanceM(nodes.get(node).location())
          < place.distanceM(nodes.get(nearest).location())) {
        nearest = node;
      }
    }
    return nearest;
  }
}
