package org.chargeplan.realism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.SiteKind;
import org.chargeplan.region.Status;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The toy region: 2 AC ports at s1 and 2 DC ports at s2 exist in the South, where 25,000 of 40,000
 * people live. The plan adds 6 AC ports at s4 and 2 DC ports at s5, both in the North: 12 in all.
 */
class RealismTest {

  private static final Region REGION = ToyRegion.read();
  private static final Plan PLAN =
      Plan.builder(REGION)
          .build(site("s4"), type("ac11"), REGION.phases().get(0), 6)
          .build(site("s5"), type("dc60"), REGION.phases().get(1), 2)
          .build(site("s5"), type("e2w-ac"), REGION.phases().get(1), 50)
          .plan();

  @Test
  void countsOfThePlanStandBesideThePublishedOnesWithTheirShares() {
    Realism realism =
        Realism.of(
            PLAN,
            List.of(
                observed(Measure.PORTS, "all", Set.of(), Set.of(), 40),
                observed(Measure.PORTS, "North", Set.of("02"), Set.of(), 10)));
    assertEquals("2027", realism.last());
    Realism.Line all = realism.lines().get(0);
    assertEquals(OptionalDouble.of(4), all.before());
    assertEquals(OptionalDouble.of(12), all.planned());
    assertEquals(Optional.empty(), all.shares());
    Realism.Line north = realism.lines().get(1);
    assertEquals(OptionalDouble.of(0), north.before());
    assertEquals(OptionalDouble.of(8), north.planned());
    // 10 of 40, 0 of 4, 8 of 12, 15,000 of 40,000.
    assertEquals(Optional.of(new Realism.Shares(0.25, 0, 8 / 12.0, 0.375)), north.shares());
    assertTrue(realism.ranks().isEmpty());
  }

  @Test
  void sharesNeedTheCountryOfTheSameDate() {
    Observation other =
        new Observation(
            Measure.PORTS,
            REGION.vehicleClasses().get(0),
            "all",
            Set.of(),
            Set.of(),
            List.of(),
            40,
            "2020",
            Status.PUBLISHED,
            "Ministry");
    Realism realism =
        Realism.of(
            PLAN, List.of(other, observed(Measure.PORTS, "North", Set.of("02"), Set.of(), 10)));
    assertEquals(Optional.empty(), realism.lines().get(1).shares());
  }

  @Test
  void stationsPlacesAndSharesAreCounted() {
    // Sites with car ports: s1, s2 before, s4, s5 more. All four lie apart.
    assertFigures(observed(Measure.STATIONS, "all", Set.of(), Set.of(), 1), 2, 4);
    assertFigures(observed(Measure.PLACES, "all", Set.of(), Set.of(), 1), 2, 4);
    // DC: 2 of 4, 4 of 12; in the North none of none, 2 of 8.
    assertFigures(observed(Measure.SHARE_OF_DC, "all", Set.of(), Set.of(), 0.2), 0.5, 1 / 3.0);
    Observation north = observed(Measure.SHARE_OF_DC, "North", Set.of("02"), Set.of(), 0.2);
    Realism.Line line = Realism.of(PLAN, List.of(north)).lines().get(0);
    assertEquals(OptionalDouble.empty(), line.before());
    assertEquals(0.25, line.planned().getAsDouble(), 1e-12);
    // Malls: s1 with 2 of 4, then s5 too: 4 of 12.
    assertFigures(
        observed(Measure.SHARE_OF_PORTS, "malls", Set.of(), Set.of("mall"), 0.1), 0.5, 1 / 3.0);
  }

  @Test
  void orderOfFewPlacesIsLeftOutAndThatOfPlacesWithinOthers() {
    Observation south = observed(Measure.PORTS, "South", Set.of("01"), Set.of(), 3);
    Observation north = observed(Measure.PORTS, "North", Set.of("02"), Set.of(), 9);
    assertTrue(Realism.of(PLAN, List.of(south, north)).ranks().isEmpty());
    List<Observation> overlapping = new ArrayList<>();
    for (int i = 0; i < Realism.LEAST_PLACES; i++) {
      overlapping.add(observed(Measure.PORTS, "South " + i, Set.of("01"), Set.of(), 3 + i));
    }
    assertTrue(Realism.of(PLAN, overlapping).ranks().isEmpty());
  }

  /** The toy region with a province for each of its sites. */
  private static Region ofSixProvinces(Path dir) throws Exception {
    ToyRegion.copyTo(dir);
    Files.writeString(
        dir.resolve("provinces.csv"), "id,name\n01,A\n02,B\n03,C\n04,D\n05,E\n06,F\n");
    String sites = Files.readString(dir.resolve("sites.csv"));
    for (int s = 1; s <= 6; s++) {
      sites = sites.replaceFirst("(?m)^(s" + s + ",.*),0[12],(g-)", "$1,0" + s + ",$2");
    }
    Files.writeString(dir.resolve("sites.csv"), sites);
    return RegionReader.read(dir);
  }

  @Test
  void orderOfPlacesIsThatOfTheirRanks(@TempDir Path dir) throws Exception {
    Region region = ofSixProvinces(dir);
    Plan plan =
        Plan.builder(region)
            .build(region.sites().get(3), type("ac11"), region.phases().get(0), 6)
            .build(region.sites().get(4), type("dc60"), region.phases().get(1), 2)
            .plan();
    double[] published = {5, 3, 1, 9, 4, 0};
    List<Observation> observed = new ArrayList<>();
    for (int p = 0; p < published.length; p++) {
      observed.add(
          new Observation(
              Measure.PORTS,
              region.vehicleClasses().get(0),
              region.provinces().get(p).name(),
              Set.of(region.provinces().get(p)),
              Set.of(),
              List.of(),
              published[p],
              "2025",
              Status.PUBLISHED,
              "Ministry"));
    }
    List<Realism.Ranks> ranks = Realism.of(plan, observed).ranks();
    assertEquals(1, ranks.size());
    assertEquals(6, ranks.get(0).places());
    // Published ranks 5 3 2 6 4 1. The plan has 2 2 0 6 2 0: ranks 4 4 1.5 6 4 1.5. Around 3.5:
    // products 15, squares 17.5 and 15. Before it there are 2 2 0 0 0 0: 5.5 5.5 2.5 2.5 2.5 2.5,
    // products 3, squares 12.
    assertEquals(15 / Math.sqrt(17.5 * 15), ranks.get(0).planned().getAsDouble(), 1e-9);
    assertEquals(3 / Math.sqrt(17.5 * 12), ranks.get(0).before().getAsDouble(), 1e-9);
  }

  private static void assertFigures(Observation observed, double before, double planned) {
    Realism.Line line = Realism.of(PLAN, List.of(observed)).lines().get(0);
    assertEquals(before, line.before().getAsDouble(), 1e-12);
    assertEquals(planned, line.planned().getAsDouble(), 1e-12);
  }

  private static Observation observed(
      Measure measure, String place, Set<String> provinces, Set<String> kinds, double value) {
    Set<Province> ofProvinces = new HashSet<>(REGION.provinces());
    ofProvinces.removeIf(province -> !provinces.contains(province.id()));
    Set<SiteKind> ofKinds = new HashSet<>(REGION.siteKinds());
    ofKinds.removeIf(kind -> !kinds.contains(kind.id()));
    return new Observation(
        measure,
        REGION.vehicleClasses().get(0),
        place,
        ofProvinces,
        ofKinds,
        List.of(),
        value,
        "2025",
        Status.PUBLISHED,
        "Ministry");
  }

  private static Site site(String id) {
    return REGION.sitesById().get(id);
  }

  private static PortType type(String id) {
    return REGION.findPortType(id).orElseThrow();
  }
}
