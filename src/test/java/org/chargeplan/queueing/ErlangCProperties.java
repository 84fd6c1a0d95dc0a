package org.chargeplan.queueing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Whatever servers and load: the same as a slow reference, and in the right direction. */
class ErlangCProperties {

  private static final MathContext DIGITS = new MathContext(50);

  /** The textbook's formula, with its sums and factorials, in 50 digits. */
  private static double slow(int servers, double load) {
    BigDecimal a = new BigDecimal(load);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < servers; k++) {
      sum = sum.add(term);
      term = term.multiply(a).divide(BigDecimal.valueOf(k + 1), DIGITS);
    }
    BigDecimal c = BigDecimal.valueOf(servers);
    BigDecimal last = term.multiply(c).divide(c.subtract(a), DIGITS);
    return last.divide(sum.add(last), DIGITS).doubleValue();
  }

  @Property(tries = 300)
  void waitMatchesTheSumsOfTheTextbook(
      @ForAll @IntRange(min = 1, max = 150) int servers,
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 0.999) double use) {
    double load = use * servers;
    double expected = slow(servers, load);
    assertEquals(expected, ErlangC.waitProbability(servers, load), 1e-11 * (1 + expected));
    assertEquals(
        expected / (servers - load), ErlangC.meanWait(servers, load), 1e-9 * (1 + expected));
  }

  @Property(tries = 200)
  void moreLoadWaitsLongerAndMoreServersShorter(
      @ForAll @IntRange(min = 1, max = 3000) int servers,
      @ForAll @Scale(4) @DoubleRange(min = 0.05, max = 0.98) double use) {
    double load = use * servers;
    double wait = ErlangC.meanWait(servers, load);
    double probability = ErlangC.waitProbability(servers, load);
    assertTrue(probability >= 0 && probability <= 1, () -> "probability " + probability);
    assertTrue(ErlangC.meanWait(servers, load * 1.01) >= wait);
    assertTrue(ErlangC.meanWait(servers + 1, load) <= wait);
    // Twice the servers with twice the load wait shorter: large sites are better than small ones.
    assertTrue(ErlangC.meanWait(2 * servers, 2 * load) <= wait);
  }

  /** The wait is convex in servers (Dyer and Proll, Management Science 23, 1977). */
  @Property(tries = 200)
  void eachAdditionalServerSavesLess(
      @ForAll @IntRange(min = 1, max = 500) int servers,
      @ForAll @Scale(4) @DoubleRange(min = 0.05, max = 0.99) double use) {
    double load = use * servers;
    double first = ErlangC.meanWait(servers, load);
    double second = ErlangC.meanWait(servers + 1, load);
    double third = ErlangC.meanWait(servers + 2, load);
    assertTrue(first - second >= second - third - 1e-12);
  }

  @Property(tries = 200)
  void smallestNumberOfServersKeepsTheLimit(
      @ForAll @Scale(4) @DoubleRange(min = 0, max = 400) double load,
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 5) double limit) {
    int servers = ErlangC.servers(load, limit);
    assertTrue(ErlangC.meanWait(servers, load) <= limit * (1 + 1e-9));
    assertTrue(servers == 1 || ErlangC.meanWait(servers - 1, load) > limit * (1 - 1e-9));
  }

  @Property(tries = 200)
  void largestLoadKeepsTheLimit(
      @ForAll @IntRange(min = 1, max = 200) int servers,
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 5) double limit) {
    double load = ErlangC.maxLoad(servers, limit);
    assertTrue(load < servers);
    assertTrue(ErlangC.meanWait(servers, load) <= limit);
    assertTrue(ErlangC.meanWait(servers, load * (1 + 1e-9)) > limit);
  }
}
