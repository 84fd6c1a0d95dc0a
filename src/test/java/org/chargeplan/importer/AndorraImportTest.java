package org.chargeplan.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole country: Andorra as OpenStreetMap had it on 2013-05-28. */
class AndorraImportTest {

  private static final Path EXTRACT = Path.of("../shared/data/benchmarks/andorra.osm.pbf");
  private static final Path REGION = Path.of("src/test/resources/org/chargeplan/importer/andorra");

  /** Kilometres by class, as {@code src/test/scripts/osm_road_km.py} counts them. */
  private static final Map<RoadClass, Double> COUNTED_KM =
      Map.of(
          RoadClass.PRIMARY, 119.8,
          RoadClass.SECONDARY, 154.7,
          RoadClass.TERTIARY, 9.1,
          RoadClass.MINOR, 113.3);

  @Test
  void becomesAValidRegionWithTheRoadsThatAnotherToolCounts(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(EXTRACT), "The extract (" + EXTRACT + ") is not here.");
    for (String name : new String[] {"region.yaml", "rules.yaml"}) {
      Files.copy(REGION.resolve(name), folder.resolve(name));
    }
    OsmSummary summary = OsmImport.run(EXTRACT, folder, RoadScope.find("drivable").orElseThrow());
    Region region = RegionReader.read(folder);
    COUNTED_KM.forEach((c, km) -> assertEquals(km, summary.km(c), 0.02 * km, c.toString()));
    assertEquals(59, region.zones().size());
    assertEquals(6, region.provinces().size());
    assertTrue(summary.sites().get("fuel-station") >= 15, summary.sites().toString());
    // 105 on the map, some of them private or drawn twice.
    assertTrue(summary.sites().get("parking") >= 80, summary.sites().toString());
    assertTrue(summary.modelledGrid());
  }
}
