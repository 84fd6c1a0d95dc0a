package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.Needs;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.input.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Andorra in the formats that osmium writes: the tables must be the same. */
class OsmiumFilesTest {

  private static final Path RESOURCES =
      Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final Path EXTRACT = RESOURCES.resolve("andorra.osm.pbf").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void writeRegion() throws Exception {
    Needs.program("osmium");
    for (String name : new String[] {"region.yaml", "rules.yaml"}) {
      Files.copy(RESOURCES.resolve(name), folder.resolve(name));
    }
  }

  private Path osmium(String command, String name) throws Exception {
    Path file = folder.resolve(name);
    String words = "osmium " + command.replace("ANDORRA", EXTRACT.toString()) + " -o " + name;
    Process process =
        new ProcessBuilder(words.split(" "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return file;
  }

  private Map<String, String> tables(Path... extracts) throws Exception {
    OsmImport.run(
        Arrays.asList(extracts), folder, OsmOptions.of(RoadScope.find("drivable").orElseThrow()));
    Map<String, String> tables = new TreeMap<>();
    for (String name : List.of("zones", "sites", "grid", "provinces", "road_nodes", "road_edges")) {
      tables.put(name, Files.readString(folder.resolve(name + ".csv")));
    }
    return tables;
  }

  @ParameterizedTest
  @CsvSource({
    "'cat ANDORRA -f pbf,pbf_compression=none', andorra.osm.pbf",
    "'cat ANDORRA -f pbf,pbf_compression=lz4', andorra.osm.pbf",
    "'cat ANDORRA -f pbf,pbf_dense_nodes=false', andorra.osm.pbf",
    "'cat ANDORRA', andorra.osm.bz2",
    "'add-locations-to-ways ANDORRA', andorra.osm.pbf",
    "'add-locations-to-ways -n ANDORRA', andorra.osm"
  })
  void formatMakesNoDifference(String command, String name) throws Exception {
    assertEquals(tables(EXTRACT), tables(osmium(command, name)));
  }

  @Test
  void overlappingCutsMakeNoDifference() throws Exception {
    Path west = osmium("extract -b 1.40,42.42,1.56,42.67 ANDORRA", "west.osm.pbf");
    Path east = osmium("extract -b 1.50,42.42,1.80,42.67 ANDORRA", "east.osm.pbf");
    Path once = osmium("merge west.osm.pbf east.osm.pbf", "once.osm.pbf");
    Path twice = osmium("cat west.osm.pbf east.osm.pbf", "twice.osm.pbf");
    Map<String, String> expected = tables(once);
    assertEquals(expected, tables(twice));
    assertEquals(expected, tables(west, east));
    assertEquals(expected, tables(east, west));
  }

  @Test
  void historyIsRefused() throws Exception {
    Path history = osmium("cat ANDORRA -f osh.pbf", "andorra.osh.pbf");
    InvalidInputException invalid =
        assertThrows(InvalidInputException.class, () -> tables(history));
    assertTrue(invalid.getMessage().contains("history of the map"), invalid.getMessage());
  }
}
