package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * Three sites are open before the programme: s1 (a mall in the south: outlets, AC), s2 (a fuel
 * station there: DC) and s4 (flats in the north: outlets).
 */
class OpenSitesRuleTest {

  private static String rule(String... parameters) {
    return ToyFiles.rule("open", "open-sites", "medium", parameters);
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("open", Level.MEDIUM) / 1_000_000;
  }

  private static final String BY_PHASE = "at_least: {\"2026\": 4, \"2027\": 6}";

  @Test
  void eachMissingSiteCosts() {
    ToyProgram toy = ToyProgram.of(rule(BY_PHASE, "penalty: 2"));
    assertEquals(3, toy.activity("open", "sites", "toy", "2026"));
    assertEquals(8_000_000, toy.penalty("open", Level.MEDIUM)); // ((4 - 3) + (6 - 3)) x 2
  }

  @Test
  void aTargetMetCostsNothing() {
    ToyProgram toy = ToyProgram.of(rule(BY_PHASE));
    toy.build("s3", "ac11", "2026", 1)
        .build("s5", "swap", "2027", 1)
        .build("s6", "dc60", "2027", 1);
    assertEquals(4, toy.activity("open", "sites", "toy", "2026"));
    assertEquals(6, toy.activity("open", "sites", "toy", "2027"));
    assertEquals(0, points(toy));
  }

  @Test
  void morePortsAtAnOpenSiteDoNotOpenAnother() {
    ToyProgram toy = ToyProgram.of(rule(BY_PHASE));
    toy.build("s1", "ac11", "2026", 9)
        .build("s3", "ac11", "2026", 9)
        .build("s3", "swap", "2026", 2);
    assertEquals(2, points(toy)); // 6 - 4 in 2027
  }

  @Test
  void eachSiteBeyondTheMostCosts() {
    ToyProgram toy = ToyProgram.of(rule("at_most: {\"2027\": 4}"));
    assertEquals(1, toy.rows("open").size());
    assertEquals(0, points(toy.build("s3", "ac11", "2026", 5)));
    assertEquals(1, points(toy.build("s5", "e2w-ac", "2027", 1)));
    assertEquals(0, points(toy.build("s5", "e2w-ac", "2027", 0)));
  }

  @Test
  void onlyPortsOfTheFilterOpenASite() {
    ToyProgram toy = ToyProgram.of(rule("at_least: {\"2027\": 3}", "group: dc"));
    assertEquals(2, points(toy)); // s2 alone has DC
    assertEquals(2, points(toy.build("s3", "ac11", "2026", 5)));
    assertEquals(1, points(toy.build("s3", "dc60", "2026", 1)));
    assertEquals(0, points(toy.build("s1", "dc60", "2027", 1)));
  }

  @Test
  void onlySitesOfTheProvinceCount() {
    ToyProgram toy = ToyProgram.of(rule("at_most: {\"2027\": 1}", "province: \"02\""));
    assertEquals(1, toy.activity("open", "sites", "02", "2027"));
    assertEquals(0, points(toy.build("s3", "ac11", "2026", 1)));
    assertEquals(1, points(toy.build("s5", "ac11", "2026", 1)));
  }

  @Test
  void onlySitesOfTheKindCount() {
    ToyProgram toy = ToyProgram.of(rule("at_least: {\"2027\": 2}", "site_kinds: [mall]"));
    assertEquals(1, points(toy.build("s6", "dc60", "2026", 1))); // s1 is a mall, s6 is none
    assertEquals(0, points(toy.build("s5", "ac11", "2027", 1)));
  }

  @Test
  void rulesOfTheSameTypesShareTheirIndicators() {
    String most = ToyFiles.rule("most", "open-sites", "hard", "at_most: {\"2027\": 5}");
    ToyProgram one = ToyProgram.of(rule("at_least: {\"2027\": 4}"));
    ToyProgram two = ToyProgram.of(rule("at_least: {\"2027\": 4}") + most);
    assertEquals(one.program().indicators(), two.program().indicators());
    two.build("s3", "ac11", "2026", 1)
        .build("s5", "ac11", "2026", 1)
        .build("s6", "swap", "2026", 1);
    assertEquals(1, two.penalty("most", Level.HARD));
    assertEquals(0, points(two));
  }

  @Test
  void partTakesItsShareOfTheNation() {
    // The north has 0.375 of the demand.
    Region least = new ToyFiles().rules(rule("at_least: {\"2027\": 6}")).read();
    assertEquals(1, points(ToyProgram.only("02", least))); // 2.25, rounded down, less s4
    Region most = new ToyFiles().rules(rule("at_most: {\"2027\": 3}")).read();
    ToyProgram north = ToyProgram.only("02", most).build("s5", "ac11", "2026", 1);
    assertEquals(0, points(north)); // 1.125, rounded up
    assertEquals(1, points(north.build("s6", "swap", "2026", 1)));
  }

  @Test
  void aPartWithoutSitesOfTheFilterHasNoRow() {
    Region region =
        new ToyFiles().rules(rule(BY_PHASE.replace("6", "4"), "province: \"02\"")).read();
    assertEquals(List.of(), ToyProgram.only("01", region).rows("open"));
  }

  @Test
  void weightMultipliesAndDatesLimitTheRule() {
    Region region = new ToyFiles().rules(rule(BY_PHASE, "from: 2027-01-01")).read();
    assertEquals(3, points(ToyProgram.of(region)));
    assertEquals(6, points(ToyProgram.of(region, Map.of("open", 2.0))));
  }
}
