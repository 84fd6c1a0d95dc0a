package org.chargeplan.importer.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Apportions integers by weight with largest remainders (Hamilton's method). */
public final class Apportionment {

  private Apportionment() {}

  /**
   * Parts in proportion to the weights that sum to the total exactly; the earlier of two equal
   * remainders goes first.
   *
   * @param total what is shared out, 0 or more
   * @param weights 0 or more each; where all are 0, they count as equal
   */
  public static int[] byWeight(int total, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    if (sum == 0) {
      double[] equal = new double[weights.length];
      Arrays.fill(equal, 1);
      return weights.length == 0 ? new int[0] : byWeight(total, equal);
    }
    int[] parts = new int[weights.length];
    double[] remainders = new double[weights.length];
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      double exact = total * (weights[i] / sum);
      parts[i] = (int) Math.floor(exact);
      remainders[i] = exact - parts[i];
      given += parts[i];
    }
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted((a, b) -> Double.compare(remainders[b], remainders[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < total - given; i++) {
      parts[order[i % order.length]]++;
    }
    return parts;
  }

  /**
   * As {@link #byWeight}, but no part above its room: what does not fit goes to the others. The
   * parts sum to the total, or to all the room where that is less.
   *
   * @param room most of each part, 0 or more
   */
  public static int[] byWeight(int total, double[] weights, int[] room) {
    int[] parts = new int[weights.length];
    int left = (int) Math.min(total, Arrays.stream(room).asLongStream().sum());
    while (left > 0) {
      int[] open = IntStream.range(0, room.length).filter(i -> parts[i] < room[i]).toArray();
      int[] more = byWeight(left, Arrays.stream(open).mapToDouble(i -> weights[i]).toArray());
      for (int k = 0; k < open.length; k++) {
        int i = open[k];
        int taken = Math.min(more[k], room[i] - parts[i]);
        parts[i] += taken;
        left -= taken;
      }
    }
    return parts;
  }
}
