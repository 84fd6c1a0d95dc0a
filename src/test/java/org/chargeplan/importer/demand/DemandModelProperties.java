package org.chargeplan.importer.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/** Whatever places and parameters: nothing of the demand is lost, and it goes the right way. */
class DemandModelProperties {

  private static final Evidence ASSUMED = new Evidence(Status.ASSUMED, "random");

  @Property(tries = 200)
  void sharesSumToOne(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 100_000) Integer> people,
      @ForAll @DoubleRange(min = 0, max = 2) double elasticity,
      @ForAll @DoubleRange(min = 0, max = 1) double visitors,
      @ForAll @DoubleRange(min = 0.1, max = 10) double times) {
    double[] shares = model(elasticity, visitors, times).shares(ground(people, 1));
    assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
    assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0));
  }

  @Property(tries = 200)
  void denserPlaceHasNoLessDemandAndOthersNoMore(
      @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 100_000) Integer> people,
      @ForAll @DoubleRange(min = 0, max = 2) double elasticity,
      @ForAll @DoubleRange(min = 0.01, max = 1) double smaller) {
    DemandModel model = model(elasticity, 0.2, 3);
    double[] before = model.shares(ground(people, 1));
    double[] after = model.shares(ground(people, smaller));
    assertTrue(after[0] >= before[0] - 1e-12);
    for (int z = 1; z < after.length; z++) {
      assertTrue(after[z] <= before[z] + 1e-12);
    }
  }

  private static DemandModel model(double elasticity, double visitors, double times) {
    return new DemandModel(
        Optional.of(new DensityEffect(elasticity, 100, 1, 1e5, true, ASSUMED)),
        List.of(new RankEffect("b", List.of(), List.of(), List.of("B"), times, ASSUMED)),
        Optional.empty(),
        Optional.of(new IncomeEffect(1.5, 10, Map.of("z1", 12.5, "A", 7.0), ASSUMED)),
        List.of(
            new VisitorShare(
                "airport",
                visitors,
                List.of(new VisitorShare.Place(new Location(100.1, 0), 1)),
                30_000,
                "",
                ASSUMED)));
  }

  /** Zones in a row; the first has so many km2, the others 10. */
  private static DemandGround ground(List<Integer> people, double firstTimes) {
    List<ZoneDraft> zones = new ArrayList<>();
    for (int z = 0; z < people.size(); z++) {
      zones.add(
          new ZoneDraft(
              "z" + z,
              "z" + z,
              z % 2 == 0 ? "A" : "B",
              new Location(100 + 0.1 * z, 0),
              z == 0 ? 10 * firstTimes : 10,
              people.get(z),
              ""));
    }
    return DemandGround.of(zones);
  }
}
