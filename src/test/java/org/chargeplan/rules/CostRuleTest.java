package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * Two phases of four years each, without interest: yearly, capital is paid back over its life.
 *
 * <p>An AC port costs 1,000 / 10 + 30 = 130 USD a year and its connection 11 x 50 / 25 = 22; the
 * step at 100 kW 30,000 / 25 = 1,200; a block at g-south 500,000 / 30.
 */
class CostRuleTest {

  private static ToyFiles files(String... parameters) {
    return new ToyFiles().fourYearPhases().rules(ToyFiles.rule("cost", "cost", "soft", parameters));
  }

  private static ToyProgram toy() {
    return ToyProgram.of(files().read());
  }

  private static long cost(ToyProgram toy, String part, String phase) {
    return toy.penalty("cost", part, "toy", phase);
  }

  @Test
  void existingPortsCostNothing() {
    assertEquals(0, toy().penalty("cost", Level.SOFT));
  }

  @Test
  void portsCostFromTheirPhaseToTheEnd() {
    ToyProgram toy = toy().build("s3", "ac11", "2026", 1).build("s3", "ac11", "2027", 1);
    assertEquals(1_040_000_000, cost(toy, "ports", "2026")); // 130 x 8 years
    assertEquals(520_000_000, cost(toy, "ports", "2027")); // 130 x 4 years
    assertEquals(176_000_000, cost(toy, "connection by kW", "2026")); // 22 x 8
    assertEquals(88_000_000, cost(toy, "connection by kW", "2027")); // 22 x 4
    assertEquals(1_824_000_000, toy.penalty("cost", Level.SOFT));
  }

  @Test
  void connectionStepCostsInEachPhaseAboveIt() {
    ToyProgram toy = toy().build("s3", "dc60", "2026", 1).build("s3", "dc60", "2027", 1);
    assertEquals(0, cost(toy, "connection steps", "2026")); // 60 kW
    assertEquals(4_800_000_000L, cost(toy, "connection steps", "2027")); // 120 kW: 1,200 x 4
    toy.build("s3", "dc60", "2026", 2);
    assertEquals(4_800_000_000L, cost(toy, "connection steps", "2026"));
    assertEquals(4_800_000_000L, cost(toy, "connection steps", "2027"));
  }

  @Test
  void connectionStepBeginsAboveItsLimit() {
    ToyProgram toy = toy().build("s1", "ac11", "2026", 6); // 34 + 66 = 100 kW
    assertEquals(0, cost(toy, "connection steps", "2026"));
    toy.build("s1", "e2w-ac", "2026", 1);
    assertEquals(4_800_000_000L, cost(toy, "connection steps", "2026"));
  }

  @Test
  void siteAboveTheStepBeforeTheProgrammeDoesNotPayIt() {
    ToyProgram toy = toy().build("s2", "dc60", "2026", 8); // on top of 120 kW
    assertEquals(0, cost(toy, "connection steps", "2026"));
  }

  @Test
  void blocksCostFromTheirPhaseToTheEnd() {
    ToyProgram toy = toy().reinforce("g-south", "2026", 1).reinforce("g-south", "2027", 2);
    assertEquals(133_333_333_333L, cost(toy, "reinforcement", "2026")); // 500,000 / 30 x 8
    assertEquals(133_333_333_334L, cost(toy, "reinforcement", "2027")); // 2 x 500,000 / 30 x 4
  }

  @Test
  void annuityIncludesInterest() {
    // 10 % over 10 years: 0.1 / (1 - 1.1^-10) = 0.1627453949; 162.7453949 + 30 a year, 4 years.
    Region region = files().replace("region.yaml", "discount_rate: 0", "discount_rate: 0.1").read();
    ToyProgram toy = ToyProgram.of(region).build("s3", "ac11", "2027", 1);
    assertEquals(770_981_580, cost(toy, "ports", "2027"));
  }

  @Test
  void weightMultipliesThePenalty() {
    ToyProgram toy =
        ToyProgram.of(files().read(), Map.of("cost", 2.5)).build("s3", "ac11", "2027", 1);
    assertEquals(1_520_000_000, toy.penalty("cost", Level.SOFT)); // (520 + 88) x 2.5
  }

  @Test
  void partCostsWhatIsBuiltThere() {
    ToyProgram north = ToyProgram.only("02", files().read()).build("s4", "ac11", "2027", 1);
    assertEquals(608_000_000, north.penalty("cost", Level.SOFT));
  }

  @Test
  void phasesOutsideTheDatesCostNothing() {
    ToyProgram toy = ToyProgram.of(files("from: 2030-01-01").read());
    toy.build("s3", "ac11", "2026", 1).build("s3", "ac11", "2027", 1);
    assertEquals(608_000_000, toy.penalty("cost", Level.SOFT)); // that of 2027
  }
}
