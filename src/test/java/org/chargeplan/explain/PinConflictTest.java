package org.chargeplan.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chargeplan.plan.Toy;
import org.chargeplan.program.Evaluator;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Test;

/**
 * Pins of the toy region on paper: s1 has 60 bays and 800 kW, of which 8 outlets of 1.5 kW at 1/8
 * bay and 2 AC ports of 11 kW use 3 bays and 34 kW.
 */
class PinConflictTest {

  private static final Region TOY = ToyRegion.read();

  private static List<PinConflict> conflicts(Region region, Pin... pins) {
    Region pinned = region.withPins(List.of(pins));
    return PinConflict.allOf(
        pinned, ToyProgram.of(pinned).program(), () -> ToyProgram.of(region).program());
  }

  @Test
  void pinsWithinAllLimitsHaveNoConflict() {
    assertEquals(
        List.of(),
        conflicts(
            TOY,
            new Pin("s1", "ac11", "2026", 40),
            new Pin("s1", "ac11", "2027", 17),
            new Pin("s1", "dc60", "2027", 0)));
  }

  /** 3 + 40 + 18 = 61 bays of 60; 34 + 58 x 11 = 672 kW of 800. */
  @Test
  void pinsOfTwoPhasesTogetherOverfillASite() {
    Pin first = new Pin("s1", "ac11", "2026", 40);
    Pin second = new Pin("s1", "ac11", "2027", 18);
    Pin none = new Pin("s1", "dc60", "2027", 0);
    List<PinConflict> found = conflicts(TOY, second, first, none);
    assertEquals(1, found.size(), found::toString);
    PinConflict bays = found.get(0);
    assertEquals("site-limits", bays.family().ruleId());
    assertEquals("bays", bays.family().unit());
    assertEquals(61, bays.best());
    assertEquals(60, bays.bound());
    assertEquals(List.of(first, second), bays.pins());
    assertTrue(bays.isTooMuch());
    assertTrue(bays.isPhysical());
  }

  /** s5 at g-north: 13 x 60 kW x 0.5 = 390 kW of 350 in 2027, where a block adds 1,000. */
  @Test
  void reinforcementThatRelievesTheNodeIsNoConflict() {
    assertEquals(List.of(), conflicts(TOY, new Pin("s5", "dc60", "2027", 13)));
  }

  /**
   * 2 fast ports are at s2, and there is power for (800 - 34) / 60 = 12 more at s1, 8 at s2, 16 at
   * s3, 13 at s5 and 10 at s6: without s1 they are enough for 20, with 5 at s3 alone they are 7.
   */
  @Test
  void pinsOfFewPortsBreakAHardTargetThatNeedsThem() {
    RuleSpec target =
        Toy.rule(
            "fast",
            "port-target",
            RuleSpec.Level.HARD,
            Map.of("group", "dc", "at_least", Map.of("2026", "20")));
    Region region = TOY.withRules(List.of(target));
    Pin few = new Pin("s3", "dc60", "2026", 5);
    List<Pin> none =
        Stream.of("s1", "s2", "s5", "s6").map(s -> new Pin(s, "dc60", "2026", 0)).toList();
    assertEquals(List.of(), conflicts(region, none.get(0), few));
    List<Pin> all = Stream.concat(Stream.of(few), none.stream()).toList();
    List<PinConflict> found = conflicts(region, all.toArray(Pin[]::new));
    assertEquals(1, found.size(), found::toString);
    assertEquals("fast", found.get(0).family().ruleId());
    assertEquals(7, found.get(0).best());
    assertEquals(20, found.get(0).bound());
    assertEquals(all, found.get(0).pins());
    assertFalse(found.get(0).isTooMuch());
    assertFalse(found.get(0).isPhysical());
  }

  /** 1,000 fast ports are out of reach before any pin; a pin of 1 at s1 puts them further away. */
  @Test
  void whatIsBrokenWithoutPinsIsNoConflict() {
    RuleSpec most =
        Toy.rule(
            "most",
            "port-target",
            RuleSpec.Level.HARD,
            Map.of("group", "dc", "at_least", Map.of("2026", "1000")));
    Region region = TOY.withRules(List.of(most));
    assertEquals(List.of(), conflicts(region, new Pin("s1", "ac11", "2026", 1)));
    assertEquals(1, conflicts(region, new Pin("s1", "dc60", "2026", 1)).size());
  }

  /** 120 + 9 x 60 = 660 kW of 600 at s2; its 20 bays have room. */
  @Test
  void brokenRowsNameTheirPins() {
    Pin pin = new Pin("s2", "dc60", "2026", 9);
    Region region = TOY.withPins(List.of(pin));
    List<PinConflict> found =
        PinConflict.brokenBy(region, new Evaluator(ToyProgram.of(region).program()));
    assertEquals(1, found.size(), found::toString);
    assertEquals(660, found.get(0).best());
    assertEquals(600, found.get(0).bound());
    assertEquals(List.of(pin), found.get(0).pins());
  }
}
