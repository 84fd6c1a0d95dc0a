package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointIndexTest {

  @Property(tries = 300)
  void indexFindsWhatAScanOfAllPointsFinds(
      @ForAll @Size(min = 1, max = 200) List<@From("places") Location> points,
      @ForAll("places") Location place) {
    int nearest = new PointIndex(points).nearest(place);
    double leastM = points.stream().mapToDouble(place::distanceM).min().orElseThrow();
    assertEquals(leastM, points.get(nearest).distanceM(place));
    assertEquals(points.indexOf(points.get(nearest)), nearest, "the first of equals");
  }

  @Property(tries = 300)
  void indexFindsAllPointsWithinARadius(
      @ForAll @Size(min = 1, max = 200) List<@From("places") Location> points,
      @ForAll("places") Location place) {
    int[] scanned =
        IntStream.range(0, points.size())
            .filter(i -> points.get(i).distanceM(place) <= 3_000)
            .toArray();
    assertArrayEquals(scanned, new PointIndex(points).within(place, 3_000));
  }

  @Test
  void emptyIndexRefusesASearch() {
    PointIndex empty = new PointIndex(List.of());
    assertThrows(IllegalStateException.class, () -> empty.nearest(new Location(0, 0)));
  }

  /**
   * Places in 10 x 11 km of the far north, where a degree of longitude has a sixth of its length at
   * the equator: an envelope that ignores that misses neighbours in the east and west.
   */
  @Provide
  Arbitrary<Location> places() {
    return Combinators.combine(
            Arbitraries.doubles().between(105, 105.5).ofScale(2),
            Arbitraries.doubles().between(80, 80.1).ofScale(2))
        .as(Location::new);
  }
}
