package org.chargeplan.relax;

/**
 * The activities that integer columns can add up to, as far as two simple arguments go: they lie on
 * a lattice whose step is the greatest common divisor of the coefficients, and none lies nearer to
 * the least or the largest sum than the smallest coefficient.
 *
 * @param least the least sum
 * @param largest the largest sum
 * @param step distance of lattice points, 0 for a row without terms
 * @param smallest the smallest absolute coefficient
 */
record ActivityLattice(long least, long largest, long step, long smallest) {

  static ActivityLattice of(RowView view, int row, long least, long largest) {
    long step = 0;
    long smallest = Long.MAX_VALUE;
    for (RowTerms terms : new RowTerms[] {view.columns(), view.indicators()}) {
      for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
        long size = Math.abs(terms.coefficient[i]);
        step = divisor(step, size);
        smallest = Math.min(smallest, size);
      }
    }
    return new ActivityLattice(least, largest, step, smallest);
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  /** The least sum that is at least this activity, or this activity where none is known to be. */
  long atLeast(long activity) {
    if (step == 0 || activity <= least || activity > largest) {
      return activity;
    }
    long onLattice = activity + Math.floorMod(least - activity, step);
    return Math.max(onLattice, least + smallest);
  }

  /** The largest sum that is at most this activity, or this activity where none is known to be. */
  long atMost(long activity) {
    if (step == 0 || activity < least || activity >= largest) {
      return activity;
    }
    long onLattice = activity - Math.floorMod(activity - least, step);
    return Math.min(onLattice, largest - smallest);
  }
}
