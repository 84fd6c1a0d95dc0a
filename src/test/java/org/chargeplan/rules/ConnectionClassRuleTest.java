package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * An own transformer, above 100 kW, takes 18 months: in 2026 (12 months) it is too late, in 2027
 * (24 months) it is there.
 */
class ConnectionClassRuleTest {

  private static final String HIGHER =
      "    - {id: substation, name: own substation, above_kw: 400, step_usd: 90000,"
          + " lead_months: 26, status: assumed}\n\n";

  private static Region region(String level, String... parameters) {
    return new ToyFiles()
        .replace("region.yaml", "lead_months: 4", "lead_months: 18")
        .rules(ToyFiles.rule("lead", "connection-class", level, parameters))
        .read();
  }

  @Test
  void eachKwAboveTheConnectionClassInServiceIsPenalised() {
    ToyProgram toy = ToyProgram.of(region("medium"));
    toy.build("s3", "dc60", "2026", 2);
    assertEquals(120_000, toy.activity("lead", "kW", "s3", "2026"));
    assertEquals(20_000_000, toy.penalty("lead", Level.MEDIUM)); // 20 kW x 1 point
  }

  @Test
  void powerEqualToTheLimitIsAllowed() {
    ToyProgram toy = ToyProgram.of(region("hard"));
    toy.build("s3", "dc60", "2026", 1).build("s3", "ac11", "2026", 2);
    toy.build("s3", "e2w-ac", "2026", 12);
    assertEquals(100_000, toy.activity("lead", "kW", "s3", "2026")); // 60 + 22 + 18
    assertEquals(0, toy.penalty("lead", Level.HARD));
    toy.build("s3", "e2w-ac", "2026", 13);
    assertEquals(1_500, toy.penalty("lead", Level.HARD)); // 1.5 kW in watts
  }

  @Test
  void existingPortsCount() {
    ToyProgram toy = ToyProgram.of(region("hard"));
    assertEquals(34_000, toy.activity("lead", "kW", "s1", "2026")); // 8 x 1.5 + 2 x 11
    toy.build("s1", "dc60", "2026", 1).build("s1", "swap", "2026", 1);
    assertEquals(6_000, toy.penalty("lead", Level.HARD)); // 34 + 60 + 12 - 100
  }

  @Test
  void existingSiteAboveTheLimitIsExempt() {
    ToyProgram toy = ToyProgram.of(region("hard"));
    toy.build("s2", "dc60", "2026", 8); // 120 kW exist
    assertEquals(0, toy.penalty("lead", Level.HARD));
    assertEquals(5, toy.rows("lead").size()); // the other sites, in 2026
  }

  /** Above 400 kW takes 26 months: too late in both phases, also for who stands above 100 kW. */
  @Test
  void existingSiteAboveOneLimitIsHeldByTheNext() {
    ToyProgram toy =
        ToyProgram.of(
            new ToyFiles()
                .replace("region.yaml", "lead_months: 4", "lead_months: 18")
                .replace("region.yaml", "vehicle_classes:", HIGHER + "vehicle_classes:")
                .rules(ToyFiles.rule("lead", "connection-class", "hard"))
                .read());
    toy.build("s2", "dc60", "2026", 4); // 120 kW stand, 360 now
    assertEquals(0, toy.penalty("lead", Level.HARD));
    toy.build("s2", "dc60", "2026", 5); // 420 kW
    assertEquals(40_000, toy.penalty("lead", Level.HARD)); // in 2026 and in 2027, in watts
  }

  /** Above 400 kW takes 6 months, yet who goes there passes a class that takes 18. */
  @Test
  void aQuickerClassIsNotEnteredThroughASlowOne() {
    ToyProgram toy =
        ToyProgram.of(
            new ToyFiles()
                .replace("region.yaml", "lead_months: 4", "lead_months: 18")
                .replace(
                    "region.yaml",
                    "vehicle_classes:",
                    HIGHER.replace("26", "6") + "vehicle_classes:")
                .rules(ToyFiles.rule("lead", "connection-class", "hard"))
                .read());
    toy.build("s3", "dc60", "2026", 7);
    assertEquals(320_000, toy.penalty("lead", Level.HARD)); // 420 - 100
  }

  @Test
  void aPhaseWithTimeEnoughHasNoLimit() {
    ToyProgram toy = ToyProgram.of(region("hard"));
    toy.build("s3", "dc60", "2027", 16);
    assertEquals(0, toy.penalty("lead", Level.HARD));
  }

  @Test
  void quickConnectionsNeedNoRow() {
    ToyProgram toy = ToyProgram.of(ToyFiles.rule("lead", "connection-class", "hard"));
    assertEquals(List.of(), toy.rows("lead")); // 4 months are less than 12
  }

  @Test
  void penaltyAndWeightMultiply() {
    ToyProgram toy =
        ToyProgram.of(region("soft", "penalty: 100"), Map.of("lead", 0.5))
            .build("s3", "dc60", "2026", 2);
    assertEquals(1_000_000_000, toy.penalty("lead", Level.SOFT)); // 20 kW x 100 USD x 0.5
  }

  @Test
  void phasesOutsideTheDatesHaveNoRow() {
    assertEquals(List.of(), ToyProgram.of(region("hard", "from: 2027-01-01")).rows("lead"));
  }
}
