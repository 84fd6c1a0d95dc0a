package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an extract to a verified plan, and what is reported of an invalid one. */
class ImportOsmTest extends CommandTest {

  private Path country;

  @BeforeEach
  void writeRegion() throws IOException {
    country = ToyCountry.in(dir);
  }

  @Test
  void anExtractBecomesARegionThatSolvesAndVerifies() {
    assertEquals(ExitCode.OK, importOsm("toy.osm.pbf"), err());
    assertTrue(out().contains("map of 2026-03-01"), out());
    assertTrue(out().contains("2 connected parts"), out());
    // 2 of the 5 km of primary road are one-way, and 2 have a limit of 50 km/h.
    assertTrue(out().contains("5.6 km primary    40.0 %  40.0 % (50 km/h)"), out());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
    List<String> solve =
        List.of("solve", country.toString(), "--steps", "50", "-o", plan.toString());
    assertEquals(ExitCode.OK, run(solve), err());
    assertEquals(ExitCode.OK, run(List.of("verify", country.toString(), plan.toString())), err());
  }

  @Test
  void missingExtractIsReported() {
    assertEquals(ExitCode.INVALID_INPUT, importOsm("none.osm.pbf"));
    assertTrue(err().contains("Maybe its path is mistyped."), err());
    assertFalse(Files.exists(country.resolve("zones.csv")));
  }

  @Test
  void unknownRoadClassesAreReported() {
    assertEquals(ExitCode.INVALID_INPUT, importOsm("toy.osm", "--roads", "tertiary..trunk"));
    assertTrue(err().contains("(tertiary..trunk)"), err());
    assertTrue(err().contains("Maybe motorway..tertiary"), err());
  }

  private int importOsm(String extract, String... more) {
    return run(
        List.of(
            "import", "osm", ToyCountry.RESOURCES.resolve(extract).toString(), country.toString()),
        more);
  }
}
