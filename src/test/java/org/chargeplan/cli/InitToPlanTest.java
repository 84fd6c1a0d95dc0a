package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From nothing but a country and a map to a plan that is verified. */
@Tag("slow")
class InitToPlanTest extends CommandTest {

  private static final List<String> OF_REGIONS = List.of("VN", "ID", "PH", "TH", "BR");

  /** Those with region files of their own, and one of each group of the others. */
  @ParameterizedTest
  @CsvSource({
    "VN, 105.8, 21.0",
    "ID, 107.0, -6.3",
    "PH, 121.0, 14.6",
    "TH, 100.55, 14.3",
    "BR, -44.05, -20.0",
    "KE, 36.8, -1.3",
    "FR, 2.3, 48.8",
    "AD, 1.5, 42.5",
    "US, -90.0, 35.0"
  })
  void regionOfEveryCountryIsImportedPlannedAndVerified(String country, double lon, double lat)
      throws IOException {
    Path extract = Files.writeString(dir.resolve("town.osm"), ToyTown.at(lon, lat));
    Path folder = dir.resolve("town");
    List<String> begin = List.of("init", folder.toString(), "--country", country);
    assertEquals(ExitCode.OK, run(begin), err());
    assertEquals(
        ExitCode.OK, run(List.of("import", "osm", extract.toString(), folder.toString())), err());
    assertEquals(ExitCode.OK, run(List.of("check", folder.toString())), err());
    assertTrue(out().contains("2 zones, 21 sites"), out());
    Path page = dir.resolve("plan.html");
    List<String> solve = List.of("solve", folder.toString(), "--steps", "20");
    assertEquals(
        ExitCode.OK, run(solve, "-o", plan.toString(), "--report", page.toString()), err());
    assertEquals(List.of("AD", "FR").contains(country), out().contains("million EUR"), out());
    boolean isScaled = out().contains("National amounts, scaled to ");
    assertEquals(OF_REGIONS.contains(country), isScaled, out());
    String notes = Files.readString(page);
    assertEquals(isScaled, notes.contains("\"nationalTitle\":\"National amounts, scaled to "));
    assertEquals(ExitCode.OK, run(List.of("verify", folder.toString(), plan.toString())), err());
  }
}
