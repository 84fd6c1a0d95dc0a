package org.chargeplan.importer.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** Two or three places, each effect alone, with the arithmetic on paper. */
class DemandModelTest {

  private static final Evidence ASSUMED = new Evidence(Status.ASSUMED, "paper");

  /** 100 people on 1 km2, and 400 on 1 km2. */
  private static final List<ZoneDraft> TWO =
      List.of(zone("t1", "A", 0, 1, 100, "rural"), zone("t2", "B", 0.1, 1, 400, "city"));

  private static final DemandModel PEOPLE = model();

  @Test
  void withoutEffectsPeopleCount() {
    assertShares(PEOPLE, DemandGround.of(TWO), 0.2, 0.8);
  }

  @Test
  void densityHasAnElasticityBetweenItsBounds() {
    // 100 x (100 / 100)^0.5 = 100; 400 x (400 / 100)^0.5 = 800.
    assertShares(withDensity(1, 1000), DemandGround.of(TWO), 1 / 9.0, 8 / 9.0);
    // 400 counts as 225: 400 x 1.5 = 600. 100 counts as 225 too: 150.
    assertShares(withDensity(225, 225), DemandGround.of(TWO), 0.2, 0.8);
    assertShares(withDensity(1, 225), DemandGround.of(TWO), 1 / 7.0, 6 / 7.0);
  }

  @Test
  void zonesOfAnAreaHaveItsDensity() {
    // Area: 600 people on 1.5 km2, 400 a km2, twice the reference's square: both zones x 2.
    List<ZoneDraft> zones =
        List.of(zone("z1", "A", 0, 1, 100, ""), zone("z2", "A", 0.1, 1, 500, ""), TWO.get(0));
    DemandArea area = new DemandArea("a", 1.5, 600);
    DemandGround ground =
        new DemandGround(zones, Map.of("z1", area, "z2", area), List.of(), noRoads());
    // 200, 1000, 100 of 1300.
    assertShares(withDensity(1, 1000), ground, 2 / 13.0, 10 / 13.0, 1 / 13.0);
  }

  @Test
  void placeOfUnknownSizeIsAsDenseAsItsProvince() {
    // Province A: 400 people on 1 km2 known; the second zone counts as 400 a km2: x 2 for both.
    List<ZoneDraft> zones =
        List.of(
            zone("z1", "A", 0, 1, 400, ""),
            zone("z2", "A", 0.1, 0, 100, ""),
            zone("z3", "B", 0, 1, 100, ""),
            zone("z4", "C", 0.1, 0, 100, ""));
    // 800, 200, 100; nothing is known of C: 100.
    assertShares(
        withDensity(1, 1000), DemandGround.of(zones), 8 / 12.0, 2 / 12.0, 1 / 12.0, 1 / 12.0);
  }

  @Test
  void ranksMultiply() {
    DemandModel ranked =
        model(
            new RankEffect("city", List.of("city"), List.of(), List.of(), 2, ASSUMED),
            new RankEffect("capital", List.of(), List.of("t2"), List.of(), 1.5, ASSUMED),
            new RankEffect("province", List.of(), List.of(), List.of("A"), 4, ASSUMED));
    // 100 x 4 = 400; 400 x 2 x 1.5 = 1200.
    assertShares(ranked, DemandGround.of(TWO), 0.25, 0.75);
  }

  @Test
  void roadsFadeWithDistance() {
    RoadEffect roads = new RoadEffect(Set.of(RoadClass.TRUNK), List.of(), 10_000, 4, ASSUMED);
    assertEquals(4, roads.factorAt(0), 1e-12);
    assertEquals(2, roads.factorAt(5_000), 1e-12);
    assertEquals(1, roads.factorAt(10_000), 1e-12);
    assertEquals(1, roads.factorAt(90_000), 1e-12);
    // A trunk road ends at t1; t2 is some 11 km away, where a primary road passes.
    RoadTable table =
        new RoadTable(
            List.of(
                new RoadTable.Junction("n1", TWO.get(0).location()),
                new RoadTable.Junction("n2", new Location(99, 0)),
                new RoadTable.Junction("n3", TWO.get(1).location())),
            List.of(
                new RoadTable.Road(0, 1, 1, RoadClass.TRUNK),
                new RoadTable.Road(1, 2, 1, RoadClass.PRIMARY)));
    // 100 x 4, 400 x 1.
    assertShares(model(roads), new DemandGround(TWO, Map.of(), List.of(), table), 0.5, 0.5);
    assertShares(model(roads), DemandGround.of(TWO), 0.2, 0.8);
  }

  @Test
  void corridorIsAMainRoadBetweenItsWaypoints() {
    Corridor corridor =
        new Corridor(
            0,
            "c",
            "c",
            "",
            Set.of(RoadClass.LINK),
            List.of(new Location(100, -1), new Location(100, 1)),
            Status.ASSUMED);
    RoadEffect roads = new RoadEffect(Set.of(), List.of(corridor), 1_000, 4, ASSUMED);
    // t1 lies in the middle of the line, of which there is a point each kilometre at most.
    double[] shares = model(roads).shares(DemandGround.of(TWO));
    assertEquals(1, shares[0] + shares[1], 1e-12);
    assertEquals(0.5, shares[0], 0.1);
  }

  @Test
  void incomeOfTheZoneComesBeforeThatOfItsProvince() {
    IncomeEffect income = new IncomeEffect(2, 10, Map.of("t1", 20.0, "A", 5.0), ASSUMED);
    // 100 x (20 / 10)^2 = 400; B is not named: 400.
    assertShares(model(income), DemandGround.of(TWO), 0.5, 0.5);
    IncomeEffect ofProvince = new IncomeEffect(2, 10, Map.of("A", 5.0, "B", 10.0), ASSUMED);
    // 100 / 4 = 25; 400.
    assertShares(model(ofProvince), DemandGround.of(TWO), 25 / 425.0, 400 / 425.0);
  }

  @Test
  void visitorsAreAPartOfTheDemand() {
    VisitorShare airports =
        new VisitorShare(
            "airports",
            0.5,
            List.of(
                new VisitorShare.Place(new Location(100, 0), 3),
                new VisitorShare.Place(new Location(100.3, 0), 1)),
            5_000,
            "",
            ASSUMED);
    // Residents 0.2 and 0.8 of one half; the first airport is at t1 alone, the second is off every
    // zone and counts for t2, the nearest: 0.75 and 0.25 of the other half.
    assertShares(model(airports), DemandGround.of(TWO), 0.475, 0.525);
  }

  @Test
  void visitorsNearAPlaceAreSpreadByPeople() {
    VisitorShare airport =
        new VisitorShare(
            "airport",
            1,
            List.of(new VisitorShare.Place(new Location(100.05, 0), 7)),
            20_000,
            "",
            ASSUMED);
    assertShares(model(airport), DemandGround.of(TWO), 0.2, 0.8);
  }

  @Test
  void hotelsCountByTheirBays() {
    VisitorShare hotels = new VisitorShare("hotels", 0.5, List.of(), 0, "hotel", ASSUMED);
    List<CandidateSite> sites =
        List.of(
            site("h1", "hotel", 100, 30),
            site("h2", "hotel", 100.1, 10),
            site("m", "mall", 100.1, 500));
    // 0.1 + 0.375, 0.4 + 0.125.
    assertShares(model(hotels), new DemandGround(TWO, Map.of(), sites, noRoads()), 0.475, 0.525);
    // Without a hotel residents have all.
    assertShares(model(hotels), DemandGround.of(TWO), 0.2, 0.8);
  }

  @Test
  void statusIsTheWorstOfItsParts() {
    assertEquals(Status.PUBLISHED, PEOPLE.status());
    Evidence published = new Evidence(Status.PUBLISHED, "table");
    assertEquals(Status.PUBLISHED, model(new IncomeEffect(1, 1, Map.of(), published)).status());
    assertEquals(Status.ASSUMED, withDensity(1, 2).status());
  }

  private static void assertShares(DemandModel model, DemandGround ground, double... expected) {
    assertArrayEquals(expected, model.shares(ground), 1e-9);
  }

  private static DemandModel withDensity(double least, double most) {
    return new DemandModel(
        Optional.of(new DensityEffect(0.5, 100, least, most, false, ASSUMED)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static DemandModel model(RankEffect... ranks) {
    return new DemandModel(
        Optional.empty(), List.of(ranks), Optional.empty(), Optional.empty(), List.of());
  }

  private static DemandModel model(RoadEffect roads) {
    return new DemandModel(
        Optional.empty(), List.of(), Optional.of(roads), Optional.empty(), List.of());
  }

  private static DemandModel model(IncomeEffect income) {
    return new DemandModel(
        Optional.empty(), List.of(), Optional.empty(), Optional.of(income), List.of());
  }

  private static DemandModel model(VisitorShare visitors) {
    return new DemandModel(
        Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(visitors));
  }

  private static RoadTable noRoads() {
    return new RoadTable(List.of(), List.of());
  }

  private static ZoneDraft zone(
      String id, String province, double east, double km2, double people, String kind) {
    return new ZoneDraft(id, id, province, new Location(100 + east, 0), km2, people, kind);
  }

  private static CandidateSite site(String id, String kind, double lon, double bays) {
    return new CandidateSite(
        id,
        id,
        kind,
        "A",
        new Location(lon, 0),
        bays,
        bays,
        100,
        false,
        Optional.empty(),
        Status.ASSUMED);
  }
}
