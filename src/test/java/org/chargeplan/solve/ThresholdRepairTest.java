package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;

/**
 * A corridor round the toy, on which only s3 (1,000 kW, 100 bays) and s6 (600 kW, 20 bays) can
 * close the gaps, with two ports of 60 kW each in 2026.
 */
class ThresholdRepairTest {

  private static ToyFiles files(String level) {
    return new ToyFiles()
        .corridor()
        .rules(
            ToyFiles.rule(
                    "gaps",
                    "corridor-spacing",
                    level,
                    "gap_m: 13000",
                    "pool_kw: 120",
                    "port_kw: 60",
                    "ports: 2")
                + ToyFiles.rule("cost", "cost", "soft"));
  }

  private static Evaluator repaired(ToySearch toy, int[] start) {
    Evaluator evaluator = toy.evaluator(start);
    new ThresholdRepair(toy.allocation().problem(), new RowContributors(toy.program()), evaluator)
        .run();
    return evaluator;
  }

  private static Evaluator repaired(Region region) {
    ToySearch toy = new ToySearch(region);
    return repaired(toy, new int[toy.program().columns()]);
  }

  @Test
  void indicatorsThatNoSinglePortTurnsOnAreTurnedOn() {
    ToySearch toy = new ToySearch(files("hard").read());
    int[] nothing = new int[toy.program().columns()];
    assertEquals(0, toy.ports(toy.greedy(), "dc60", 1), "greed alone sees nothing to win");
    Evaluator evaluator = repaired(toy, nothing);
    assertEquals(0, evaluator.total(Level.HARD));
    // Two ports at s3 and two at s6, in 2026, and no more.
    assertEquals(2, evaluator.value(toy.column("s3", "dc60", 0)));
    assertEquals(2, evaluator.value(toy.column("s6", "dc60", 0)));
    assertEquals(4, toy.ports(evaluator.values(), "", 1));
  }

  @Test
  void aTargetIsReachedByPools() {
    assertEquals(0, repaired(files("medium").read()).total(Level.MEDIUM));
  }

  @Test
  void fullSitesMakeRoom() {
    ToySearch toy =
        new ToySearch(files("hard").replace("sites.csv", "100,false,1000", "10,false,1000").read());
    int[] full = new int[toy.program().columns()];
    full[toy.column("s3", "ac11", 0)] = 10;
    Evaluator evaluator = repaired(toy, full);
    assertEquals(0, evaluator.total(Level.HARD));
    assertEquals(8, evaluator.value(toy.column("s3", "ac11", 0)));
    assertEquals(2, evaluator.value(toy.column("s3", "dc60", 0)));
  }

  @Test
  void weakGridIsReinforced() {
    // 2 x 60 kW x 0.5 are 60 kW; g-north has 50 kW, and a block in 2027 alone.
    Region region =
        files("hard")
            .replace("rules.yaml", "level: hard", "level: hard\n    from: 2027-01-01")
            .replace("grid.csv", "400,350,", "50,50,")
            .read();
    ToySearch toy = new ToySearch(region);
    Evaluator evaluator = repaired(toy, new int[toy.program().columns()]);
    assertEquals(0, evaluator.total(Level.HARD));
    assertEquals(1, toy.blocks(evaluator.values()));
  }

  @Test
  void anIndicatorThatCannotBeTurnedOnLeavesNoTrace() {
    // No headroom in the north at all in 2026: s6 is no pool, s3 is.
    Region region = files("hard").replace("grid.csv", "400,350,1000,1", "0,0,1000,0").read();
    ToySearch toy = new ToySearch(region);
    Evaluator evaluator = repaired(toy, new int[toy.program().columns()]);
    assertTrue(evaluator.total(Level.HARD) > 0);
    assertEquals(2, toy.ports(evaluator.values(), "", 1));
  }

  @Test
  void aPlanThatMeetsAllRowsStaysAsItIs() {
    ToySearch toy = new ToySearch(files("hard").read());
    int[] pools = repaired(toy, new int[toy.program().columns()]).values();
    assertArrayEquals(pools, repaired(toy, pools).values());
  }
}
