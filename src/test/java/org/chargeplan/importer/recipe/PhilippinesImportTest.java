package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed layers of the Philippines are those that its recipe makes of the source tables. */
@Tag("slow")
class PhilippinesImportTest {

  private static final CommittedRegion REGION = new CommittedRegion("philippines");

  @Test
  void recipeMakesTheCommittedLayers(@TempDir Path temporary) throws Exception {
    ImportSummary summary = REGION.assertMadeByItsRecipe(temporary);
    assertEquals(18, summary.provinces());
    assertTrue(summary.zones() >= 3000 && summary.zones() <= 5000, summary.lines()::toString);
    // 510 chargers for cars and 482 swap cabinets, and 123 stations of V-GREEN with 4 ports each.
    assertEquals(1484, summary.existingPorts().values().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void zonesSumToThePeopleOfEachRegion() throws Exception {
    Map<String, Integer> people = REGION.peopleByProvince();
    // 13,484,462 and 4,760,340 of 2020 times 1.034.
    assertEquals(13_942_934, people.get("NCR"));
    assertEquals(4_922_192, people.get("NIR"));
    // 109,033,245 times 1.034 is 112,740,375.3; each region is rounded by itself.
    assertEquals(112_740_376, people.values().stream().mapToInt(Integer::intValue).sum());
  }
}
