package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sites for a region without any source of them: 300,000 people in two zones of Andorra's map. */
class ImportSitesTest extends CommandTest {

  private Path folder;

  @BeforeEach
  void importZones() throws IOException {
    folder = dir.resolve("towns");
    run(List.of("init", folder.toString(), "--country", "AD"));
    zones(200_000, 100_000);
  }

  private void zones(int first, int second) throws IOException {
    String table =
        """
        id,name,lon,lat,population,area_km2
        a,First,1.5,42.5,%d,0
        b,Second,1.6,42.6,%d,30
        """
            .formatted(first, second);
    Path csv = Files.writeString(dir.resolve("zones.csv"), table);
    List<String> command = List.of("import", "csv", csv.toString(), folder.toString());
    assertEquals(
        ExitCode.OK, run(command, "--layer", "zones", "--source", "Us", "--licence", "CC0"), err());
  }

  private int sites(String... more) {
    return run(List.of("import", "sites", folder.toString()), more);
  }

  private Region region() throws Exception {
    return RegionReader.read(folder);
  }

  private static long count(Region region, String kind, String zone) {
    return region.sites().stream()
        .filter(site -> site.kind().id().equals(kind))
        .filter(site -> site.id().startsWith("spread-" + kind + "-" + zone + "-"))
        .count();
  }

  @Test
  void kindsAreSpreadByPeople() throws Exception {
    assertEquals(
        ExitCode.OK, sites("--per-100000", "parking=20,hotel=0", "--per-100000", "mall=1"), err());
    Region region = region();
    // 20 for 100,000 people.
    assertEquals(40, count(region, "parking", "a"));
    assertEquals(20, count(region, "parking", "b"));
    assertEquals(2, count(region, "mall", "a"));
    assertEquals(1, count(region, "mall", "b"));
    assertTrue(region.sites().stream().noneMatch(site -> site.kind().id().equals("hotel")));
    // The usual 8 for 100,000 people of a kind that was not named.
    assertEquals(24, count(region, "fuel-station", "a") + count(region, "fuel-station", "b"));
    assertTrue(region.sites().stream().allMatch(site -> site.status() == Status.ASSUMED));
    assertTrue(out().contains("none of kind charging-station"), out());
  }

  @Test
  void sitesLieWherePeopleMayLive() throws Exception {
    sites();
    for (Site site : region().sites()) {
      String zone = site.name().endsWith("First") ? "a" : "b";
      double km =
          region().zones().stream()
                  .filter(each -> each.id().equals(zone))
                  .mapToDouble(each -> each.location().distanceM(site.location()))
                  .findFirst()
                  .orElseThrow()
              / 1000;
      // 200,000 people on 3,000 a km2 are a disc of 4.61 km; 30 km2 one of 3.09.
      assertTrue(km <= (zone.equals("a") ? 4.61 : 3.09), site.id() + " at " + km + " km");
    }
    long places = region().sites().stream().map(Site::location).distinct().count();
    assertEquals(region().sites().size(), places);
  }

  @Test
  void theSameZonesGiveTheSameSites() throws Exception {
    sites();
    String first = Files.readString(folder.resolve("sites.csv"));
    sites();
    assertEquals(first, Files.readString(folder.resolve("sites.csv")));
    assertTrue(
        Files.readString(folder.resolve("sources.csv"))
            .contains("chargeplan import sites regions/"),
        "the command");
  }

  @Test
  void otherSitesStayWhereAsked() throws Exception {
    Path csv =
        Files.writeString(
            dir.resolve("lots.csv"), "id,name,kind,lon,lat,bays\nmine,Mine,parking,1.5,42.5,9\n");
    run(
        List.of("import", "csv", csv.toString(), folder.toString(), "--layer", "sites"),
        "--source",
        "Us",
        "--licence",
        "CC0");
    sites("--add");
    assertTrue(region().sitesById().containsKey("mine"));
    sites();
    assertFalse(region().sitesById().containsKey("mine"));
  }

  @Test
  void millionsOfPeopleGetSitesOfSeveralPlaces() throws Exception {
    zones(40_000_000, 40_000_000);
    assertEquals(ExitCode.OK, sites(), err());
    Region region = region();
    // 54.8 for 100,000 people are 43,840 places, three at a site.
    assertTrue(region.sites().size() < 20_000, region.sites().size() + " sites");
    // Three car parks of 20 bays for ports, of 50.
    Site lots = region.sitesById().get("spread-parking-a-1");
    assertEquals(60, lots.bays());
    assertEquals(150, lots.lotBays());
    assertTrue(out().contains("places joined with others of their kind in the zone"), out());
  }

  @Test
  void allProblemsAreReportedAtOnce() throws Exception {
    String before = Files.readString(folder.resolve("sites.csv"));
    assertEquals(
        ExitCode.INVALID_INPUT,
        sites("--per-100000", "parking=many,hotl=3,mall=-1,charging-station=4"));
    List<String> lines = err().lines().toList();
    assertEquals(5, lines.size(), err());
    assertTrue(lines.contains("4 problems. Nothing was written."), err());
    assertTrue(err().contains("Maybe you meant 'hotel'."), err());
    assertTrue(err().contains("The number (-1) of mall for 100,000 people must be"), err());
    assertTrue(err().contains("Places of kind (charging-station) have no usual bays"), err());
    assertEquals(before, Files.readString(folder.resolve("sites.csv")));
  }

  @Test
  void withoutPeopleThereIsNothingToSpreadBy() {
    Path empty = dir.resolve("empty");
    run(List.of("init", empty.toString(), "--country", "AD"));
    assertEquals(ExitCode.INVALID_INPUT, run(List.of("import", "sites", empty.toString())));
    assertTrue(err().contains("There are no people by which sites could be spread."), err());
  }

  @Test
  void aRegionOfOnePlaceIsPlannedAndVerified() throws IOException {
    Path city = dir.resolve("city");
    run(List.of("init", city.toString(), "--country", "BR"));
    Path csv =
        Files.writeString(
            dir.resolve("city.csv"),
            "id,name,lon,lat,population,area_km2\nc,City,-54.6,-20.4,90000,100\n");
    run(
        List.of("import", "csv", csv.toString(), city.toString(), "--layer", "zones"),
        "--source",
        "Us",
        "--licence",
        "CC0");
    assertEquals(ExitCode.OK, run(List.of("import", "sites", city.toString())), err());
    int ended = run(List.of("solve", city.toString(), "--steps", "20", "-o", plan.toString()));
    assertEquals(ExitCode.OK, ended, err());
    // 600,000 cars x 90,000 / 212,583,750 people are 254; of 26,000 ports 11.0, of 54,000 22.9.
    assertTrue(out().contains("National amounts, scaled to 0.042 % of the country"), out());
    assertTrue(out().contains("\n  vehicle class car, national_fleet 2028: 254 of 600,000"), out());
    assertTrue(out().contains("at least 11 / 16 / 22 ports"), out());
    assertEquals(ExitCode.OK, run(List.of("verify", city.toString(), plan.toString())), err());
  }
}
