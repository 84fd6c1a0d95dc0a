package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

class PeopledPlaceProperties {

  private static final Location HERE = new Location(108, 16);

  @Property(tries = 500)
  void nobodyIsLost(
      @ForAll @IntRange(max = 100_000) int people,
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.1, max = 1e5) Double> weights) {
    List<PeopledPlace> places =
        PeopledPlace.spread(
            "z",
            people,
            weights.stream().map(weight -> new PeopledPlace.Weighted(HERE, weight)).toList(),
            Status.DERIVED);
    assertEquals(people, places.stream().mapToInt(PeopledPlace::people).sum());
    assertTrue(places.stream().allMatch(place -> place.people() > 0));
  }
}
