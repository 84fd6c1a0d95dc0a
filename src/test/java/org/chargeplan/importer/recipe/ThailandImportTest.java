package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThailandImportTest {

  private static final CommittedRegion REGION = new CommittedRegion("thailand");

  @Test
  void recipeMakesTheCommittedLayers(@TempDir Path temporary) throws Exception {
    ImportSummary summary = REGION.assertMadeByItsRecipe(temporary);
    assertEquals(77, summary.provinces());
    assertEquals(7436, summary.zones());
    assertEquals(11_600, summary.existingPorts().values().stream().mapToInt(i -> i).sum());
  }

  @Test
  void zonesSumToTheRegisteredPeople() throws Exception {
    assertEquals(66_186_727, REGION.peopleByProvince().values().stream().mapToInt(i -> i).sum());
    // Bangkok, as the department publishes it.
    assertEquals(5_588_222, REGION.peopleByProvince().get("10"));
  }
}
