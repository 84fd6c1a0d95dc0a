package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ValuesProperties {

  private static final int SIZE = 1300;

  /** Copies of copies, written in any order, each equal an array that was really copied. */
  @Property(tries = 100)
  void copiesAreIndependent(@ForAll long seed) {
    Random random = new Random(seed);
    List<Values> shared = new ArrayList<>(List.of(new Values(SIZE)));
    List<int[]> real = new ArrayList<>(List.of(new int[SIZE]));
    for (int action = 0; action < 200; action++) {
      int which = random.nextInt(shared.size());
      if (shared.size() < 6 && random.nextInt(10) == 0) {
        shared.add(shared.get(which).copy());
        shared.get(shared.size() - 1).work(SIZE);
        real.add(real.get(which).clone());
      } else {
        int column = random.nextInt(SIZE);
        int value = random.nextInt(100);
        shared.get(which).set(column, value);
        real.get(which)[column] = value;
      }
    }
    for (int i = 0; i < shared.size(); i++) {
      assertEquals(real.get(i)[i], shared.get(i).get(i));
      assertArrayEquals(real.get(i), shared.get(i).toArray(SIZE));
    }
  }
}
