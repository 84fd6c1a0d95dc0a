package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan for the toy region beside published counts. */
class RealismCommandTest extends CommandTest {

  private static final String OBSERVED =
      """
      measure,vehicle_class,place,provinces,value,date,status,source
      ports,car,Toy region,,40,2025,published,"Ministry, 2025"
      ports,car,North,02,10,2025,published,"Ministry, 2025"
      share-of-dc,car,Toy region,,0.2,2025,derived,"Ministry, 8 of 40"
      """;

  @BeforeEach
  void planOnce() throws IOException {
    assertEquals(ExitCode.OK, solve(), err());
    forget();
  }

  private int realism(String... more) {
    return run(List.of("realism", plan.toString(), "--region", region.toString()), more);
  }

  private void observe(String text) throws IOException {
    Files.writeString(region.resolve("observed.csv"), text);
  }

  @Test
  void publishedCountsAndThePlanAreShown() throws IOException {
    observe(OBSERVED);
    assertEquals(ExitCode.OK, realism(), err());
    // Counts are no part of what is planned: the plan is not older than the region.
    assertEquals("", err());
    assertTrue(out().startsWith("Published counts and the plan of Toy region, "), out());
    assertTrue(out().contains("ports, electric cars, 2025\n"), out());
    assertTrue(
        out().lines().anyMatch(l -> l.matches("  North +10 +0 +\\d+ +25.0 % +0.0 % .*")), out());
    assertTrue(out().contains("  Ministry, 8 of 40 (derived)\n"), out());
    assertTrue(out().lines().allMatch(line -> line.length() <= 100), out());
  }

  @Test
  void theSameIsPrintedAsJson() throws IOException {
    observe(OBSERVED);
    assertEquals(ExitCode.OK, realism("--json"), err());
    assertTrue(out().contains("\"command\" : \"realism\""), out());
    assertTrue(out().contains("\"rank_correlations\""), out());
  }

  @Test
  void aRegionWithoutCountsIsReported() {
    assertEquals(ExitCode.INVALID_INPUT, realism());
    assertTrue(
        err().contains("has no observed.csv. Maybe write the published counts there."), err());
  }

  @Test
  void badLinesAreReportedHereAndByCheck() throws IOException {
    observe(OBSERVED.replace("02,10,", "03,10,").replace(",0.2,", ",20,"));
    assertEquals(ExitCode.INVALID_INPUT, realism());
    assertTrue(err().contains("observed.csv:3: "), err());
    assertTrue(err().contains("observed.csv:4: "), err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, run(List.of("check", region.toString())));
    assertTrue(err().contains("observed.csv:3: "), err());
  }

  @Test
  void aPlanOfAPartHasNoCounts() throws IOException {
    observe(OBSERVED);
    assertEquals(ExitCode.OK, solve("--only", "province=01"), err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, realism());
    assertTrue(err().contains("must be of an entire region"), err());
  }
}
