package org.chargeplan.solve;

import java.util.Arrays;

/**
 * The values of all columns, in pages that copies share until one of them writes.
 *
 * <p>OptaPlanner copies the working solution at every new best one, thousands of times a second at
 * times; sharing pages makes a copy cost the page table only.
 */
final class Values {

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;

  private final int size;
  private final int[][] pages;
  private final boolean[] own;

  /** All zero. */
  Values(int size) {
    this.size = size;
    pages = new int[(size + PAGE - 1) >> PAGE_BITS][PAGE];
    own = new boolean[pages.length];
    Arrays.fill(own, true);
  }

  private Values(Values other) {
    size = other.size;
    pages = other.pages.clone();
    own = new boolean[pages.length];
  }

  /** The same values; from now on neither sees what the other writes. */
  Values copy() {
    Arrays.fill(own, false);
    return new Values(this);
  }

  int get(int column) {
    return pages[column >> PAGE_BITS][column & (PAGE - 1)];
  }

  void set(int column, int value) {
    int page = column >> PAGE_BITS;
    if (!own[page]) {
      pages[page] = pages[page].clone();
      own[page] = true;
    }
    pages[page][column & (PAGE - 1)] = value;
  }

  int[] toArray() {
    int[] all = new int[size];
    for (int page = 0; page < pages.length; page++) {
      int from = page << PAGE_BITS;
      System.arraycopy(pages[page], 0, all, from, Math.min(PAGE, size - from));
    }
    return all;
  }
}
