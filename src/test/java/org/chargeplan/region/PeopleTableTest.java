package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chargeplan.input.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of where the zones' people live, beside the toy region. */
class PeopleTableTest {

  private static final String HEADER = "zone,lon,lat,people,status\n";
  private static final double EXACT = 1e-9;

  @TempDir private Path folder;

  @BeforeEach
  void copyToy() {
    ToyRegion.copyTo(folder);
  }

  private Region with(String rows) throws IOException, InvalidInputException {
    Files.writeString(folder.resolve("people.csv"), HEADER + rows);
    return RegionReader.read(folder);
  }

  private List<String> problems(String rows) throws IOException {
    Files.writeString(folder.resolve("people.csv"), HEADER + rows);
    return assertThrows(InvalidInputException.class, () -> RegionReader.read(folder))
        .problems()
        .stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void withoutTheTablePeopleAreAtThePointsOfTheirZones() throws Exception {
    Region region = RegionReader.read(folder);
    assertFalse(region.hasPlacesOfPeople());
    assertEquals(4, region.places().size());
    for (Zone zone : region.zones()) {
      assertEquals(
          List.of(new PeoplePlace(zone.index(), zone, zone.location(), 1)), region.places(zone));
    }
  }

  @Test
  void peopleOfAZoneAreSpreadInProportion() throws Exception {
    // z3 has 10,000 people; the table's 30 and 10 are 7,500 and 2,500 of them.
    Region region = with("z3,108.01,16.1,30,derived\nz3,108.02,16.1,10,assumed\n");
    assertTrue(region.hasPlacesOfPeople());
    assertEquals(5, region.places().size());
    List<PeoplePlace> places = region.places(region.zones().get(2));
    assertEquals(List.of(2, 3), places.stream().map(PeoplePlace::index).toList());
    assertEquals(7_500, places.get(0).people(), EXACT);
    assertEquals(2_500, places.get(1).people(), EXACT);
    assertEquals(new Location(108.02, 16.1), places.get(1).location());
  }

  @Test
  void zonesWithoutRowsKeepTheirPoint() throws Exception {
    Region region = with("z3,108.01,16.1,30,derived\n");
    Zone first = region.zones().get(0);
    assertEquals(
        List.of(first.location()),
        region.places(first).stream().map(PeoplePlace::location).toList());
  }

  @Test
  void rowsMayBeInAnyOrder() throws Exception {
    Region region =
        with("z4,108,16.1,1,derived\nz1,108.01,16,1,derived\nz4,108.01,16.1,1,derived\n");
    assertEquals(
        List.of("z1", "z2", "z3", "z4", "z4"),
        region.places().stream().map(place -> place.zone().id()).toList());
  }

  @Test
  void aPartOfARegionKeepsThePlacesOfItsZones() throws Exception {
    Region region =
        with("z1,108.01,16,1,derived\nz3,108.01,16.1,1,derived\nz3,108,16.1,1,derived\n");
    Region north = region.only("province=02", List.of(region.findProvince("02").orElseThrow()));
    assertEquals(
        List.of("z3", "z3", "z4"), north.places().stream().map(p -> p.zone().id()).toList());
    assertEquals(List.of(0, 1, 2), north.places().stream().map(PeoplePlace::index).toList());
    assertEquals(List.of(0, 0, 1), north.places().stream().map(p -> p.zone().index()).toList());
  }

  @Test
  void theTableIsPartOfTheDigestWhereItIsThere() throws Exception {
    String without = RegionReader.read(folder).digest();
    assertNotEquals(without, with("z3,108.01,16.1,30,derived\n").digest());
  }

  @Test
  void aHeaderAloneIsNoProblem() throws Exception {
    assertFalse(with("").hasPlacesOfPeople());
  }

  @Test
  void aNameOfItsOwnMustBeThere() throws IOException {
    Path file = folder.resolve("region.yaml");
    Files.writeString(file, Files.readString(file) + "layers: {people: homes.csv}\n");
    InvalidInputException missing =
        assertThrows(InvalidInputException.class, () -> RegionReader.read(folder));
    assertTrue(missing.problems().get(0).toString().contains("homes.csv"));
  }

  @Test
  void everyBadRowIsReportedWithItsLine() throws IOException {
    assertEquals(
        List.of(
            "people.csv:2: The zone (z9) of place of people (z9) is no known zone."
                + " Maybe you meant 'z1'.",
            "people.csv:3: The people (0) of place of people (z1) must be 1 to 50000000.",
            "people.csv:4: The people (many) of place of people (z1) must be a number, 1 to"
                + " 50000000.",
            "people.csv:7: The place (108.02, 16) of the zone (z1) is the same as on line 6."
                + " Maybe one of the two has the people of both."),
        problems(
            """
            z9,108.01,16,5,derived
            z1,108.01,16,0,derived
            z1,108.03,16,many,derived
            z2,108.03,16,5,derived
            z1,108.02,16,5,derived
            z1,108.02,16,7,derived
            """));
  }

  @Test
  void placesOutsideTheBoundsAndUnknownWordsAreReported() throws IOException {
    List<String> problems = problems("z1,16,108.01,5,derived\nz1,108.01,16,5,known\n");
    assertEquals(2, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("people.csv:2: "), problems::toString);
    assertTrue(problems.get(1).startsWith("people.csv:3: The status (known)"), problems::toString);
  }

  @Test
  void missingColumnIsReported() throws IOException {
    Files.writeString(folder.resolve("people.csv"), "zone,lon,lat,status\nz1,108,16,derived\n");
    List<String> problems =
        assertThrows(InvalidInputException.class, () -> RegionReader.read(folder))
            .problems()
            .stream()
            .map(problem -> problem.toString().replace(folder + "/", ""))
            .toList();
    assertEquals(List.of("people.csv:1: The column (people) is missing."), problems);
  }
}
