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

/**
 * National fleets and targets in the region of a city: from init over import to check and solve.
 */
class NationalScalingTest extends CommandTest {

  private static final String CITY =
      "id,name,lon,lat,population,area_km2\ncity,Large city,-54.6,-20.4,900000,1000\n";

  private Path folder;

  @BeforeEach
  void nameAFolder() {
    folder = dir.resolve("city");
  }

  private void importZones(String table) throws IOException {
    Path csv = Files.writeString(dir.resolve("zones.csv"), table);
    List<String> command = List.of("import", "csv", csv.toString(), folder.toString());
    assertEquals(
        ExitCode.OK,
        run(command, "--layer", "zones", "--source", "Census", "--licence", "CC0"),
        err());
  }

  private String checked() {
    assertEquals(ExitCode.OK, run(List.of("check", folder.toString())), err());
    return out();
  }

  private void replace(String file, String text, String by) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertTrue(before.contains(text), before);
    Files.writeString(folder.resolve(file), before.replace(text, by));
  }

  @Test
  void fleetOfTheCountryIsScaledToTheCity() throws IOException {
    run(List.of("init", folder.toString(), "--country", "BR"));
    assertTrue(out().contains("The country has 212,583,750 people (2024)"), out());
    importZones(CITY);
    String people = "People: 900,000 in the zones, 0.42 % of the 212,583,750 of Brazil (2024).";
    // 600,000 x 900,000 / 212,583,750.
    String fleet = "  vehicle class car, national_fleet 2028: 2,540 of 600,000";
    assertTrue(out().contains(people) && out().contains(fleet), out());
    String checked = checked();
    assertTrue(checked.contains(people) && checked.contains(fleet), checked);
    assertTrue(checked.contains("scaled to 0.42 % of the country by people"), checked);
    assertTrue(checked.contains("chargeplan import sites " + folder), checked);
    assertEquals(ExitCode.OK, run(List.of("check", folder.toString(), "--json")));
    assertTrue(out().contains("\"of_country\" : 600000"), out());
  }

  @Test
  void aNumberOfItsOwnIsNotScaled() throws IOException {
    run(List.of("init", folder.toString(), "--country", "BR"));
    replace("region.yaml", "    national_fleet: {", "    fleet: {");
    importZones(CITY);
    assertFalse(checked().contains("vehicle class "), out());
  }

  @Test
  void peopleOfTheCountryCanBeGiven() throws IOException {
    run(List.of("init", folder.toString(), "--country", "BR"));
    replace("region.yaml", "country_people: 212583750", "country_people: 9000000");
    importZones(CITY);
    assertTrue(checked().contains("10 % of the 9,000,000 of Brazil (2024)"), out());
    assertTrue(out().contains("60,000 of 600,000"), out());
  }

  @Test
  void morePeopleThanTheCountryHasAreWarnedOf() throws IOException {
    run(List.of("init", folder.toString(), "--country", "AD"));
    importZones(
        "id,name,lon,lat,population,area_km2\na,A,1.5,42.5,90000,10\nb,B,1.6,42.6,30000,10\n");
    // 77,006 people in 2018.
    assertTrue(checked().contains("Warning: the zones have 56 % more people than"), out());
  }

  @Test
  void zonesThatSpanTheCountryButLackItsPeopleAreWarnedOf() throws IOException {
    run(List.of("init", folder.toString(), "--country", "AD"));
    importZones(
        """
        id,name,lon,lat,population,area_km2
        a,A,1.32,42.32,9000,10
        b,B,1.88,42.78,3000,10
        """);
    assertTrue(
        checked().contains("the zones span the country, but have only 16 % of its people"), out());
  }

  @Test
  void targetsOfAKnownCountryAreItsOwn() throws IOException {
    run(List.of("init", folder.toString(), "--country", "VN"));
    importZones("id,name,lon,lat,population,area_km2\na,A,108.2,16.05,1013000,1000\n");
    assertTrue(checked().contains("target-1m, at_least 2028: 10,000 of 1,000,000"), out());
    assertTrue(out().contains("vehicle class two-wheeler, national_fleet 2028: 60,000"), out());
  }

  @Test
  void corridorsOfOtherPartsOfTheCountryHaveNoRoute() throws IOException {
    run(List.of("init", folder.toString(), "--country", "VN"));
    importZones(
        """
        id,name,lon,lat,population,area_km2
        a,North,108.2,16.05,300000,30
        b,South,108.2,15.9,300000,30
        """);
    String checked = checked();
    assertTrue(checked.lines().anyMatch(line -> line.matches(" +ct04 .* no route *")), checked);
    run(List.of("import", "sites", folder.toString()));
    run(
        List.of("solve", folder.toString(), "--steps", "1", "-o", plan.toString()),
        "--rule",
        "vn-5.corridors=[ct04]");
    assertTrue(
        out().contains("nothing to look at: no corridor runs along roads of the region"), out());
  }

  @Test
  void programmeOfThailandReaches2030() throws IOException {
    assertEquals(ExitCode.OK, run(List.of("init", folder.toString(), "--country", "TH")), err());
    assertTrue(out().contains("to 2030, without layers"), out());
    String region = Files.readString(folder.resolve("region.yaml"));
    assertTrue(region.contains("{id: \"2030\", until: 2030-12-31}"), region);
    Path late = dir.resolve("late");
    assertEquals(
        ExitCode.INVALID_INPUT,
        run(List.of("init", late.toString(), "--country", "TH", "--start", "2029")));
    assertTrue(err().contains("The start (2029) must be 2026"), err());
  }

  @Test
  void twoWheelersAreOnlyWhereTheCountryTableHasThem() throws IOException {
    run(List.of("init", folder.toString(), "--country", "AD"));
    assertFalse(Files.readString(folder.resolve("region.yaml")).contains("id: two-wheeler"));
    Path other = dir.resolve("other");
    run(List.of("init", other.toString(), "--country", "KE"));
    assertTrue(Files.readString(other.resolve("region.yaml")).contains("id: swap"));
  }

  @Test
  void aRuleWithoutCorridorsHasNothingToLookAt() throws IOException {
    run(List.of("init", folder.toString(), "--country", "TH"));
    replace("region.yaml", "bounds: [97.2, 5.5, 105.8, 20.6]", "bounds: [-1, -1, 1, 1]");
    String region = Files.readString(folder.resolve("region.yaml"));
    Files.writeString(
        folder.resolve("region.yaml"), region.substring(0, region.indexOf("\ncorridors:\n") + 1));
    String extract = ToyCountry.RESOURCES.resolve("toy.osm").toString();
    assertEquals(ExitCode.OK, run(List.of("import", "osm", extract, folder.toString())), err());
    String why = "nothing to look at: the region has no corridors";
    assertTrue(checked().contains("Rule th-3 has " + why + "."), out());
    run(List.of("solve", folder.toString(), "--steps", "20", "-o", plan.toString()));
    assertTrue(out().contains(why), out());
    assertFalse(out().contains("km of a gap"), out());
  }
}
