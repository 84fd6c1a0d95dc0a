package org.chargeplan.queueing;

/**
 * The waiting line M/M/c: customers come at random (Poisson), each is served for a time that varies
 * exponentially by one of {@code c} like servers, and who finds all busy waits in the order of
 * arrival (A. K. Erlang, 1917; formulas as in Cooper, Introduction to Queueing Theory, 2nd ed.,
 * 1981, 3.3-3.4).
 *
 * <p>The load, in erlangs, is arrivals in a time of service: how many servers would be busy if
 * there were enough. At a load of {@code c} or more the line grows without end; the mean wait is
 * then infinite, and every customer waits.
 */
public final class ErlangC {

  private static final int HALVINGS = 100;

  private ErlangC() {}

  /**
   * The probability that all servers are busy in a system without a line, where customers who find
   * no server free go away (Erlang B), by its recursion over servers, which is stable for thousands
   * of them.
   *
   * @param servers how many, at least 0
   * @param load in erlangs, finite, at least 0
   */
  static double erlangB(int servers, double load) {
    require(servers, load);
    double blocked = 1;
    for (int c = 1; c <= servers; c++) {
      blocked = load * blocked / (c + load * blocked);
    }
    return blocked;
  }

  /**
   * The probability that a customer has to wait, 1 where the load is that of all servers or more.
   *
   * @param servers how many, at least 0
   * @param load in erlangs, finite, at least 0
   */
  public static double waitProbability(int servers, double load) {
    double blocked = erlangB(servers, load);
    return load >= servers ? 1 : blocked * servers / (servers - load * (1 - blocked));
  }

  /**
   * The mean wait of all customers, those who need not wait among them, in mean times of service;
   * infinite where the load is that of all servers or more.
   *
   * @param servers how many, at least 0
   * @param load in erlangs, finite, at least 0
   */
  public static double meanWait(int servers, double load) {
    double probability = waitProbability(servers, load);
    return load >= servers ? Double.POSITIVE_INFINITY : probability / (servers - load);
  }

  /**
   * The least number of servers that keep the mean wait within a limit.
   *
   * @param load in erlangs, finite, at least 0
   * @param mostWait longest mean wait in mean times of service, above 0
   * @return at least 1
   */
  public static int servers(double load, double mostWait) {
    requireWait(mostWait);
    require(1, load);
    int servers = 1;
    double blocked = load / (1 + load);
    // The recursion of Erlang B continues from one number of servers to the next.
    while (servers <= load
        || blocked * servers / (servers - load * (1 - blocked)) > mostWait * (servers - load)) {
      servers++;
      blocked = load * blocked / (servers + load * blocked);
    }
    return servers;
  }

  /**
   * The largest load at which servers keep the mean wait within a limit, below their number.
   *
   * @param servers how many, at least 1
   * @param mostWait longest mean wait in mean times of service, above 0
   * @return the load in erlangs
   */
  public static double maxLoad(int servers, double mostWait) {
    requireWait(mostWait);
    require(servers, 0);
    double holds = 0;
    double breaks = servers;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (holds + breaks) / 2;
      if (meanWait(servers, middle) <= mostWait) {
        holds = middle;
      } else {
        breaks = middle;
      }
    }
    return holds;
  }

  private static void require(int servers, double load) {
    if (servers < 0) {
      throw new IllegalArgumentException(
          "The number of servers (" + servers + ") must not be negative.");
    }
    if (!(load >= 0) || Double.isInfinite(load)) {
      throw new IllegalArgumentException("The load (" + load + ") must be a number, at least 0.");
    }
  }

  private static void requireWait(double mostWait) {
    if (!(mostWait > 0)) {
      throw new IllegalArgumentException("The longest wait (" + mostWait + ") must be above 0.");
    }
  }
}
