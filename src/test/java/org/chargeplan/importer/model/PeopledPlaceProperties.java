package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

class PeopledPlaceProperties {

  @Property(tries = 500)
  void nobodyIsLost(
      @ForAll @IntRange(max = 100_000) int people,
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.1, max = 1e5) Double> weights) {
    List<PeopledPlace> places =
        PeopledPlace.spread(
            "z",
            people,
            IntStream.range(0, weights.size())
                .mapToObj(i -> new PeopledPlace.Weighted(near(i), weights.get(i)))
                .toList(),
            Status.DERIVED);
    assertEquals(people, places.stream().mapToInt(PeopledPlace::people).sum());
    assertTrue(places.stream().allMatch(place -> place.people() > 0));
    assertEquals(places.size(), places.stream().map(place -> written(place)).distinct().count());
  }

  /** Steps of some 5 m: every other place is written like the one before. */
  private static Location near(int i) {
    return new Location(108 + i * 0.00005, 16);
  }

  private static String written(PeopledPlace place) {
    return PeopledPlace.text(place.location().lon()) + PeopledPlace.text(place.location().lat());
  }
}
