package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

  @Test
  void largestRemaindersGetTheRest() {
    // 10 x (0.17, 0.56, 0.27) = 1.7, 5.6, 2.7: floors 1, 5, 2; of the two left, 1.7 and 2.7 take
    // one each.
    assertArrayEquals(new int[] {2, 5, 3}, Apportionment.byWeight(10, new double[] {17, 56, 27}));
  }

  @Test
  void firstOfEqualRemaindersGetsTheRestFirst() {
    assertArrayEquals(new int[] {1, 1, 0}, Apportionment.byWeight(2, new double[] {5, 5, 5}));
  }

  @Test
  void zeroWeightsCountAsEqual() {
    assertArrayEquals(new int[] {2, 2}, Apportionment.byWeight(4, new double[] {0, 0}));
  }

  @Test
  void surplusOfAFullPlaceGoesToTheOthers() {
    // 9 by weights 8:1 would be 8 and 1, but the first has room for 3: the second takes the other
    // 6.
    assertArrayEquals(
        new int[] {3, 6}, Apportionment.byWeight(9, new double[] {8, 1}, new int[] {3, 7}));
  }

  @Test
  void allRoomIsFilledWhereThereIsTooLittle() {
    assertArrayEquals(
        new int[] {3, 2}, Apportionment.byWeight(9, new double[] {1, 1}, new int[] {3, 2}));
  }

  @Property
  void partsSumToTheTotalAndStayWithinOneOfTheExactPart(
      @ForAll @IntRange(max = 100_000) int total,
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(max = 1e6) Double> list) {
    double[] weights = list.stream().mapToDouble(Double::doubleValue).toArray();
    int[] parts = Apportionment.byWeight(total, weights);
    assertEquals(total, Arrays.stream(parts).sum());
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; sum > 0 && i < parts.length; i++) {
      assertTrue(Math.abs(parts[i] - total * (weights[i] / sum)) < 1 + 1e-6);
    }
  }
}
