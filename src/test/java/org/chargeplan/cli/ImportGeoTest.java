package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Zones of GeoNames and sites of a GIS, in the toy country of OpenStreetMap. */
class ImportGeoTest extends CommandTest {

  private Path country;

  @BeforeEach
  void importCountry() throws IOException {
    country = ToyCountry.importedIn(dir);
  }

  @Test
  void placesOfGeoNamesBecomeZonesAndTheRestFollows() throws IOException {
    String edges = Files.readString(country.resolve("road_edges.csv"));
    assertEquals(ExitCode.OK, importPlaces(place(1, "AD") + place(2, "AD") + place(3, "FR")));
    assertTrue(out().contains("zones: 2 added, 0 replaced, 2 removed, 0 kept"), out());
    List<String> zones = Files.readAllLines(country.resolve("zones.csv"));
    assertEquals(3, zones.size());
    // 2,000 people at 500 a km2; 0.025 and 0.05 kWh a head and day.
    assertEquals("1,Toy 1,02,0.01,0.01,4,2000,50,100,assumed", zones.get(1));
    assertEquals(List.of("id,name", "02,02"), Files.readAllLines(country.resolve("provinces.csv")));
    assertTrue(
        Files.readAllLines(country.resolve("sites.csv")).stream()
            .skip(1)
            .allMatch(site -> site.contains(",02,")));
    assertEquals(edges, Files.readString(country.resolve("road_edges.csv")));
    String notice = Files.readString(country.resolve("NOTICE"));
    assertTrue(notice.contains("Creative Commons Attribution 4.0"), notice);
    assertTrue(notice.contains("Open Database License"), notice);
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
  }

  @Test
  void placesOfAnotherCountryAreReportedAndTheOldZonesStay() throws IOException {
    String zones = Files.readString(country.resolve("zones.csv"));
    assertEquals(ExitCode.INVALID_INPUT, importPlaces(place(1, "FR")));
    assertTrue(err().contains("Maybe"), err());
    assertEquals(zones, Files.readString(country.resolve("zones.csv")));
  }

  /** GeoNames has the code 02, the planner's own table others, of which one has a name. */
  @Test
  void ownZonesAfterGeoNamesHaveProvincesOfTheirOwn() throws IOException {
    assertEquals(ExitCode.OK, importPlaces(place(1, "AD") + place(2, "AD")), err());
    Path file = dir.resolve("communes.csv");
    Files.writeString(
        file,
        """
        id,name,province,province_name,lon,lat,population
        c1,Commune 1,7,Seven,0.01,0.01,1000
        c2,Commune 2,8,,0.5,0.5,1000
        """);
    List<String> command =
        List.of(
            "import",
            "csv",
            file.toString(),
            country.toString(),
            "--layer",
            "zones",
            "--source",
            "Communes",
            "--licence",
            "CC0 1.0");
    assertEquals(ExitCode.OK, run(command), err());
    assertEquals(
        List.of("id,name", "7,Seven", "8,8"), Files.readAllLines(country.resolve("provinces.csv")));
    List<String> sources =
        Files.readAllLines(country.resolve("sources.csv")).stream()
            .filter(row -> row.startsWith("provinces,"))
            .toList();
    assertEquals(1, sources.size(), sources.toString());
    assertTrue(sources.get(0).startsWith("provinces,Communes,"), sources.toString());
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
  }

  @Test
  void leastPeopleBelowZeroAreRefused() throws IOException {
    Path file = dir.resolve("places.txt");
    Files.writeString(file, place(1, "AD"));
    assertEquals(
        ExitCode.INVALID_INPUT,
        run(
            List.of(
                "import",
                "geonames",
                file.toString(),
                country.toString(),
                "--least-people",
                "-4")));
    assertTrue(
        err().contains("The number of --least-people (-4) must be at least 0. Maybe 4."), err());
  }

  @Test
  void controlCharactersReachNoTable() throws IOException {
    assertEquals(
        ExitCode.OK, importPlaces(place(1, "AD").replace("Toy 1", "To\u0000y\u001b 1")), err());
    String zones = Files.readString(country.resolve("zones.csv"));
    assertTrue(zones.contains("1,To y 1,02"), zones);
  }

  @Test
  void areasOfGeoJsonBecomeSites() throws IOException {
    Path file = dir.resolve("lots.geojson");
    Files.writeString(
        file,
        """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"ref": "lot-1", "label": "Lot", "sort": "parking"},
         "geometry": {"type": "Polygon", "coordinates":
          [[[0.01, 0], [0.011, 0], [0.011, 0.001], [0.01, 0.001], [0.01, 0]]]}}]}
        """);
    List<String> command =
        List.of(
            "import",
            "geojson",
            file.toString(),
            country.toString(),
            "--layer",
            "sites",
            "--add",
            "--map",
            "id=ref",
            "--map",
            "name=label",
            "--map",
            "kind=sort",
            "--source",
            "Lots",
            "--licence",
            "CC0 1.0");
    assertEquals(ExitCode.OK, run(command), err());
    assertTrue(out().contains("sites: 1 added, 0 replaced, 0 removed, 4 kept"), out());
    String site =
        Files.readAllLines(country.resolve("sites.csv")).stream()
            .filter(row -> row.startsWith("lot-1,"))
            .findFirst()
            .orElseThrow();
    // 12,309 m2 are 492 bays of 25 m2; 0.4 of them are 197.
    assertTrue(site.contains(",197,492,false,"), site);
    assertTrue(site.contains(",derived,"), site);
    assertEquals(ExitCode.OK, run(List.of("check", country.toString())), err());
    assertTrue(Files.readString(country.resolve("NOTICE")).contains("CC0 1.0"));
  }

  private int importPlaces(String dump) throws IOException {
    Path file = dir.resolve("places.txt");
    Files.writeString(file, dump);
    return run(List.of("import", "geonames", file.toString(), country.toString()));
  }

  private static String place(int id, String nation) {
    return String.join(
            "\t",
            Integer.toString(id),
            "Toy " + id,
            "Toy " + id,
            "",
            "0.01",
            "0.01",
            "P",
            "PPL",
            nation,
            "",
            "02",
            "",
            "",
            "",
            "2000",
            "",
            "0",
            "Etc/UTC",
            "2026-01-01")
        + "\n";
  }
}
