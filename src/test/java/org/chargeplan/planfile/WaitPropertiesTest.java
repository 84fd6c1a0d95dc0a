package org.chargeplan.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waits and use of the toy's existing ports, written and read back. */
class WaitPropertiesTest {

  private static final List<String> NAMES = List.of(StatedSite.WAIT_MIN, StatedSite.USE_SHARE);

  @TempDir Path dir;

  private List<StatedSite> readBack(SiteWaits waits, Plan plan) throws IOException {
    Path file = dir.resolve("plan.geojson");
    PlanFileWriter.write(plan, List.of(), waits, file);
    Problems problems = new Problems();
    List<StatedSite> sites =
        PlanFileReader.read(file, "plan.geojson", problems).orElseThrow().sites();
    assertTrue(problems.isEmpty());
    return sites;
  }

  private static Map<String, Double> told(StatedSite site) {
    return site.numbers().entrySet().stream()
        .filter(number -> NAMES.contains(number.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void siteHasTheKnownWaitAndUse() throws IOException {
    Region region = new ToyFiles().sessions().read();
    Plan plan = Plan.builder(region).plan();
    SiteWaits waits = SiteWaits.of(Network.of(region, 20_000), plan, region.lastPhase());
    List<StatedSite> sites = readBack(waits, plan);
    // s1: 0.64 / 3.36 of 240 minutes at its AC ports; s2: a third of 30; s4 has outlets alone.
    assertEquals(
        List.of(
            Map.of(StatedSite.WAIT_MIN, 45.7, StatedSite.USE_SHARE, 1.0),
            Map.of(StatedSite.WAIT_MIN, 10.0, StatedSite.USE_SHARE, 1.0),
            Map.of(StatedSite.USE_SHARE, 1.0)),
        sites.stream().map(WaitPropertiesTest::told).toList());
  }

  @Test
  void noWaitIsWrittenWithoutSessions() throws IOException {
    Region region = new ToyFiles().read();
    Plan plan = Plan.builder(region).plan();
    SiteWaits waits = SiteWaits.of(Network.of(region, 20_000), plan, region.lastPhase());
    for (StatedSite site : readBack(waits, plan)) {
      assertEquals(Map.of(StatedSite.USE_SHARE, 1.0), told(site));
    }
  }

  @Test
  void unknownWaitIsNotWritten() throws IOException {
    for (StatedSite site :
        readBack(SiteWaits.unknown(), Plan.builder(new ToyFiles().read()).plan())) {
      assertEquals(Map.of(), told(site));
    }
  }
}
