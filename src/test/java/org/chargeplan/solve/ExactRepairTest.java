package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hard rules that no single port repairs. */
class ExactRepairTest {

  /** 8 of the 16 bays of a car park with 100 kW must charge cars by 2027. */
  private static ToySearch carParkWithLittlePower() {
    return new ToySearch(
        new ToyFiles()
            .rules(
                ToyFiles.rule(
                        "quota",
                        "bay-quota",
                        "hard",
                        "share: 0.5",
                        "vehicle_class: car",
                        "site_kinds: [parking]")
                    + ToyFiles.rule("cost", "cost", "soft"))
            .replace("sites.csv", "100,false,1000", "16,false,100")
            .read());
  }

  @BeforeAll
  static void loadLibraries() {
    assertTrue(Relaxation.isAvailable());
  }

  private static Evaluator repaired(ToySearch toy, int[] start) {
    Evaluator evaluator = toy.evaluator(start);
    new ExactRepair(toy.allocation().problem(), new double[toy.program().rows()], () -> false)
        .run(evaluator, Level.HARD);
    return evaluator;
  }

  @Test
  void portsWithoutRoomForTheQuotaAreExchanged() {
    ToySearch toy = carParkWithLittlePower();
    int[] start = new int[toy.program().columns()];
    // One port of 60 kW and two of 11 kW leave 18 kW: one more of 11 kW is all that can be added.
    start[toy.column("s3", "dc60", 0)] = 1;
    start[toy.column("s3", "ac11", 0)] = 2;
    assertTrue(toy.evaluator(start).total(Level.HARD) > 0);
    Evaluator evaluator = repaired(toy, start);
    assertEquals(0, evaluator.total(Level.HARD));
    // Eight of 11 kW are 88 kW.
    assertEquals(0, toy.ports(evaluator.values(), "dc60", 1));
    assertEquals(8, toy.ports(evaluator.values(), "ac11", 1));
  }

  @Test
  void planThatKeepsItsHardRulesStaysAsItIs() {
    ToySearch toy = carParkWithLittlePower();
    int[] start = new int[toy.program().columns()];
    start[toy.column("s3", "ac11", 0)] = 9;
    assertArrayEquals(start, repaired(toy, start).values());
  }
}
