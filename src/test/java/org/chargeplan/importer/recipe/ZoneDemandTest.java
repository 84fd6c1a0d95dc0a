package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.demand.DemandGround;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

class ZoneDemandTest {

  private static final List<ZoneDraft> ZONES =
      List.of(
          zone("a1", "A", 100, "ward"),
          zone("a2", "A", 200, "rural"),
          zone("b1", "B", 300, "rural"),
          zone("c1", "C", 100, "rural"));

  @Test
  void peopleAreWeightedByTheKindOfTheirZone() {
    // 2 x 100, 200, 300, 100 of 800.
    assertArrayEquals(
        new double[] {0.25, 0.25, 0.375, 0.125},
        new ZoneDemand(DemandGround.of(ZONES)).shares(spec(Map.of())),
        1e-12);
  }

  @Test
  void namedProvincesGetTheirShareAndOthersTheRestByPopulation() {
    // A has 0.6, in it a1 and a2 weigh the same; B and C share 0.4 as 300 to 100 people.
    assertArrayEquals(
        new double[] {0.3, 0.3, 0.3, 0.1},
        new ZoneDemand(DemandGround.of(ZONES)).shares(spec(Map.of("A", 0.6))),
        1e-12);
  }

  @Test
  void zoneWithoutPeopleHasNoDemand() {
    List<ZoneDraft> empty = List.of(zone("a1", "A", 0, "rural"));
    assertArrayEquals(
        new double[] {0}, new ZoneDemand(DemandGround.of(empty)).shares(spec(Map.of())));
  }

  @Test
  void usesOfAVehicleAddUp() {
    // 0.9 x 9 x 0.35 + 0.1 x 45 x 0.85 = 2.835 + 3.825
    assertEquals(6.66, spec(Map.of()).kwhPerVehicleDay(), 1e-12);
  }

  private static DemandSpec spec(Map<String, Double> provinceShares) {
    return new DemandSpec(
        "car",
        Map.of("2026", 1000.0),
        List.of(new DemandSpec.Use(0.9, 9, 0.35), new DemandSpec.Use(0.1, 45, 0.85)),
        provinceShares,
        Map.of("ward", 2.0),
        Optional.empty(),
        Status.ASSUMED);
  }

  private static ZoneDraft zone(String id, String province, double population, String kind) {
    return new ZoneDraft(id, id, province, new Location(105, 20), 1, population, kind);
  }
}
