package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables and maps as registers, offices and GIS programs publish them, in a country of two zones.
 * Bounds are 0 to 2 degrees east and 40 to 42 degrees north.
 */
abstract class ToyTables {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final String SOURCE = "source: {title: Own, licence: CC0}\n";

  /** Takes the tables and their mapping. */
  @TempDir Path dir;

  /** The folder of the region. */
  Path country;

  @BeforeEach
  void writeCountry() throws Exception {
    country = Files.createDirectory(dir.resolve("country"));
    Files.writeString(
        country.resolve("region.yaml"),
        Files.readString(ANDORRA.resolve("region.yaml"))
            .replace("[1.40, 42.42, 1.80, 42.67]", "[0, 40, 2, 42]"));
    Files.copy(ANDORRA.resolve("rules.yaml"), country.resolve("rules.yaml"));
    run("zones", "", "id,population,lon,lat\nz,900,0.5,41.0\ny,800,1.5,41.0\n");
    run("sites", "values: {kind: parking}\n", "id,lon,lat\np,0.5,40.5\n");
  }

  LayerSummary run(String layer, String mapping, String table) throws Exception {
    Path file = Files.writeString(dir.resolve("t.csv"), table);
    return CsvImport.run(file, country, layer, options(mapping), /* add= */ false);
  }

  private static MappingOptions ownMapping(Path file) {
    return new MappingOptions(Optional.of(file), Map.of(), List.of(), Optional.empty(), Map.of());
  }

  MappingOptions options(String mapping) throws IOException {
    return ownMapping(Files.writeString(dir.resolve("m.yaml"), mapping + SOURCE));
  }

  /** The same options with a text of the command line. */
  static MappingOptions with(MappingOptions all, MappingOptions.Text option, String text) {
    return new MappingOptions(
        all.file(), all.columns(), all.only(), all.join(), Map.of(option, text));
  }

  List<Problem> problems(String layer, String mapping, String table) throws IOException {
    Path file = Files.writeString(dir.resolve("t.csv"), table);
    MappingOptions options = options(mapping);
    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class, () -> CsvImport.run(file, country, layer, options, false));
    assertFalse(invalid.problems().isEmpty());
    return invalid.problems();
  }

  static Map<String, Integer> remarks(LayerSummary summary) {
    return summary.tally().of(Layer.EXISTING, "rows").remarks();
  }

  Region region() throws InvalidInputException {
    return RegionReader.read(country);
  }

  Site site(String id) throws InvalidInputException {
    return region().sites().stream().filter(site -> site.id().equals(id)).findFirst().orElseThrow();
  }

  /** Existing ports of all types by site. */
  Map<String, Integer> ports() throws InvalidInputException {
    Map<String, Integer> ports = new TreeMap<>();
    for (Site site : region().sites()) {
      int sum = site.existingPorts().stream().mapToInt(n -> n).sum();
      if (sum > 0) {
        ports.put(site.id(), sum);
      }
    }
    return ports;
  }
}
