package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

class RepairProperties {

  @Property(tries = 60)
  void afterRepairNoHardRowIsViolatedAndNoValueIsRaised(@ForAll long seed) {
    Random random = new Random(seed);
    ToySearch toy = new ToySearch(ToyRegions.random(random));
    Program program = toy.program();
    int[] before = new int[program.columns()];
    for (int column = 0; column < before.length; column++) {
      before[column] = random.nextInt(program.upper(column) + 1);
    }
    Evaluator evaluator = toy.evaluator(before);
    new Repair(evaluator).run();
    assertEquals(0, evaluator.total(Level.HARD));
    for (int column = 0; column < before.length; column++) {
      int after = evaluator.value(column);
      assertTrue(after >= 0 && after <= before[column]);
    }
  }

  @Property(tries = 30)
  void aFeasiblePlanStaysAsItIs(@ForAll long seed) {
    ToySearch toy = new ToySearch(ToyRegions.random(new Random(seed)));
    int[] built = toy.greedy();
    Evaluator evaluator = toy.evaluator(built);
    new Repair(evaluator).run();
    assertArrayEquals(built, evaluator.values());
  }
}
