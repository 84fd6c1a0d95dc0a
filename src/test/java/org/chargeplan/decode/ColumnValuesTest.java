package org.chargeplan.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Test;

class ColumnValuesTest {

  private final ToyProgram built =
      ToyProgram.of(ToyRegion.read())
          .build("s1", "ac11", "2026", 3)
          .build("s2", "dc60", "2027", 2)
          .reinforce("g-north", "2027", 1);

  @Test
  void aPlanGivesBackTheValuesItWasMadeOf() {
    Plan plan = PlanAssembler.assemble(built.region(), built.evaluator(), Provenance.UNKNOWN);
    Problems problems = new Problems();
    int[] values = ColumnValues.of(plan, built.program(), "plan.geojson", problems).orElseThrow();
    assertArrayEquals(built.evaluator().values(), values);
    assertTrue(problems.isEmpty());
    assertArrayEquals(values, ColumnValues.of(plan, built.program()));
  }

  @Test
  void portsThatNoColumnCanHoldAreReported() {
    Region region = built.region();
    // A fuel station takes no slow ports, and no node as many blocks.
    Plan impossible =
        Plan.builder(region)
            .build(
                region.sitesById().get("s2"),
                region.findPortType("ac11").orElseThrow(),
                region.lastPhase(),
                5)
            .reinforce(region.gridNodes().get(0), region.lastPhase(), 1000)
            .plan();
    Problems problems = new Problems();
    assertTrue(ColumnValues.of(impossible, built.program(), "plan.geojson", problems).isEmpty());
    assertThrows(
        IllegalArgumentException.class, () -> ColumnValues.of(impossible, built.program()));
    List<String> messages = problems.list().stream().map(Problem::message).toList();
    assertEquals(2, messages.size(), messages::toString);
    assertEquals(
        "The ports of ac11 at site (s2) in 2027 (5) must be at most 0, what the place has room"
            + " for.",
        messages.get(0));
    assertTrue(
        messages.get(1).startsWith("The blocks of reinforcement at grid node"), messages.get(1));
  }

  @Test
  void portsWithoutRoomAreLeftOutAndCounted() {
    Region region = built.region();
    Plan larger =
        Plan.builder(region)
            .build(
                region.sitesById().get("s2"),
                region.findPortType("ac11").orElseThrow(),
                region.lastPhase(),
                5)
            .build(
                region.sitesById().get("s1"),
                region.findPortType("ac11").orElseThrow(),
                region.lastPhase(),
                2)
            .plan();
    int[] values = ColumnValues.fitting(larger, built.program());
    assertEquals(2, Arrays.stream(values).sum());
    assertEquals(5, ColumnValues.portsWithoutRoom(larger, built.program(), values));
  }
}
