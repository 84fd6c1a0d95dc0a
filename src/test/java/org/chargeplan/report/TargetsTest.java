package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.RuleSpec;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final RuleSpec ONE = target("one");
  private static final RuleSpec OTHER = target("other");

  private static RuleSpec target(String id) {
    return Toy.rule(id, "port-target", RuleSpec.Level.MEDIUM, Map.of());
  }

  private static Compliance atLeast(RuleSpec rule, double asked) {
    return Compliance.of(rule, Toy.P2027, true, asked, 0, "ports");
  }

  @Test
  void theFirstTargetOfAllPortsCounts() {
    Targets targets =
        new Targets(
            List.of(
                atLeast(OTHER, 1),
                Compliance.of(OTHER, Toy.P2027, false, 2, 0, "ports").withAllPorts(),
                atLeast(ONE, 3).withAllPorts(),
                atLeast(OTHER, 4).withAllPorts()));
    assertEquals(OptionalDouble.of(3), targets.ports(Toy.P2027));
  }

  @Test
  void aPhaseWithoutAnAmountHasNoTarget() {
    Targets targets =
        new Targets(
            List.of(
                atLeast(ONE, 3).withAllPorts(),
                Compliance.of(OTHER, Toy.P2028, true, 4, 0, "ports").withAllPorts()));
    assertEquals(OptionalDouble.empty(), targets.ports(Toy.P2028));
  }
}
