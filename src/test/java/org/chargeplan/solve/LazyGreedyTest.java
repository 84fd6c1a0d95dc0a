package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chargeplan.program.Level;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;

/** 14 ports exist; the region's own target is 100 ports in 2026 and 300 in 2027. */
class LazyGreedyTest {

  private static final String COST = ToyFiles.rule("cost", "cost", "soft");

  private static String target(String... parameters) {
    return ToyFiles.rule("target", "port-target", "medium", parameters);
  }

  private static ToySearch search(String rules) {
    return new ToySearch(new ToyFiles().rules(rules).read());
  }

  @Test
  void reachableTargetIsMet() {
    ToySearch search = new ToySearch(ToyRegion.read());
    int[] built = search.greedy();
    assertTrue(search.ports(built, "", 0) >= 86);
    assertTrue(search.ports(built, "", 1) >= 286);
    assertEquals(0, search.evaluator(built).total(Level.HARD));
    assertEquals(0, search.evaluator(built).total(Level.MEDIUM));
  }

  @Test
  void nothingIsBuiltWhereNothingGains() {
    ToySearch search = search(COST);
    assertArrayEquals(new int[search.program().columns()], search.greedy());
  }

  @Test
  void aTargetAloneIsMetAtTheLeastCost() {
    ToySearch search = search(target("at_least: {\"2027\": 20}") + COST);
    int[] built = search.greedy();
    // Six of the cheapest ports, as late as they may come.
    assertEquals(6, search.ports(built, "e2w-ac", 1));
    assertEquals(6, search.ports(built, "", 1));
    assertEquals(0, search.ports(built, "", 0));
  }

  @Test
  void nothingIsBuiltWithoutBudget() {
    String budget =
        ToyFiles.rule("budget", "budget", "hard", "at_most_usd: {\"2026\": 0, \"2027\": 0}");
    ToySearch search = search(target("at_least: {\"2027\": 300}") + budget);
    assertArrayEquals(new int[search.program().columns()], search.greedy());
  }

  @Test
  void budgetOfOnePhaseIsNotUsedInAnother() {
    // An outlet costs 300 + 1.5 x 50 = 375 USD: 8 for 3,000 USD in 2027, none in 2026.
    String budget =
        ToyFiles.rule("budget", "budget", "hard", "at_most_usd: {\"2026\": 0, \"2027\": 3000}");
    ToySearch search = search(target("at_least: {\"2026\": 50, \"2027\": 50}") + budget + COST);
    int[] built = search.greedy();
    assertEquals(0, search.ports(built, "", 0));
    assertEquals(8, search.ports(built, "", 1));
  }

  @Test
  void theGridIsReinforcedWhereTheTargetNeedsIt() {
    // Without a block 10 + 10 kW of headroom carry 33 outlets of 0.6 kW.
    ToySearch search =
        new ToySearch(
            new ToyFiles()
                .replace("grid.csv", "1000,900", "10,10")
                .replace("grid.csv", "400,350", "10,10")
                .rules(target("at_least: {\"2027\": 100}") + COST)
                .read());
    int[] built = search.greedy();
    assertEquals(86, search.ports(built, "", 1));
    assertEquals(1, search.blocks(built));
    assertEquals(0, search.evaluator(built).total(Level.HARD));
  }

  @Test
  void headroomLimitsAPlanWithoutReinforcement() {
    ToySearch search =
        new ToySearch(
            new ToyFiles()
                .replace("grid.csv", "1000,900,2000,2", "10,10,2000,0")
                .replace("grid.csv", "400,350,1000,1", "10,10,1000,0")
                .rules(target("at_least: {\"2027\": 100}") + COST)
                .read());
    assertEquals(32, search.ports(search.greedy(), "", 1)); // 16 at each node
  }

  @Test
  void theGridIsNotReinforcedWithoutNeed() {
    ToySearch search = search(target("at_least: {\"2027\": 300}") + COST);
    int[] built = search.greedy();
    assertEquals(286, search.ports(built, "", 1));
    assertEquals(0, search.blocks(built));
  }

  @Test
  void aHardMixDoesNotStopThePlan() {
    // At most half outlets: 10 of the 14 that exist are too many, until others come.
    String mix =
        ToyFiles.rule("mix", "type-mix", "hard", "of: {group: outlet}", "at_most: {\"2027\": 0.5}");
    ToySearch search =
        new ToySearch(
            new ToyFiles()
                .replace("region.yaml", "step_usd: 30000", "step_usd: 0")
                .rules(target("at_least: {\"2027\": 100}") + mix + COST)
                .read());
    int[] built = search.greedy();
    assertEquals(0, search.evaluator(built).total(Level.HARD));
    assertEquals(0, search.evaluator(built).total(Level.MEDIUM));
    // Outlets are the cheapest; 50 of 100 would be allowed, but ports are placed in rounds of 32.
    assertTrue(search.ports(built, "e2w-ac", 1) >= 30);
  }

  @Test
  void aHardLimitOfOneProvinceDoesNotStopTheOther() {
    // The south has 12 ports and may have 13; the north takes the rest.
    String limit =
        ToyFiles.rule(
            "south", "port-target", "hard", "at_most: {\"2027\": 13}", "province: \"01\"");
    ToySearch search = search(target("at_least: {\"2027\": 100}") + limit + COST);
    int[] built = search.greedy();
    assertEquals(86, search.ports(built, "", 1));
    assertEquals(0, search.evaluator(built).total(Level.HARD));
  }

  @Test
  void aStopEndsTheGreedyConstructionAtOnce() {
    ToySearch search = new ToySearch(ToyRegion.read());
    search.stop().stop();
    assertArrayEquals(new int[search.program().columns()], search.greedy());
  }

  @Test
  void theSameProgramGivesTheSamePlan() {
    ToySearch search = new ToySearch(ToyRegion.read());
    assertArrayEquals(search.greedy(), search.greedy());
  }
}
