package org.chargeplan.program;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists of terms that many owners have in common. In a row of the nation or a province a
 * coefficient depends on port type and phase, not on the site, so that all sites' columns of one
 * type and phase have the same list of such terms; it is stored once.
 */
final class CommonLists {

  /** The list without terms. */
  static final int EMPTY = 0;

  /** A row of fewer terms is not looked at. */
  private static final int LEAST_TERMS = 60;

  /** Nor is a row with more coefficients than one in so many terms. */
  private static final int TERMS_FOR_EACH_COEFFICIENT = 20;

  /**
   * Whether the terms of a row are in lists. Those of all owners are, or of none: what two owners
   * do to one row is then found in one place.
   */
  final boolean[] isCommon;

  /** The list of each owner. */
  final int[] listOf;

  /** Terms of a list are those from first[list] to first[list + 1] - 1, by rising row. */
  final int[] first;

  final int[] row;
  final long[] coefficient;

  private CommonLists(
      boolean[] isCommon, int[] listOf, IntArrayList first, IntArrayList row, LongArrayList c) {
    this.isCommon = isCommon;
    this.listOf = listOf;
    this.first = first.toIntArray();
    this.row = row.toIntArray();
    this.coefficient = c.toLongArray();
  }

  /** Terms owner by owner, by rising row, as {@link Terms} has them before lists are taken out. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on within the package, never compared.
  record Plain(int[] first, int[] row, long[] coefficient) {

    int owners() {
      return first.length - 1;
    }
  }

  /** Finds the common lists of some owners' terms. */
  static CommonLists of(Plain terms, int rows) {
    boolean[] isCommon = commonRows(terms, rows);
    int[] listOf = new int[terms.owners()];
    IntArrayList first = IntArrayList.of(0, 0);
    IntArrayList row = new IntArrayList();
    LongArrayList coefficient = new LongArrayList();
    for (IntArrayList owners : groups(terms, isCommon)) {
      int list = first.size() - 1;
      owners.forEach((int owner) -> listOf[owner] = list);
      int one = owners.getInt(0);
      for (int i = terms.first[one]; i < terms.first[one + 1]; i++) {
        if (isCommon[terms.row[i]]) {
          row.add(terms.row[i]);
          coefficient.add(terms.coefficient[i]);
        }
      }
      first.add(row.size());
    }
    return new CommonLists(isCommon, listOf, first, row, coefficient);
  }

  private static boolean[] commonRows(Plain terms, int rows) {
    int[] count = new int[rows];
    for (int at : terms.row) {
      count[at]++;
    }
    LongOpenHashSet[] found = new LongOpenHashSet[rows];
    boolean[] isCommon = new boolean[rows];
    for (int at = 0; at < rows; at++) {
      isCommon[at] = count[at] >= LEAST_TERMS;
      found[at] = isCommon[at] ? new LongOpenHashSet() : null;
    }
    for (int i = 0; i < terms.row.length; i++) {
      int at = terms.row[i];
      if (isCommon[at] && found[at].add(terms.coefficient[i])) {
        isCommon[at] = found[at].size() * TERMS_FOR_EACH_COEFFICIENT <= count[at];
      }
    }
    return isCommon;
  }

  /** Owners with equal terms in common rows, at least one; groups in order of their first owner. */
  private static List<IntArrayList> groups(Plain terms, boolean[] isCommon) {
    List<IntArrayList> groups = new ArrayList<>();
    Long2ObjectOpenHashMap<List<IntArrayList>> byHash = new Long2ObjectOpenHashMap<>();
    for (int owner = 0; owner < terms.owners(); owner++) {
      long hash = 0;
      int count = 0;
      for (int i = terms.first[owner]; i < terms.first[owner + 1]; i++) {
        if (isCommon[terms.row[i]]) {
          hash = 31 * (31 * hash + terms.row[i]) + terms.coefficient[i];
          count++;
        }
      }
      if (count > 0) {
        List<IntArrayList> alike = byHash.computeIfAbsent(hash, h -> new ArrayList<>(1));
        IntArrayList group = find(terms, isCommon, alike, owner);
        if (group == null) {
          group = new IntArrayList();
          alike.add(group);
          groups.add(group);
        }
        group.add(owner);
      }
    }
    return groups;
  }

  private static IntArrayList find(
      Plain terms, boolean[] isCommon, List<IntArrayList> alike, int owner) {
    for (IntArrayList group : alike) {
      if (areEqual(terms, isCommon, group.getInt(0), owner)) {
        return group;
      }
    }
    return null;
  }

  private static boolean areEqual(Plain terms, boolean[] isCommon, int owner, int other) {
    int i = next(terms, isCommon, owner, terms.first[owner]);
    int k = next(terms, isCommon, other, terms.first[other]);
    while (i < terms.first[owner + 1] && k < terms.first[other + 1]) {
      if (terms.row[i] != terms.row[k] || terms.coefficient[i] != terms.coefficient[k]) {
        return false;
      }
      i = next(terms, isCommon, owner, i + 1);
      k = next(terms, isCommon, other, k + 1);
    }
    return i == terms.first[owner + 1] && k == terms.first[other + 1];
  }

  private static int next(Plain terms, boolean[] isCommon, int owner, int from) {
    int at = from;
    while (at < terms.first[owner + 1] && !isCommon[terms.row[at]]) {
      at++;
    }
    return at;
  }

  int size() {
    return Arrays.stream(listOf).map(list -> first[list + 1] - first[list]).sum();
  }
}
