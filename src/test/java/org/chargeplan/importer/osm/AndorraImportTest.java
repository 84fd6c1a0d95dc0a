package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chargeplan.Needs;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import of a country: Andorra as OpenStreetMap had it on 2013-05-28. */
class AndorraImportTest {

  private static final Path REGION = Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final Path EXTRACT = REGION.resolve("andorra.osm.pbf");
  private static final Path COUNTING = Path.of("src/test/scripts/osm_road_km.py");

  /** Kilometres by class, as {@link #COUNTING} counts them. */
  private static final Map<RoadClass, Double> COUNTED_KM =
      Map.of(
          RoadClass.PRIMARY, 119.8,
          RoadClass.SECONDARY, 154.7,
          RoadClass.TERTIARY, 9.1,
          RoadClass.MINOR, 113.3);

  @Test
  void osmiumCountsTheExpectedKilometres() throws Exception {
    Needs.program("osmium");
    Needs.program("python3");
    List<String> command = new ArrayList<>(List.of("python3", COUNTING.toString()));
    command.addAll(List.of(EXTRACT.toString(), "1.40", "42.42", "1.80", "42.67"));
    Map<RoadClass, Double> km = new EnumMap<>(RoadClass.class);
    for (String line : output(command)) {
      String[] cells = line.split(",", -1);
      RoadClass roadClass = RoadClass.valueOf(cells[0].toUpperCase(Locale.ROOT));
      km.put(roadClass, Double.parseDouble(cells[1]));
    }
    assertEquals(COUNTED_KM, km);
  }

  private static List<String> output(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader printed = process.inputReader(StandardCharsets.UTF_8)) {
      return printed.lines().toList();
    }
  }

  @Test
  void extractBecomesAValidRegionWithTheKilometresThatOsmiumCounts(@TempDir Path folder)
      throws Exception {
    for (String name : new String[] {"region.yaml", "rules.yaml"}) {
      Files.copy(REGION.resolve(name), folder.resolve(name));
    }
    OsmSummary summary =
        OsmImport.all(
            List.of(EXTRACT), folder, OsmOptions.of(RoadScope.find("drivable").orElseThrow()));
    Region region = RegionReader.read(folder);
    COUNTED_KM.forEach((c, km) -> assertEquals(km, summary.km(c), 0.02 * km, c.toString()));
    Tallies.assertComplete(summary);
    // osmium tags-filter andorra.osm.pbf n/place=city,town,village,hamlet: 59 nodes. That of
    // Andorra
    // la Vella, 24,678 people, becomes 8 cells: the map names no two quarters of it.
    assertEquals(66, region.zones().size());
    List<Zone> capital =
        region.zones().stream().filter(zone -> zone.id().startsWith("n58957648")).toList();
    assertEquals(8, capital.size());
    assertEquals(24_678, capital.stream().mapToDouble(Zone::population).sum(), 8);
    assertEquals(6, region.provinces().size());
    // ... nwr/amenity=fuel: 19 elements, of which one is drawn twice.
    assertEquals(18, summary.sites().get("fuel-station"));
    // ... nwr/amenity=parking: 105 elements, of which 15 are drawn twice, 2 are private and one is
    // a line that encloses nothing.
    assertEquals(87, summary.sites().get("parking"));
    assertTrue(summary.modelledGrid());
  }
}
