package org.chargeplan.solve;

import java.util.Arrays;

/**
 * The values of all columns, in pages that copies share until one of them writes.
 *
 * <p>OptaPlanner copies the working solution at every new best one, thousands of times a second at
 * times; sharing pages makes a copy cost the page table only. The working values are in one flat
 * array as well, for they are read far more often than copied.
 */
final class Values {

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;

  private final int[][] pages;
  private final boolean[] own;

  /** The same values once more; empty in a copy until it becomes the working one. */
  private int[] flat;

  /** All zero. */
  Values(int size) {
    pages = new int[(size + PAGE - 1) >> PAGE_BITS][PAGE];
    own = new boolean[pages.length];
    Arrays.fill(own, true);
    flat = new int[size];
  }

  private Values(int[][] pages) {
    this.pages = pages;
    own = new boolean[pages.length];
    flat = new int[0];
  }

  /** The same values; from now on neither sees what the other writes. */
  Values copy() {
    Arrays.fill(own, false);
    return new Values(pages.clone());
  }

  /** Makes these values ready to be read one by one and written. */
  void work(int size) {
    if (flat.length != size) {
      flat = toArray(size);
    }
  }

  /** The value of a column, of working values. */
  int get(int column) {
    return flat[column];
  }

  /** Changes the value of a column, of working values. */
  void set(int column, int value) {
    flat[column] = value;
    int page = column >> PAGE_BITS;
    if (!own[page]) {
      pages[page] = pages[page].clone();
      own[page] = true;
    }
    pages[page][column & (PAGE - 1)] = value;
  }

  /** The values of all columns, of which there are {@code size}. */
  int[] toArray(int size) {
    int[] all = new int[size];
    for (int page = 0; page < pages.length; page++) {
      int from = page << PAGE_BITS;
      System.arraycopy(pages[page], 0, all, from, Math.min(PAGE, size - from));
    }
    return all;
  }
}
