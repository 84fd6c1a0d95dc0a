package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.chargeplan.Needs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed layers of Viet Nam are those that its recipe makes of the source tables. */
@Tag("slow")
class VietnamImportTest {

  private static final Path REGION = Path.of("regions/vietnam");

  @Test
  void recipeMakesTheCommittedLayers(@TempDir Path temporary) throws Exception {
    Path tables = Needs.sourceTables("vietnam");
    ImportSummary summary = CommittedRegion.assertMade(REGION, tables, temporary);
    assertEquals(34, summary.provinces());
    assertEquals(3321, summary.zones());
    assertTrue(summary.siteCount() - summary.sites().get("commune-centre") >= 15_000);
    Map<String, Integer> ports = summary.existingPorts();
    assertEquals(70_000, ports.get("e2w-ac"));
    assertEquals(9_100, ports.get("swap"));
    assertEquals(150_100, ports.values().stream().mapToInt(Integer::intValue).sum());
  }
}
