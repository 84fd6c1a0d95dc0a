package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * A DC port costs 14,000 + 60 kW x 50 = 17,000 USD, an AC port 1,000 + 11 x 50 = 1,550 USD; a site
 * pays 30,000 USD once when it passes 100 kW.
 */
class BudgetRuleTest {

  private static final String BY_PHASE = "at_most_usd: {\"2026\": 85000, \"2027\": 100000}";

  private static String budget(String level, String... parameters) {
    return ToyFiles.rule("budget", "budget", level, parameters);
  }

  private static long cents(ToyProgram toy, String phase) {
    return toy.activity("budget", "USD", "toy", phase);
  }

  @Test
  void existingPortsCostNothing() {
    ToyProgram toy = ToyProgram.of(budget("hard", BY_PHASE));
    assertEquals(0, cents(toy, "2026"));
    assertEquals(0, toy.penalty("budget", Level.HARD));
  }

  @Test
  void portsAndTheirConnectionCount() {
    ToyProgram toy = ToyProgram.of(budget("hard", BY_PHASE));
    toy.build("s3", "dc60", "2026", 1).build("s3", "ac11", "2026", 2);
    assertEquals(2_010_000, cents(toy, "2026")); // 17,000 + 2 x 1,550 USD; 82 kW: no step
    assertEquals(0, cents(toy, "2027"));
  }

  @Test
  void connectionStepIsPaidInThePhaseInWhichItIsPassed() {
    ToyProgram toy = ToyProgram.of(budget("hard", BY_PHASE));
    toy.build("s3", "dc60", "2026", 1).build("s3", "dc60", "2027", 1);
    assertEquals(1_700_000, cents(toy, "2026")); // 60 kW
    assertEquals(4_700_000, cents(toy, "2027")); // 120 kW: 17,000 + 30,000
    toy.build("s3", "dc60", "2026", 2);
    assertEquals(6_400_000, cents(toy, "2026")); // 120 kW: 2 x 17,000 + 30,000
    assertEquals(1_700_000, cents(toy, "2027")); // 180 kW: the step was paid before
  }

  @Test
  void siteAboveTheStepBeforeTheProgrammeDoesNotPayIt() {
    ToyProgram toy = ToyProgram.of(budget("hard", BY_PHASE));
    toy.build("s2", "dc60", "2026", 1); // on top of 120 kW
    assertEquals(1_700_000, cents(toy, "2026"));
  }

  @Test
  void existingPortsCountTowardsTheStep() {
    ToyProgram toy = ToyProgram.of(budget("hard", BY_PHASE));
    toy.build("s1", "ac11", "2026", 6); // 34 + 66 kW: not above 100
    assertEquals(930_000, cents(toy, "2026"));
    toy.build("s1", "e2w-ac", "2026", 1); // 101.5 kW: + 300 + 1.5 x 50 + 30,000
    assertEquals(930_000 + 37_500 + 3_000_000, cents(toy, "2026"));
  }

  @Test
  void reinforcementBlocksCount() {
    ToyProgram toy = ToyProgram.of(budget("hard", BY_PHASE));
    toy.reinforce("g-south", "2027", 1);
    assertEquals(50_000_000, cents(toy, "2027"));
    assertEquals(40_000_000, toy.penalty("budget", Level.HARD)); // 500,000 - 100,000, in cents
  }

  @Test
  void budgetMayBeSpentToTheLastDollar() {
    ToyProgram toy = ToyProgram.of(budget("hard", "at_most_usd: {\"2026\": 64000}"));
    toy.build("s3", "dc60", "2026", 2); // 2 x 17,000 + 30,000
    assertEquals(0, toy.penalty("budget", Level.HARD));
    toy.build("s5", "e2w-ac", "2026", 1); // 300 + 75 USD
    assertEquals(37_500, toy.penalty("budget", Level.HARD));
  }

  @Test
  void penaltyAndWeightMultiplyOverspending() {
    String text = budget("medium", "at_most_usd: {\"2026\": 16000}", "penalty: 0.01");
    Region region = new ToyFiles().rules(text).read();
    ToyProgram toy = ToyProgram.of(region, Map.of("budget", 3.0));
    toy.build("s3", "dc60", "2026", 1);
    // 1,000 USD too much x 0.01 points x 3.
    assertEquals(30_000_000, toy.penalty("budget", Level.MEDIUM));
  }

  @Test
  void softBudgetIsPenalisedInUsd() {
    ToyProgram toy = ToyProgram.of(budget("soft", "at_most_usd: {\"2026\": 16000}", "penalty: 1"));
    toy.build("s3", "dc60", "2026", 1);
    assertEquals(1_000_000_000, toy.penalty("budget", Level.SOFT)); // 1,000 USD
    assertEquals(0, toy.penalty("budget", Level.MEDIUM));
  }

  @Test
  void overspendingHasAPenaltyByDefault() {
    ToyProgram toy = ToyProgram.of(budget("medium", "at_most_usd: {\"2026\": 0}"));
    toy.build("s3", "dc60", "2026", 1);
    assertEquals(1_700_000, toy.penalty("budget", Level.MEDIUM)); // 17,000 x 0.0001 points
  }

  @Test
  void partTakesItsShareOfTheNation() {
    Region region = new ToyFiles().rules(budget("hard", BY_PHASE)).read();
    ToyProgram north = ToyProgram.only("02", region).build("s5", "dc60", "2026", 1);
    north.build("s6", "dc60", "2026", 1);
    // 34,000 - 0.375 x 85,000 = 2,125 USD.
    assertEquals(212_500, north.penalty("budget", Level.HARD));
  }

  @Test
  void phasesOutsideTheDatesHaveNoRow() {
    ToyProgram toy = ToyProgram.of(budget("hard", BY_PHASE, "from: 2027-01-01"));
    assertEquals(1, toy.rows("budget").size());
    toy.build("s3", "dc60", "2026", 10);
    assertEquals(0, toy.penalty("budget", Level.HARD));
  }
}
