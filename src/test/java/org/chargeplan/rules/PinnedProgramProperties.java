package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;

/** A pin takes away a choice and changes nothing else. */
class PinnedProgramProperties {

  private static final Region TOY = new ToyFiles().rulesOfEachType().read();

  @Property(tries = 40)
  void pinnedNumbersCostWhatTheSameNumbersCostWhenTheyAreChosen(@ForAll long seed) {
    Random random = new Random(seed);
    ToyProgram free = ToyProgram.of(TOY);
    ProgramProperties.buildAtRandom(seed, free);
    List<Pin> pins = new ArrayList<>();
    Map<Decision, Integer> amounts = new HashMap<>();
    for (int column = 0; column < free.program().columns(); column++) {
      Decision decision = free.program().decision(column);
      amounts.put(decision, free.evaluator().value(column));
      if (decision instanceof Decision.Build build && random.nextInt(3) == 0) {
        pins.add(
            new Pin(
                TOY.sites().get(build.site()).id(),
                TOY.portTypes().get(build.type()).id(),
                TOY.phases().get(build.phase()).id(),
                free.evaluator().value(column)));
      }
    }
    ToyProgram pinned = ToyProgram.of(TOY.withPins(pins));
    Program program = pinned.program();
    int fixed = 0;
    for (int column = 0; column < program.columns(); column++) {
      int amount = amounts.get(program.decision(column));
      pinned.evaluator().set(column, amount - program.base(column));
      if (program.isFixed(column)) {
        fixed++;
        assertEquals(amount, program.base(column));
      }
    }
    assertEquals(pins.size(), fixed);
    assertEquals(free.program().columns(), program.columns());
    for (Level level : Level.values()) {
      assertEquals(free.evaluator().total(level), pinned.evaluator().total(level), level::toString);
    }
  }
}
