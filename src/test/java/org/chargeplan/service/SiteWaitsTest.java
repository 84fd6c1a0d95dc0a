package org.chargeplan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;

/**
 * The toy region with its sessions. In 2027 cars ask for 800, 200, 400 and 200 kWh in z1 to z4,
 * riders for half; s1 has 2 AC ports, s2 2 DC ports.
 */
class SiteWaitsTest {

  private static final double EXACT = 1e-9;

  private final Region region = new ToyFiles().sessions().read();
  private final Network network = Network.of(region, 20_000);
  private final Phase first = region.phases().get(0);
  private final Phase last = region.phases().get(1);

  private Site site(String id) {
    return region.sitesById().get(id);
  }

  private PortType type(String id) {
    return region.findPortType(id).orElseThrow();
  }

  private SiteWait at(String site, Plan plan, Phase phase) {
    return SiteWaits.of(network, plan, phase).find(site(site)).orElseThrow();
  }

  private PortWait line(SiteWait wait, String type) {
    return wait.lines().stream().filter(l -> l.type().id().equals(type)).findFirst().orElseThrow();
  }

  @Test
  void waitOfTwoPortsHasAClosedForm() {
    // z1 and z2 ask for 1,000 kWh and are offered 390. Two AC ports: 2 sessions a day, 0.2 in the
    // busiest hour, 4 hours each: 0.8 erlangs, 0.8^2 / (4 - 0.8^2) = 0.1905 of 240 minutes.
    SiteWait south = at("s1", Plan.builder(region).plan(), last);
    PortWait ac = line(south, "ac11");
    assertEquals(0.2, ac.arrivalsPerHour(), EXACT);
    assertEquals(0.8, ac.loadErlangs(), EXACT);
    assertEquals(0.64 / 3.36 * 240, ac.waitMinutes(), 1e-6);
    // Two DC ports: 20 sessions a day, 2 in the busiest hour, half an hour each: 1 / 3 of it.
    assertEquals(10, at("s2", Plan.builder(region).plan(), last).waitMinutes().getAsDouble(), 1e-6);
  }

  @Test
  void outletsHaveAUseButNoWait() {
    SiteWait north = at("s4", Plan.builder(region).plan(), last);
    assertEquals(List.of(), north.lines());
    assertEquals(OptionalDouble.empty(), north.waitMinutes());
    // Two outlets offer 6 kWh to z3, which asks for 200.
    assertEquals(1, north.useShare().getAsDouble(), EXACT);
    assertEquals(6, north.offeredKwhPerDay(), EXACT);
  }

  @Test
  void portsWithoutDemandAreNotUsed() {
    // s4's catchment for riders is z3 alone: 200 of 102 x 3 = 306 kWh in 2027, 100 in 2026.
    Plan plan = Plan.builder(region).build(site("s4"), type("e2w-ac"), first, 100).plan();
    assertEquals(200 / 306.0, at("s4", plan, last).useShare().getAsDouble(), EXACT);
    assertEquals(100 / 306.0, at("s4", plan, first).useShare().getAsDouble(), EXACT);
  }

  @Test
  void aThirdPortShortensTheWait() {
    // 3 DC ports, still all used: 3 an hour, 1.5 erlangs. Erlang B by its recursion: 1.5 / 2.5 =
    // 0.6,
    // 0.9 / 2.9 = 0.3103, 0.4655 / 3.4655 = 0.1343; C = 3 x 0.1343 / (3 - 1.5 x 0.8657) = 0.2368.
    Plan plan = Plan.builder(region).build(site("s2"), type("dc60"), last, 1).plan();
    double third = at("s2", plan, last).waitMinutes().getAsDouble();
    assertEquals(0.2368 / 1.5 * 30, third, 0.001);
    assertEquals(10, at("s2", plan, first).waitMinutes().getAsDouble(), 1e-6);
  }

  @Test
  void eachTrayIsAServer() {
    // 60 kWh are 40 swaps a day, 4 in the busiest hour, 1.5 hours each: 6 erlangs on 12 trays.
    Plan plan = Plan.builder(region).build(site("s3"), type("swap"), last, 1).plan();
    PortWait swap = line(at("s3", plan, last), "swap");
    assertEquals(6, swap.loadErlangs(), EXACT);
    // Erlang C of 12 and 6 is 0.0225 (table): 0.0225 / 6 of 90 minutes.
    assertEquals(0.0225 / 6 * 90, swap.waitMinutes(), 0.001);
  }

  @Test
  void waitOfASiteIsTheMeanOfItsVisitors() {
    Plan plan = Plan.builder(region).build(site("s1"), type("dc60"), last, 2).plan();
    SiteWait south = at("s1", plan, last);
    PortWait ac = line(south, "ac11");
    PortWait dc = line(south, "dc60");
    // 0.2 and 2 an hour.
    assertEquals(2, dc.arrivalsPerHour(), EXACT);
    double expected = (0.2 * ac.waitMinutes() + 2 * dc.waitMinutes()) / 2.2;
    assertEquals(expected, south.waitMinutes().getAsDouble(), 1e-9);
    assertEquals(10, dc.waitMinutes(), 1e-6);
  }

  @Test
  void endlessQueueIsReportedAsAnHour() {
    Region busy =
        new ToyFiles()
            .sessions()
            .replace("region.yaml", "busy_hour_share: 0.1", "busy_hour_share: 0.5")
            .read();
    // 2 ports, 20 sessions, 10 in the busiest hour, half an hour each: 5 erlangs.
    SiteWaits waits = SiteWaits.of(Network.of(busy, 20_000), Plan.builder(busy).plan(), last);
    PortWait line = waits.find(busy.sitesById().get("s2")).orElseThrow().lines().get(0);
    assertEquals(5, line.loadErlangs(), EXACT);
    assertEquals(60, line.waitMinutes());
  }

  @Test
  void aSiteWithoutPortsIsUnknown() {
    SiteWaits waits = SiteWaits.of(network, Plan.builder(region).plan(), last);
    assertEquals(Optional.empty(), waits.find(site("s3")));
    assertEquals(OptionalDouble.empty(), waits.waitMinutes(site("s3")));
    assertEquals(OptionalDouble.empty(), SiteWaits.unknown().useShare(site("s1")));
    assertEquals(List.of(), SiteWaits.unknown().byGroup(10));
  }

  @Test
  void groupsAreSummedUp() {
    Plan plan = Plan.builder(region).build(site("s5"), type("dc60"), last, 1).plan();
    SiteWaits waits = SiteWaits.of(network, plan, last);
    List<GroupWait> groups = waits.byGroup(10.1);
    assertEquals(
        List.of(PortGroup.AC, PortGroup.DC), groups.stream().map(GroupWait::group).toList());
    GroupWait dc = groups.get(1);
    assertEquals(2, dc.sites());
    // At s2 two an hour wait 10 minutes; at s5's one port one an hour, 0.5 erlangs, waits 30.
    assertEquals((2 * 10 + 30) / 3.0, dc.waitMinutes(), 1e-6);
    assertEquals(0.5, dc.longShare(), EXACT);
    assertEquals(1, waits.byGroup(9.9).get(1).longShare(), EXACT);
    assertEquals(1, dc.useShare(), EXACT);
  }

  @Test
  void useOfAGroupIsWeightedByEnergy() {
    Plan plan = Plan.builder(region).build(site("s6"), type("dc60"), last, 10).plan();
    SiteWaits waits = SiteWaits.of(network, plan, last);
    double usedKwh = 360 + 1800 * waits.useShare(site("s6")).getAsDouble();
    assertEquals(usedKwh / (360 + 1800), waits.byGroup(10).get(1).useShare(), EXACT);
    // z3 and z4 ask for 600 kWh in all.
    assertTrue(usedKwh <= 960 && usedKwh >= 560, () -> "used " + usedKwh);
  }
}
