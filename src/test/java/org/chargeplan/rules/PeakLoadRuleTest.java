package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * g-south can take 1,000 kW in 2026 and 900 in 2027, a block adds 2,000. A DC port adds 30 kW to
 * its peak.
 */
class PeakLoadRuleTest {

  private static String peak(String... parameters) {
    return ToyFiles.rule("peak", "peak-load", "medium", parameters);
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("peak", Level.MEDIUM) / 1_000_000;
  }

  /** 17 DC ports in the south: 510 kW. */
  private static ToyProgram seventeen(String... parameters) {
    return ToyProgram.of(peak(parameters))
        .build("s3", "dc60", "2026", 16)
        .build("s1", "dc60", "2026", 1);
  }

  @Test
  void eachKwBeyondTheShareIsPenalised() {
    ToyProgram toy = seventeen("share: 0.5", "group: dc");
    assertEquals(510_000, toy.activity("peak", "kW", "g-south", "2026"));
    assertEquals(70, points(toy)); // 510 - 500 in 2026, 510 - 450 in 2027
    assertEquals(0, points(toy.build("s3", "dc60", "2026", 14))); // 450
  }

  @Test
  void otherPortsOtherNodesAndExistingPortsDoNotCount() {
    ToyProgram toy = ToyProgram.of(peak("share: {\"2027\": 0}", "group: dc"));
    assertEquals(
        0, points(toy.build("s3", "ac11", "2026", 20))); // the DC ports of s2 exist already
    assertEquals(30, points(toy.build("s6", "dc60", "2026", 1)));
    toy = ToyProgram.of(peak("share: {\"2027\": 0}", "indoor: true"));
    assertEquals(0, points(toy.build("s3", "dc60", "2026", 5)));
  }

  @Test
  void managedChargingTakesLess() {
    assertEquals(0, points(seventeen("share: 0.5", "group: dc", "managed: 0.6"))); // 306 kW
    assertEquals(9, points(seventeen("share: 0.33", "group: dc", "managed: 0.6"))); // of 330, 297
  }

  @Test
  void aBlockCountsFromItsPhaseOn() {
    ToyProgram toy = seventeen("share: 0.5", "group: dc").reinforce("g-south", "2027", 1);
    assertEquals(10, points(toy)); // 500 in 2026, 1,450 in 2027
    assertEquals(0, points(toy.reinforce("g-south", "2026", 1)));
  }

  @Test
  void managedChargingNeedsNoticeToTheUtility() {
    // 2026 ends after 12 months.
    ToyProgram toy = ToyProgram.of(peak("notify_kw: 300", "notify_months: 18", "group: dc"));
    assertEquals(0, points(toy.build("s3", "dc60", "2026", 5).build("s3", "dc60", "2027", 9)));
    assertEquals(60, points(toy.build("s3", "dc60", "2026", 6)));
    assertEquals(120, points(toy.build("s2", "dc60", "2026", 4))); // on top of two
    assertEquals(120, points(toy.build("s5", "ac11", "2026", 40)));
  }

  @Test
  void noRowIsMadeWhereThereIsTimeOrTheSiteIsAlreadyAbove() {
    assertEquals(
        List.of(), ToyProgram.of(peak("notify_kw: 300", "notify_months: 12")).rows("peak"));
    // s2 has 120 kW; s1, s3 to s6 can pass 100.
    assertEquals(5, ToyProgram.of(peak("notify_kw: 100", "notify_months: 13")).rows("peak").size());
  }

  @Test
  void penaltyWeightDatesAndPartsApply() {
    Region region =
        new ToyFiles()
            .rules(peak("share: 0.1", "group: dc", "penalty: 2", "from: 2027-01-01"))
            .read();
    ToyProgram toy = ToyProgram.of(region, Map.of("peak", 3.0)).build("s5", "dc60", "2026", 2);
    assertEquals(150, points(toy)); // 60 - 35 in 2027, x 2 x 3
    assertEquals(50, points(ToyProgram.only("02", region).build("s5", "dc60", "2026", 2)));
  }
}
