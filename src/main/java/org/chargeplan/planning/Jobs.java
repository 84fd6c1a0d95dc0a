package org.chargeplan.planning;

/** How many plans a machine can make at the same time. */
final class Jobs {

  /** A search uses one thread most of the time up to so many sites, two beyond. */
  private static final int FEW_SITES = 1200;

  /** Memory of a search, program and all, by site: 2.9 GB for the 19,651 sites of a country. */
  private static final long BYTES_PER_SITE = 150_000;

  private Jobs() {}

  /** As many as processors and memory allow, at least 1. */
  static int sensible(int sites) {
    Runtime machine = Runtime.getRuntime();
    return sensible(sites, machine.availableProcessors(), machine.maxMemory());
  }

  static int sensible(int sites, int processors, long heapBytes) {
    int byProcessors = sites < FEW_SITES ? processors : processors / 2;
    long byMemory = heapBytes / (Math.max(1, sites) * BYTES_PER_SITE);
    return (int) Math.max(1, Math.min(byProcessors, byMemory));
  }
}
