package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.network.Network;
import org.chargeplan.program.Level;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * The toy with its sessions and a short reach: z1 goes to s1 alone, which has no DC port before. Of
 * its 800 kWh a day in 2027 a share of 0.45 charges at DC ports: 36 kWh in the busiest hour, two
 * sessions of half an hour, a load of 1. One port has an endless line, two wait a third of 30
 * minutes, three 1 / 22 of 30. In 2026 the load is 0.5: one port waits 30 minutes, two wait 2. A
 * visitor's minute is worth 1 USD, so that each minute of wait costs 365 x 2 USD in 2027 and 365
 * USD in 2026.
 */
class WaitRuleTest {

  private static final String DC = "group: dc";
  private static final String VALUE = "usd_per_hour: 60";
  private static final String SHARE = "share: 0.45";
  private static final String WITHIN = "within_min: 4";

  private static Region region(String... parameters) {
    return new ToyFiles()
        .sessions()
        .shortReach()
        .rules(ToyFiles.rule("wait", "wait", "soft", parameters))
        .read();
  }

  private static ToyProgram toy(String... parameters) {
    return ToyProgram.of(region(parameters));
  }

  /** With so many DC ports at s1 in 2027. */
  private static double usd(int ports, String... parameters) {
    return usd(toy(parameters), ports);
  }

  private static double usd(ToyProgram toy, int ports) {
    return toy.build("s1", "dc60", "2027", ports).penalty("wait", Level.SOFT) / 1e6;
  }

  @Test
  void closedSitePaysNothing() {
    assertEquals(0, usd(0, DC, VALUE, SHARE, WITHIN));
    // AC ports alone don't open its line.
    assertEquals(
        0,
        toy(DC, VALUE, SHARE, WITHIN).build("s1", "ac11", "2026", 5).penalty("wait", Level.SOFT));
  }

  @Test
  void anOpenSitePaysForWhatItsVisitorsWaitBeyondTheLimit() {
    // No port counts 60 - 4 minutes, two 10 - 4, three none; the hull makes of one port the middle.
    assertEquals(31 * 730, usd(1, DC, VALUE, SHARE, WITHIN), 1e-6);
    assertEquals(6 * 730, usd(2, DC, VALUE, SHARE, WITHIN), 1e-6);
    assertEquals(0, usd(3, DC, VALUE, SHARE, WITHIN));
    assertEquals(0, usd(8, DC, VALUE, SHARE, WITHIN));
  }

  @Test
  void eachPhaseHasItsOwnDemand() {
    // One port from 2026 on: 30 - 4 minutes of one visitor, then 31 of two.
    ToyProgram toy = toy(DC, VALUE, SHARE, WITHIN).build("s1", "dc60", "2026", 1);
    assertEquals(26 * 365 * 1_000_000L, toy.penalty("wait", "places", "s1", "2026"));
    assertEquals(31 * 730 * 1_000_000L, toy.penalty("wait", "places", "s1", "2027"));
    toy.build("s1", "dc60", "2027", 1);
    assertEquals(6 * 730 * 1_000_000L, toy.penalty("wait", "places", "s1", "2027"));
  }

  @Test
  void eachParameterCounts() {
    // Within 11 minutes two ports are enough: one is halfway between 60 - 11 and nothing.
    assertEquals(24.5 * 730, usd(1, DC, VALUE, SHARE, "within_min: 11"), 1e-6);
    assertEquals(0, usd(2, DC, VALUE, SHARE, "within_min: 11"));
    assertEquals(6 * 365, usd(2, DC, "usd_per_hour: 30", SHARE, WITHIN), 1e-6);
    assertEquals(12 * 730, usd(2, DC, VALUE, SHARE, WITHIN, "busy_hours: 2"), 1e-6);
    // Half the load in 2027 is that of 2026.
    assertEquals(26 * 365, usd(1, DC, VALUE, "share: 0.225", WITHIN), 1e-6);
    assertEquals(31 * 730, usd(1, DC, VALUE, "share: 0.225", WITHIN, "concentration: 2"), 1e-6);
  }

  @Test
  void aWeightCounts() {
    Region region = region(DC, VALUE, SHARE, WITHIN);
    assertEquals(12 * 730, usd(ToyProgram.of(region, Map.of("wait", 2.0)), 2), 1e-6);
  }

  @Test
  void theRuleHoldsFromItsFirstDay() {
    ToyProgram toy = toy(DC, VALUE, SHARE, WITHIN, "from: 2027-01-01");
    toy.build("s1", "dc60", "2026", 1);
    assertEquals(31 * 730 * 1_000_000L, toy.penalty("wait", Level.SOFT));
  }

  @Test
  void noRowIsMadeWhereOnePortIsEnough() {
    assertEquals(List.of(), toy(DC, VALUE, "share: 0.01", WITHIN).rows("wait"));
    assertEquals(List.of(), toy(DC, "usd_per_hour: 0", SHARE, WITHIN).rows("wait"));
    assertEquals(List.of(), toy(DC, VALUE, SHARE, WITHIN, "site_kinds: [parking]").rows("wait"));
  }

  @Test
  void existingPortsKeepASiteOpen() {
    // Two AC ports of s1; a DC port gives 36 kWh an hour where an AC port gives 3.75: 9.6 places.
    ToyProgram toy = toy("vehicle_class: car", VALUE, WITHIN);
    assertEquals(2_000, toy.activity("wait", "places", "s1", "2027"));
    toy.build("s1", "dc60", "2027", 1);
    assertEquals(11_600, toy.activity("wait", "places", "s1", "2027"));
    // s6 has none: closed, it lacks nothing; with a port it has one.
    long enough = toy.activity("wait", "places", "s6", "2027");
    assertEquals(0, toy.penalty("wait", "places", "s6", "2027"));
    toy.build("s6", "dc60", "2027", 1);
    assertEquals(1_000, toy.activity("wait", "places", "s6", "2027"));
    // 200 kWh: 20 in the busiest hour, 1.11 sessions, a load of 0.556; two ports wait 2.5 minutes.
    assertEquals(2_000, enough);
  }

  @Test
  void eachTrayOfACabinetIsAServer() {
    // 400 kWh a day: 40 in the busiest hour, 26.7 swaps, a load of 40.
    ToyProgram toy = toy("group: swap", VALUE, WITHIN).build("s1", "swap", "2027", 3);
    assertEquals(36_000, toy.activity("wait", "places", "s1", "2027"));
  }

  @Test
  void sitesShareTheDemandByBaysAndDistance() {
    Region region =
        new ToyFiles().sessions().replace("region.yaml", "reach_m: 5000", "reach_m: 1150").read();
    Compilation c = new Compilation(region, Network.of(region, 5_000), Map.of());
    PortType fast = region.findPortType("dc60").orElseThrow();
    double[] kwh =
        new ExpectedDemand(c, region.vehicleClasses().get(0), Set.of(fast))
            .kwhPerDay(region.lastPhase());
    // z1: s1 with 60 bays on the spot, s2 with 20 bays 1,100 m off; z2: s2 and s3, both 1,100 m
    // off.
    double near = Math.exp(-0.5 * 0.55 * 0.55);
    double s1 = 800 * 60 / (60 + 20 * near);
    assertEquals(s1, kwh[0], 1e-6);
    assertEquals(800 - s1 + 200 * 20 / 120.0, kwh[1], 1e-6);
    assertEquals(200 * 100 / 120.0, kwh[2], 1e-6);
    // The flats may have no DC port: s5, 2,200 m from them, is too far, and nobody serves z3.
    assertEquals(0, kwh[3]);
    assertEquals(1_200, Arrays.stream(kwh).sum(), 1e-6);
  }

  @Test
  void hullSkipsStepsThatWouldSaveMoreLater() {
    // A load of 1 for 30 minutes within 4: two places wait 10.
    assertEquals(
        List.of(new WaitCurve.Point(0, 56), new WaitCurve.Point(2, 6), new WaitCurve.Point(3, 0)),
        WaitCurve.of(1, 30, 4).points().stream()
            .map(p -> new WaitCurve.Point(p.places(), Math.rint(p.minutes() * 1e9) / 1e9))
            .toList());
    assertEquals(1, WaitCurve.of(0.001, 30, 4).enough());
  }

  @Test
  void missingFiguresOfTheRegionAreReported() {
    List<String> reported =
        new ToyFiles()
                .rules(ToyFiles.rule("wait", "wait", "medium", VALUE, WITHIN, "port_types: [dc60]"))
                .problemsOfRules()
                .stream()
                .map(p -> p.line() + ": " + p.message() + " " + p.hint())
                .toList();
    assertEquals(
        List.of(
            "3: The arrivals of vehicle class (car) are not known. Maybe arrivals are missing under"
                + " vehicle_classes of region.yaml.",
            "3: The session of port type (dc60) is not known. Maybe session is missing under"
                + " port_types of region.yaml, or a filter like group here.",
            "5: The level of rule (wait) must be soft: a wait is a cost, not a target. Maybe a rule"
                + " of type fleet-ratio was meant."),
        reported.stream().sorted().toList());
  }
}
