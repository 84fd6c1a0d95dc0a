package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.chargeplan.input.Problem;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * A corridor round the toy: s1 at km 0, s2 at 1.1, s3 at 3.3, s6 at 15.3, s5 at 16.4, s4 at 18.6,
 * its end. Only s2 is a pool of 120 kW with two ports of 60 kW before the programme; s4, a house,
 * can't be one.
 */
class CorridorSpacingRuleTest {

  private static ToyFiles files(String... parameters) {
    return new ToyFiles()
        .corridor()
        .rules(ToyFiles.rule("gaps", "corridor-spacing", "medium", parameters));
  }

  private static ToyProgram toy(String... parameters) {
    return ToyProgram.of(files(parameters).read());
  }

  private static String[] pool(String gap, String... more) {
    String[] all = new String[4 + more.length];
    all[0] = "gap_m: " + gap;
    all[1] = "pool_kw: 120";
    all[2] = "port_kw: 60";
    all[3] = "ports: 2";
    System.arraycopy(more, 0, all, 4, more.length);
    return all;
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("gaps", Level.MEDIUM) / 1_000_000;
  }

  /** 18.6 km, a pool at km 0 alone: the next one would have to be within 18 km. */
  @Test
  void aPoolAtTheBeginningServesNoMoreThanTheGap() {
    ToyProgram toy =
        ToyProgram.of(
            files(pool("18000")).replace("sites.csv", "false,600,0,0,2", "false,600,0,0,0").read());
    toy.build("s1", "dc60", "2026", 2);
    assertEquals(200, points(toy)); // a pool of 100 points in each phase
    toy.build("s2", "dc60", "2026", 2);
    assertEquals(0, points(toy));
  }

  @Test
  void eachWindowWithoutAPoolCosts() {
    // 13 km: only s3 can bridge 1.1 to 14.1, only s6 3.3 to 16.3; 100 points each, in two phases.
    ToyProgram toy = toy(pool("13000"));
    assertEquals(400, points(toy));
    toy.build("s3", "dc60", "2027", 2);
    assertEquals(300, points(toy));
    toy.build("s3", "dc60", "2027", 0).build("s3", "dc60", "2026", 2);
    assertEquals(200, points(toy));
    assertEquals(0, points(toy.build("s6", "dc60", "2026", 2)));
  }

  @Test
  void aPoolNeedsBothItsPowerAndItsStrongPorts() {
    ToyProgram toy = toy(pool("13000"));
    toy.build("s3", "dc60", "2026", 2);
    // 60 + 5 x 12 = 120 kW, but one port of 60 kW.
    assertEquals(200, points(toy.build("s6", "dc60", "2026", 1).build("s6", "swap", "2026", 5)));
    assertEquals(0, points(toy.build("s6", "dc60", "2026", 2)));
    toy = toy("gap_m: 13000", "pool_kw: 121", "port_kw: 60", "ports: 2");
    // s2 has 120 kW only and is none now, so that s1, s2 or s3 must be one; s3 and s6 still must.
    toy.build("s3", "dc60", "2026", 2).build("s6", "dc60", "2026", 3);
    assertEquals(200, points(toy));
    assertEquals(0, points(toy.build("s3", "ac11", "2026", 1)));
  }

  @Test
  void gapEqualToTheLimitIsAllowed() {
    // From s2 at 1.1 to s6 at 15.3 are 14.2 km.
    assertEquals(0, points(toy(pool("14200")).build("s6", "dc60", "2026", 2)));
    assertEquals(200, points(toy(pool("14199")).build("s6", "dc60", "2026", 2)));
    // From s2 to the end are 17.5 km.
    assertEquals(0, points(toy(pool("17500"))));
    assertEquals(200, points(toy(pool("17499"))));
  }

  @Test
  void otherNetworksAndPhasesAreExempt() {
    assertEquals(0, points(toy(pool("13000", "networks: [comprehensive]"))));
    assertEquals(400, points(toy(pool("13000", "networks: [core]", "corridors: [round]"))));
    assertEquals(200, points(toy(pool("13000", "from: 2027-01-01"))));
  }

  @Test
  void onlySitesOfTheFilterCount() {
    // s2 and s6 are fuel stations: s3 alone can't bridge what s2 did, and nothing bridges s6's
    // place.
    ToyProgram toy = toy(pool("13000", "except_kinds: [fuel-station]"));
    toy.build("s3", "dc60", "2026", 2);
    assertEquals(200, points(toy));
    toy.build("s6", "dc60", "2026", 2);
    assertEquals(200, points(toy));
  }

  @Test
  void aShareOfTheLengthIsEnough() {
    // Of 18.6 - 5 km, s2 serves 1.1 km, s3 would serve 2.2, the rest has no site: half are 6.8 km.
    ToyProgram toy = toy(pool("5000", "share: 0.5"));
    assertEquals(2 * 570, points(toy));
    assertEquals(2 * 350, points(toy.build("s3", "dc60", "2026", 2)));
    assertEquals(0, points(toy(pool("5000", "share: 0.08"))));
  }

  @Test
  void penaltyAndWeightMultiply() {
    Region region = files(pool("13000", "penalty: 3")).read();
    assertEquals(24, points(ToyProgram.of(region, Map.of("gaps", 2.0))));
  }

  @Test
  void partIsCheckedBetweenItsOwnSites() {
    // The south alone, pools of 121 kW, which no site has: s1, s2, s3 at 0, 1.1, 3.3 km. With gaps
    // of 2.2 km the only window is [0, 2.2]; the road to the north would add more.
    String[] pools = {"gap_m: 2200", "pool_kw: 121", "port_kw: 60", "ports: 2"};
    ToyProgram south = ToyProgram.only("01", files(pools).read());
    assertEquals(200, points(south));
    assertEquals(0, points(south.build("s2", "dc60", "2026", 1)));
    // With gaps of 2 km the stretch ends at s2: sites of the north may lie between it and s3.
    pools[0] = "gap_m: 2000";
    assertEquals(0, points(ToyProgram.only("01", files(pools).read())));
    // With gaps of 1 km no two sites belong together.
    pools[0] = "gap_m: 1000";
    assertEquals(0, points(ToyProgram.only("01", files(pools).read())));
  }

  @Test
  void aPortTypeOfThatPowerMustBeThere() {
    List<Problem> problems = files("gap_m: 13000", "pool_kw: 120", "port_kw: 61").problemsOfRules();
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).message().contains("port_kw (61.0)"), problems.toString());
    problems = files(pool("13000", "corridors: [square]")).problemsOfRules();
    assertTrue(problems.get(0).hint().contains("round"), problems.toString());
  }
}
