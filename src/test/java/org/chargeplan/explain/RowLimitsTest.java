package org.chargeplan.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Test;

class RowLimitsTest {

  /** Recognised by ids and types: a rule that changes its name would be lost here. */
  @Test
  void eachKindOfLimitIsFoundInAProgramThatHasIt() {
    Region region =
        new ToyFiles()
            .rulesOfEachType()
            .replace("region.yaml", "lead_months: 4", "lead_months: 14")
            .read();
    Program program = ToyProgram.of(region).program();
    RowLimits limits = RowLimits.of(region, program);
    Set<LimitKind> found = EnumSet.noneOf(LimitKind.class);
    for (int row = 0; row < program.rows(); row++) {
      Optional<LimitKind> kind = limits.kind(row);
      kind.ifPresent(found::add);
      boolean isTarget = kind.isEmpty() && limits.bound(row).isPresent();
      String id = program.family(row).ruleId();
      assertFalse(isTarget && Set.of("budget", "lead", "site-limits").contains(id), id);
    }
    assertEquals(EnumSet.allOf(LimitKind.class), found);
  }

  @Test
  void limitIsWhereAPenaltyBegins() {
    assertEquals(Optional.of(new RowLimit(7, true, 3)), RowLimit.find(Penalty.above(7, 3)));
    assertEquals(Optional.of(new RowLimit(7, false, 3)), RowLimit.find(Penalty.below(7, 3)));
    assertEquals(Optional.empty(), RowLimit.find(Penalty.NONE));
    assertEquals(Optional.empty(), RowLimit.find(Penalty.linear(2)));
    assertEquals(Optional.empty(), RowLimit.find(Penalty.above(7, 0)));
    assertEquals(2, new RowLimit(7, true, 3).room(5));
    assertEquals(-2, new RowLimit(7, false, 3).room(5));
  }

  @Test
  void aLimitIsUsedUpWhereNoFurtherPortFits() {
    Region region = new ToyFiles().rulesOfEachType().read();
    Program program = ToyProgram.of(region).program();
    RowLimits limits = RowLimits.of(region, program);
    for (int row = 0; row < program.rows(); row++) {
      if (program.subject(row).id().equals("s2") && program.family(row).unit().equals("bays")) {
        RowLimit bound = limits.bound(row).orElseThrow();
        // 20 bays; a swap cabinet takes a quarter, a fast port one, a hundredth is a fifth.
        assertTrue(limits.isUsedUp(row, bound, 19_751));
        assertFalse(limits.isUsedUp(row, bound, 19_750));
        assertTrue(limits.isUsedUp(row, bound, 20_001));
        return;
      }
    }
    throw new AssertionError("There is no row of the bays of s2.");
  }
}
