package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/** A full cabinet stores 18 kWh. s5 has 80 bays, s1 60; both are malls. */
class StoredEnergyRuleTest {

  private static ToyProgram toy(String... parameters) {
    return ToyProgram.of(region(18, parameters));
  }

  private static Region region(double storedKwh, String... parameters) {
    return new ToyFiles()
        .basements()
        .replace("region.yaml", "stored_kwh: 18", "stored_kwh: " + storedKwh)
        .rules(ToyFiles.rule("fire", "stored-energy", "medium", parameters))
        .read();
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("fire", Level.MEDIUM) / 1_000_000;
  }

  @Test
  void aSiteStoresSoMuchInAll() {
    ToyProgram toy = toy("most_kwh: 100");
    assertEquals(0, points(toy.build("s5", "swap", "2027", 5))); // 90 kWh
    assertEquals(8, points(toy.build("s5", "swap", "2027", 6))); // 108
    assertEquals(16, points(toy.build("s5", "swap", "2027", 0).build("s5", "swap", "2026", 6)));
  }

  @Test
  void aCabinetIsInOnePartition() {
    // 35 kWh hold one cabinet of 18, though 18 x 3 < 35 x 2: 80 bays are 80 / 30, rounded up 3.
    ToyProgram toy = toy("partition_kwh: 35", "partition_bays: 30");
    assertEquals(0, points(toy.build("s5", "swap", "2027", 3)));
    assertEquals(35, points(toy.build("s5", "swap", "2027", 4)));
  }

  @Test
  void smallCabinetsShareAPartition() {
    // Of 9 kWh three fit into 35, and two into 18.
    ToyProgram above = ToyProgram.of(region(9, "partition_kwh: 35", "partition_bays: 40"));
    assertEquals(0, points(above.build("s5", "swap", "2027", 6)));
    assertEquals(11, points(above.build("s5", "swap", "2027", 7))); // 35 / 3
    ToyProgram below = ToyProgram.of(region(9, "partition_kwh: 18", "partition_bays: 40"));
    assertEquals(0, points(below.build("s5", "swap", "2027", 4)));
    assertEquals(9, points(below.build("s5", "swap", "2027", 5)));
  }

  @Test
  void aCabinetThatFitsIntoNoPartitionIsNotBuilt() {
    ToyProgram toy = toy("partition_kwh: 10", "partition_bays: 40");
    assertEquals(18, points(toy.build("s5", "swap", "2027", 1))); // 20 + 18 of 20
  }

  @Test
  void whatStoresNothingIsNotCounted() {
    ToyProgram toy = toy("most_kwh: 0", "site_kinds: [mall, parking]");
    assertEquals(0, points(toy.build("s5", "ac11", "2026", 20).build("s5", "e2w-ac", "2026", 90)));
    assertEquals(18, points(toy.build("s5", "swap", "2027", 1)));
    assertEquals(List.of(), toy("most_kwh: 0", "group: ac").rows("fire"));
  }
}
