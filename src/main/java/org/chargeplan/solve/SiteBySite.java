package org.chargeplan.solve;

import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * A phase that goes through the sites some at a time, in several threads. Setters are not final:
 * OptaPlanner calls them through the public classes that extend this one.
 */
abstract class SiteBySite implements CustomPhaseCommand<Allocation> {

  private int sitesAtOnce;
  private int threads = 2;

  SiteBySite(int sitesAtOnce) {
    this.sitesAtOnce = sitesAtOnce;
  }

  /** How many sites are taken together, set from {@code solver.xml}: more are better, slower. */
  public void setSitesAtOnce(int sites) {
    sitesAtOnce = sites;
  }

  /** How many threads are used, set from {@code solver.xml}. */
  public void setThreads(int number) {
    threads = number;
  }

  final int sitesAtOnce() {
    return sitesAtOnce;
  }

  final int threads() {
    return threads;
  }
}
