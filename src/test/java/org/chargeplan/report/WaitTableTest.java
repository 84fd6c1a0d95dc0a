package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;

class WaitTableTest {

  @Test
  void eachGroupHasItsLine() {
    Region region = new ToyFiles().sessions().read();
    PortType fast = region.findPortType("dc60").orElseThrow();
    Plan plan =
        Plan.builder(region)
            .build(region.sitesById().get("s2"), fast, region.lastPhase(), 1)
            .plan();
    SiteWaits waits = SiteWaits.of(Network.of(region, 20_000), plan, region.lastPhase());
    // Two AC ports of s1 wait 45.7 minutes, three DC ports of s2 0.2368 / 1.5 of 30.
    assertEquals(
        List.of(
            "                sites  mean minutes  sites above 10  energy used",
            "  car AC ports      1          45.7         100.0 %      100.0 %",
            "  car DC ports      1           4.7           0.0 %      100.0 %"),
        WaitTable.of(waits).orElseThrow().lines());
  }

  @Test
  void tableIsEmptyWithoutKnownWaits() {
    assertEquals(Optional.empty(), WaitTable.of(SiteWaits.unknown()));
  }
}
