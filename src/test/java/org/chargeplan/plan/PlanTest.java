package org.chargeplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.decode.PlanAssembler;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void planWithOtherShortfallsIsOtherwiseEqual() {
    ToyProgram built =
        ToyProgram.of(ToyRegion.read())
            .build("s1", "ac11", "2026", 3)
            .reinforce("g-north", "2027", 1);
    Plan plan = PlanAssembler.assemble(built.region(), built.evaluator(), Provenance.UNKNOWN);
    Shortfall told = new Shortfall("r", "Rule", "2027", 2, 1, "ports", List.of(), "a way out");
    Plan same = plan.withShortfalls(List.of(told));
    assertEquals(List.of(told), same.shortfalls());
    assertEquals(plan, same.withShortfalls(plan.shortfalls()));
  }
}
