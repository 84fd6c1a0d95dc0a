package org.chargeplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Region region = Toy.region();
  private final Plan plan = Toy.honest(region).plan();
  private final SiteFigures sites = new SiteFigures(plan);
  private final GridFigures grid = new GridFigures(plan);
  private final Totals totals = new Totals(plan);

  @Test
  void portsCountFromThePhaseTheyAreBuiltIn() {
    assertEquals(0, plan.ports(Toy.S2, Toy.AC11, Toy.P2026));
    assertEquals(10, plan.ports(Toy.S2, Toy.AC11, Toy.P2027));
    assertEquals(10, plan.ports(Toy.S2, Toy.AC11, Toy.P2028));
    assertEquals(40, plan.ports(Toy.S1, Toy.AC11, Toy.P2026));
    assertEquals(38, plan.newPorts(Toy.S1, Toy.AC11, Toy.P2026));
  }

  @Test
  void portsBuiltTwiceAreAdded() {
    Plan twice =
        Plan.builder(region)
            .build(Toy.S1, Toy.OUTLET, Toy.P2027, 3)
            .build(Toy.S1, Toy.OUTLET, Toy.P2027, 4)
            .reinforce(Toy.G1, Toy.P2027, 1)
            .reinforce(Toy.G1, Toy.P2028, 1)
            .plan();
    assertEquals(7, twice.newPorts(Toy.S1, Toy.OUTLET, Toy.P2027));
    assertEquals(2, new GridFigures(twice).blocks(Toy.G1, Toy.P2028));
  }

  @Test
  void planDoesNotFollowLaterChangesOfItsBuilder() {
    Plan.Builder builder = Plan.builder(region).build(Toy.S1, Toy.AC11, Toy.P2026, 1);
    Plan one = builder.plan();
    Plan two = builder.build(Toy.S1, Toy.AC11, Toy.P2026, 1).plan();
    assertEquals(1, one.newPorts(Toy.S1, Toy.AC11, Toy.P2026));
    assertNotEquals(one, two);
  }

  @Test
  void negativeCountsAreRefused() {
    Plan.Builder builder = Plan.builder(region);
    assertThrows(
        IllegalArgumentException.class, () -> builder.build(Toy.S1, Toy.AC11, Toy.P2026, -1));
    assertThrows(IllegalArgumentException.class, () -> builder.reinforce(Toy.G1, Toy.P2026, -1));
  }

  @Test
  void sitePowerIsExact() {
    Plan outlets = Plan.builder(region).build(Toy.S2, Toy.OUTLET, Toy.P2026, 3).plan();
    // 3 x 1.3 in doubles is 3.9000000000000004.
    assertEquals(3.9, new SiteFigures(outlets).connectedKw(Toy.S2, Toy.P2026));
    assertEquals(440, sites.connectedKw(Toy.S1, Toy.P2026));
    assertEquals(22, sites.existingKw(Toy.S1));
  }

  @Test
  void siteFiguresFollowFromPortsAndPrices() {
    assertEquals(Optional.of(Toy.P2027), sites.findFirstPhase(Toy.S2));
    assertEquals("own-transformer", sites.connectionClass(Toy.S1).id());
    assertEquals("provincial", sites.connectionClass(Toy.S3).id());
    assertEquals(2, sites.existingPorts(Toy.S1));
    assertEquals(38, sites.newPorts(Toy.S1));
  }

  @Test
  void connectionCostsTheDifferenceToBefore() {
    // s1: 22 kW stand, 440 kW then: 418 x 60 + 31,000.
    assertEquals(new CapitalCost(41_800, 56_080, 0), sites.capital(Toy.S1, Toy.P2026));
    assertEquals(CapitalCost.NONE, sites.capital(Toy.S1, Toy.P2027));
    // s3: 300 kW, then 480: 180 x 60 + 150,000.
    assertEquals(new CapitalCost(40_500, 160_800, 0), sites.capital(Toy.S3, Toy.P2028));
  }

  @Test
  void capitalIsSummedByPhaseAndPart() {
    // 38 x 1,100 + 5 x 13,500; 56,080 + 300 x 60 + 31,000.
    assertEquals(new CapitalCost(109_300, 105_080, 0), totals.capital(Toy.P2026));
    // 10 x 1,100; 110 x 60 + 31,000; one block.
    assertEquals(new CapitalCost(11_000, 37_600, 1_000_000), totals.capital(Toy.P2027));
    assertEquals(new CapitalCost(40_500, 160_800, 0), totals.capital(Toy.P2028));
    assertEquals(1_048_600, totals.capital(Toy.P2027).totalUsd());
  }

  @Test
  void gridLoadCountsNewPortsOnly() {
    assertEquals(125.4, grid.peakKw(Toy.G1, Toy.P2026)); // 38 x 3.3
    assertEquals(158.4, grid.peakKw(Toy.G1, Toy.P2027)); // 48 x 3.3
    assertEquals(150, grid.capacityKw(Toy.G1, Toy.P2026));
    assertEquals(350, grid.capacityKw(Toy.G1, Toy.P2027));
    assertEquals(240 / 500.0, grid.loadShare(Toy.G2, Toy.P2028)); // 8 x 30 kW
  }

  @Test
  void totalsAreSummedByTypeGroupProvinceAndEnergy() {
    assertEquals(2, totals.existingPorts(Toy.AC11));
    assertEquals(10, totals.newPorts(Toy.AC11, Toy.P2027));
    assertEquals(50, totals.ports(Toy.AC11, Toy.P2027));
    assertEquals(8, totals.ports(PortGroup.DC, Toy.P2028));
    assertEquals(58, totals.ports(Toy.P2028));
    assertEquals(50, totals.ports(Toy.NORTH, Toy.P2028));
    assertEquals(8, totals.ports(Toy.SOUTH, Toy.P2028));
    assertEquals(50 * 11 + 8 * 60, totals.connectedKw(Toy.P2028));
    assertEquals(50 * 15 + 8 * 180, totals.offeredKwhPerDay(Toy.CAR, Toy.P2028));
    assertEquals(6_000, totals.demandKwhPerDay(Toy.CAR, Toy.P2028));
    assertEquals(0, totals.offeredKwhPerDay(Toy.TWO_WHEELER, Toy.P2028));
  }

  @Test
  void inputFiguresAreCountedByStatus() {
    List<InputFigures> layers = InputFigures.of(region);
    // 2 zones x 2 classes x 3 phases; 3 sites x 2; one site with one existing type.
    assertEquals(new InputFigures("zones", 0, 12, 0), layers.get(0));
    assertEquals(new InputFigures("sites", 0, 0, 6), layers.get(1));
    assertEquals(new InputFigures("existing_ports", 0, 1, 0), layers.get(2));
    // 2 nodes x (3 phases + 4); one type of 7 figures each; 2 x 2 + 2 x 3 + 3 and one class of 3.
    assertEquals(new InputFigures("grid", 0, 0, 14), layers.get(3));
    assertEquals(new InputFigures("port_types", 7, 7, 7), layers.get(4));
    assertEquals(new InputFigures("defaults", 0, 3, 13), layers.get(5));
    InputFigures all = InputFigures.sum(layers);
    assertEquals(70, all.count());
    assertEquals(40 / 70.0, all.assumedShare());
  }
}
