package org.chargeplan.realism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Province;
import org.chargeplan.region.Status;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedTableTest {

  private static final String HEAD =
      "measure,vehicle_class,place,provinces,site_kinds,corridors,value,date,status,source\n";

  @TempDir private Path dir;

  private final Problems problems = new Problems();

  private List<Observation> read(String rows) throws IOException {
    Files.writeString(dir.resolve(ObservedTable.FILE), HEAD + rows);
    return ObservedTable.read(dir, ToyRegion.read(), problems);
  }

  @Test
  void aRegionMayBeWithout() {
    assertEquals(List.of(), ObservedTable.read(dir, ToyRegion.read(), problems));
    assertTrue(problems.isEmpty());
  }

  @Test
  void rowsNameProvincesAndKindsOfSites() throws IOException {
    List<Observation> observed =
        read(
            """
            ports,car,Everywhere,,,,12,2025-12,published,Ministry
            share-of-ports,car,Malls of both,01  02,mall fuel-station,,0.25,,derived,"Ministry, 3 of 12"
            """);
    assertTrue(problems.isEmpty(), problems.list().toString());
    assertTrue(observed.get(0).isOfCountry());
    Observation malls = observed.get(1);
    assertEquals(Measure.SHARE_OF_PORTS, malls.measure());
    assertEquals(
        Set.of("01", "02"),
        malls.provinces().stream().map(Province::id).collect(Collectors.toSet()));
    assertEquals(2, malls.siteKinds().size());
    assertEquals(0.25, malls.value());
    assertEquals(Status.DERIVED, malls.status());
  }

  @Test
  void everySlipIsReportedWithItsLine() throws IOException {
    read(
        """
        portz,car,A,,,,1,,published,M
        ports,bus,A,,,,1,,published,M
        ports,car,A,99,,,1,,published,M
        ports,car,A,,moll,,1,,published,M
        ports,car,A,,,ring,1,,published,M
        share-of-dc,car,A,,,,19.7,,published,M
        ports,car,A,,,,-1,,published,M
        ports,car,E,,,,1,,assumed,M
        ports,car,B,01,,,1,2025,published,M
        ports,car,B,01,,,2,2025,published,M
        ports,car,C,,,,1,,published,
        share-of-ports,car,D,,,,0.1,,published,M
        """);
    List<String> found =
        problems.list().stream().map(problem -> problem.toString().replace(dir + "/", "")).toList();
    String all = String.join("\n", found);
    assertProblem(found, 2, "measure (portz) must be a known one. Maybe you meant 'ports'.");
    assertProblem(found, 3, "vehicle_class (bus)");
    assertProblem(found, 4, "provinces (99)");
    assertProblem(
        found, 5, "site_kinds (moll) must be known to the region. Maybe you meant 'mall'.");
    assertProblem(found, 6, "corridors (ring)");
    assertProblem(found, 7, "19.7");
    assertProblem(found, 8, "-1");
    assertProblem(found, 9, "status (assumed)");
    assertProblem(found, 11, "(B) must be given once");
    assertProblem(found, 12, "source");
    assertProblem(found, 13, "share-of-ports");
    assertEquals(11, found.size(), all);
  }

  private static void assertProblem(List<String> problems, int line, String part) {
    assertTrue(
        problems.stream()
            .anyMatch(p -> p.startsWith("observed.csv:" + line + ": ") && p.contains(part)),
        () -> "line " + line + ": " + part + " not in\n" + String.join("\n", problems));
  }
}
