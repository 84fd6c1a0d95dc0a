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

/** Stations of Open Charge Map in place of those that OpenStreetMap has in the toy country. */
class ImportOcmTest extends CommandTest {

  private Path country;

  @BeforeEach
  void importCountry() throws IOException {
    country = ToyCountry.importedIn(dir);
  }

  @Test
  void importedStationsReplaceExistingPorts() throws IOException {
    List<String> zones = Files.readAllLines(country.resolve("zones.csv"));
    assertEquals(ExitCode.OK, importOcm(station(81, 0.5, 2) + "\n" + station(82, 0.6, 3)), err());
    assertTrue(out().contains("sites: 2 added"), out());
    // The ports of the toy map's two stations went.
    assertTrue(out().contains("existing: 2 added, 0 replaced, 2 removed"), out());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
    List<String> sites = Files.readAllLines(country.resolve("sites.csv"));
    // Four sites of the map, that of its lone station among them, and two new ones.
    assertEquals(7, sites.size());
    assertTrue(sites.get(5).startsWith("ocm81,Toy Plug,charging-station,"), sites.get(5));
    assertTrue(sites.get(4).startsWith("n214,"), sites.get(4));
    assertTrue(sites.get(4).endsWith(",,,derived,assumed"), sites.get(4));
    assertEquals(zones, Files.readAllLines(country.resolve("zones.csv")));
    String notice = Files.readString(country.resolve("NOTICE"));
    assertTrue(notice.contains("Open Database License"), notice);
    assertTrue(notice.contains("Open Charge Map Contributors 2"), notice);
  }

  @Test
  void importingAgainChangesNothing() throws IOException {
    String stations = station(81, 0.5, 2) + "\n" + station(82, 0.6, 3);
    assertEquals(ExitCode.OK, importOcm(stations), err());
    String sites = Files.readString(country.resolve("sites.csv"));
    String notice = Files.readString(country.resolve("NOTICE"));
    assertEquals(ExitCode.OK, importOcm(stations), err());
    assertEquals(sites, Files.readString(country.resolve("sites.csv")));
    assertEquals(notice, Files.readString(country.resolve("NOTICE")));
  }

  @Test
  void truncatedFileLeavesTheOldTables() throws IOException {
    String sites = Files.readString(country.resolve("sites.csv"));
    assertEquals(ExitCode.INVALID_INPUT, importOcm("[" + station(81, 0.5, 2) + ",{\"ID\":"));
    assertTrue(err().contains("The JSON ends too early at column"), err());
    assertEquals(sites, Files.readString(country.resolve("sites.csv")));
    assertFalse(Files.exists(country.resolve("sites.csv.part")));
  }

  private int importOcm(String text) throws IOException {
    Path file = dir.resolve("ocm.json");
    Files.writeString(file, text);
    return run(List.of("import", "ocm", file.toString(), country.toString()));
  }

  private static String station(int id, double lon, int points) {
    return """
        {"ID": %d, "DataProviderID": 1, "StatusTypeID": 50, "NumberOfPoints": %d,\
         "AddressInfo": {"Title": "Toy Plug", "Latitude": 0.5, "Longitude": %s}}"""
        .formatted(id, points, lon);
  }
}
