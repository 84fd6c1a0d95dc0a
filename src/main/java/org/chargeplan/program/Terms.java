package org.chargeplan.program;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Coefficients of columns (or indicators) in rows, stored owner by owner, by rising row. Lists of
 * terms that many owners have in common are stored once, in {@link CommonLists}.
 */
final class Terms {

  /** Terms of owner o alone are those from first[o] to first[o + 1] - 1. */
  final int[] first;

  final int[] row;
  final long[] coefficient;

  /** What owners have besides. */
  final CommonLists common;

  private Terms(int[] first, int[] row, long[] coefficient, CommonLists common) {
    this.first = first;
    this.row = row;
    this.coefficient = coefficient;
    this.common = common;
  }

  /** Sorts terms by owner, then by row; terms of one owner in one row become one. */
  static Terms by(
      IntArrayList owner, IntArrayList row, LongArrayList coefficient, int owners, int rows) {
    int[] byRow = order(row, rows, identity(row.size()));
    int[] byOwner = order(owner, owners, byRow);
    int[] first = new int[owners + 1];
    int[] mergedRow = new int[row.size()];
    long[] mergedCoefficient = new long[row.size()];
    int size = 0;
    int at = 0;
    for (int o = 0; o < owners; o++) {
      first[o] = size;
      for (; at < byOwner.length && owner.getInt(byOwner[at]) == o; at++) {
        int termRow = row.getInt(byOwner[at]);
        if (size == first[o] || mergedRow[size - 1] != termRow) {
          mergedRow[size] = termRow;
          size++;
        }
        mergedCoefficient[size - 1] += coefficient.getLong(byOwner[at]);
      }
    }
    first[owners] = size;
    return withoutLists(
        new CommonLists.Plain(
            first, Arrays.copyOf(mergedRow, size), Arrays.copyOf(mergedCoefficient, size)),
        rows);
  }

  private static Terms withoutLists(CommonLists.Plain all, int rows) {
    CommonLists common = CommonLists.of(all, rows);
    int size = all.row().length - common.size();
    int[] first = new int[all.first().length];
    int[] row = new int[size];
    long[] coefficient = new long[size];
    int at = 0;
    for (int owner = 0; owner < all.owners(); owner++) {
      for (int i = all.first()[owner]; i < all.first()[owner + 1]; i++) {
        if (!common.isCommon[all.row()[i]]) {
          row[at] = all.row()[i];
          coefficient[at++] = all.coefficient()[i];
        }
      }
      first[owner + 1] = at;
    }
    return new Terms(first, row, coefficient, common);
  }

  private static int[] identity(int size) {
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    return all;
  }

  /** Orders items by key, those of one key as they were: a counting sort. */
  private static int[] order(IntArrayList key, int keys, int[] items) {
    int[] next = new int[keys + 1];
    for (int item : items) {
      next[key.getInt(item) + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      next[k + 1] += next[k];
    }
    int[] ordered = new int[items.length];
    for (int item : items) {
      ordered[next[key.getInt(item)]++] = item;
    }
    return ordered;
  }

  int size() {
    return row.length + common.size();
  }

  /** Visits all terms of an owner by rising row. */
  void forEach(int owner, Program.TermVisitor visitor) {
    int list = common.listOf[owner];
    int i = first[owner];
    int k = common.first[list];
    int end = first[owner + 1];
    int listEnd = common.first[list + 1];
    while (i < end || k < listEnd) {
      if (k == listEnd || (i < end && row[i] < common.row[k])) {
        visitor.visit(row[i], coefficient[i]);
        i++;
      } else {
        visitor.visit(common.row[k], common.coefficient[k]);
        k++;
      }
    }
  }
}
