package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed layers of Indonesia are those that its recipe makes of the source tables. */
@Tag("slow")
class IndonesiaImportTest {

  private static final CommittedRegion REGION = new CommittedRegion("indonesia");
  private static final Path PROVINCES =
      Path.of("src/test/resources/org/chargeplan/importer/indonesia/provinces.csv");

  @Test
  void recipeMakesTheCommittedLayers(@TempDir Path temporary) throws Exception {
    ImportSummary summary = REGION.assertMadeByItsRecipe(temporary);
    assertEquals(38, summary.provinces());
    assertTrue(summary.zones() >= 3000 && summary.zones() <= 5000, summary.lines()::toString);
    // 4,516 SPKLU and 2,500 ports of V-GREEN.
    assertEquals(7016, summary.existingPorts().values().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void zonesSumToThePeopleOfEachProvince() throws Exception {
    Map<String, Integer> people = new TreeMap<>();
    for (Map<String, String> province : CommittedRegion.rows(PROVINCES)) {
      people.put(province.get("province"), Integer.valueOf(province.get("population_2025")));
    }
    assertEquals(people, REGION.peopleByProvince());
    assertEquals(284_973_643, people.values().stream().mapToInt(Integer::intValue).sum());
  }
}
