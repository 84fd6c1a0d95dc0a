package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * AC ports have a Type 2 plug, DC ports a CCS. s1 has AC ports; s2 has DC ports and, as a fuel
 * station, can't take AC ports.
 */
class PlugSetRuleTest {

  private static final String TYPE2 = "one_of: [IEC_62196_T2]";
  private static final String CARS = "vehicle_class: car";

  private static String plugs(String... parameters) {
    return ToyFiles.rule("plugs", "plug-set", "medium", parameters);
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("plugs", Level.MEDIUM) / 1_000_000;
  }

  @Test
  void eachSiteWithoutThePlugCosts() {
    ToyProgram toy = ToyProgram.of(plugs(TYPE2, CARS));
    assertEquals(2, points(toy)); // s2 in two phases
    assertEquals(4, points(toy.build("s3", "dc60", "2026", 5)));
    assertEquals(3, points(toy.build("s3", "ac11", "2027", 1)));
    assertEquals(2, points(toy.build("s3", "ac11", "2026", 1)));
  }

  @Test
  void siteWithoutSuchPortsNeedsNoPlug() {
    ToyProgram toy = ToyProgram.of(plugs(TYPE2, CARS));
    assertEquals(2, points(toy.build("s5", "swap", "2026", 3).build("s5", "e2w-ac", "2026", 9)));
    assertEquals(4, points(toy.build("s5", "dc60", "2026", 1)));
    assertEquals(2, points(toy.build("s5", "dc60", "2026", 0)));
  }

  @Test
  void existingPortWithPlugSatisfiesTheRule() {
    ToyProgram toy = ToyProgram.of(plugs(TYPE2, CARS));
    assertEquals(2, points(toy.build("s1", "dc60", "2026", 5)));
  }

  @Test
  void aPlugOfAnotherPortDoesNotHelp() {
    // Slow ports of all vehicles: outlets and AC. s4 has outlets alone.
    ToyProgram toy = ToyProgram.of(plugs(TYPE2, "max_kw: 11"));
    assertEquals(2, points(toy)); // s4 in two phases
    assertEquals(2, points(toy.build("s3", "dc60", "2026", 2)));
    assertEquals(0, points(toy.build("s4", "ac11", "2026", 1)));
  }

  @Test
  void noRowIsMadeWhereEveryTypeHasThePlug() {
    String either = "one_of: [IEC_62196_T2, IEC_62196_T2_COMBO]";
    assertEquals(List.of(), ToyProgram.of(plugs(either, CARS)).rows("plugs"));
  }

  @Test
  void penaltyWeightDatesAndPartsApply() {
    Region region =
        new ToyFiles().rules(plugs(TYPE2, CARS, "penalty: 4", "from: 2027-01-01")).read();
    assertEquals(8, points(ToyProgram.of(region, Map.of("plugs", 2.0))));
    assertEquals(0, points(ToyProgram.only("02", region)));
    assertEquals(4, points(ToyProgram.only("02", region).build("s6", "dc60", "2026", 1)));
  }
}
