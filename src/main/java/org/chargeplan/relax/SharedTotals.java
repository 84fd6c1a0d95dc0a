package org.chargeplan.relax;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Terms of rows that the sites of a nation or a province share. In them a coefficient depends on
 * port type and phase, not on the site, so that thousands of variables have the same list of terms:
 * one new variable for the total of such a group takes the place of all of them, and the matrix of
 * a country loses two fifths of its terms.
 *
 * <p>The total is divided by the root of the number of its members. A first-order method moves all
 * variables by one step length: undivided, a total of thousands would move as far as one of its
 * members.
 */
final class SharedTotals {

  /** Rows with fewer terms gain nothing. */
  static final int LEAST_TERMS = 60;

  private static final int LEAST_MEMBERS = 3;
  private static final int LEAST_ROWS = 2;

  private final IntArrayList row = new IntArrayList();
  private final IntArrayList variable = new IntArrayList();
  private final DoubleArrayList coefficient = new DoubleArrayList();

  /** Keeps a term of a shared row; terms come row by row. */
  void term(int linearRow, int ofVariable, double value) {
    row.add(linearRow);
    variable.add(ofVariable);
    coefficient.add(value);
  }

  /** How many terms are kept. */
  long terms() {
    return row.size();
  }

  /** Passes the terms on as they are. */
  void addTo(LinearModel model) {
    for (int i = 0; i < row.size(); i++) {
      model.term(row.getInt(i), variable.getInt(i), coefficient.getDouble(i));
    }
  }

  /**
   * Passes the terms on with totals in place of groups.
   *
   * @param equation adds a linear row whose activity must be 0
   */
  void addGroupedTo(LinearModel model, IntSupplier equation) {
    ByVariable terms = new ByVariable(model.variables());
    for (IntArrayList members : terms.groups()) {
      int first = members.getInt(0);
      int rows = terms.count(first);
      long without = (long) members.size() * rows;
      if (members.size() < LEAST_MEMBERS
          || rows < LEAST_ROWS
          || members.size() + 1L + rows >= without) {
        members.forEach(member -> terms.addTo(model, member, member, 1));
      } else {
        double root = Math.sqrt(members.size());
        int total = model.variable(0, Double.POSITIVE_INFINITY, 0);
        int sum = equation.getAsInt();
        members.forEach(member -> model.term(sum, member, 1 / root));
        model.term(sum, total, -1);
        terms.addTo(model, first, total, root);
      }
    }
  }

  /** The terms by variable, each variable's in order of the rows. */
  private final class ByVariable {

    private final int[] first;
    private final int[] place;

    ByVariable(int variables) {
      first = new int[variables + 1];
      for (int i = 0; i < variable.size(); i++) {
        first[variable.getInt(i) + 1]++;
      }
      for (int v = 0; v < variables; v++) {
        first[v + 1] += first[v];
      }
      place = new int[variable.size()];
      int[] next = first.clone();
      for (int i = 0; i < variable.size(); i++) {
        place[next[variable.getInt(i)]++] = i;
      }
    }

    int count(int ofVariable) {
      return first[ofVariable + 1] - first[ofVariable];
    }

    /** Variables with equal terms, in order of the first of each. */
    List<IntArrayList> groups() {
      List<IntArrayList> groups = new ArrayList<>();
      Long2ObjectOpenHashMap<List<IntArrayList>> byHash = new Long2ObjectOpenHashMap<>();
      for (int v = 0; v + 1 < first.length; v++) {
        if (count(v) > 0) {
          List<IntArrayList> alike = byHash.computeIfAbsent(hash(v), h -> new ArrayList<>(1));
          IntArrayList group = find(alike, v);
          if (group == null) {
            group = new IntArrayList();
            alike.add(group);
            groups.add(group);
          }
          group.add(v);
        }
      }
      return groups;
    }

    private IntArrayList find(List<IntArrayList> alike, int v) {
      for (IntArrayList group : alike) {
        if (areEqual(group.getInt(0), v)) {
          return group;
        }
      }
      return null;
    }

    private long hash(int v) {
      long hash = count(v);
      for (int i = first[v]; i < first[v + 1]; i++) {
        long bits = Double.doubleToLongBits(coefficient.getDouble(place[i]));
        hash = 31 * (31 * hash + row.getInt(place[i])) + Long.hashCode(bits);
      }
      return hash;
    }

    private boolean areEqual(int v, int other) {
      boolean equal = count(v) == count(other);
      for (int i = 0; equal && i < count(v); i++) {
        int ofOne = place[first[v] + i];
        int ofOther = place[first[other] + i];
        equal =
            row.getInt(ofOne) == row.getInt(ofOther)
                && coefficient.getDouble(ofOne) == coefficient.getDouble(ofOther);
      }
      return equal;
    }

    /** Adds the terms of a variable to the model, as those of another one, times a factor. */
    void addTo(LinearModel model, int ofVariable, int as, double factor) {
      for (int i = first[ofVariable]; i < first[ofVariable + 1]; i++) {
        model.term(row.getInt(place[i]), as, coefficient.getDouble(place[i]) * factor);
      }
    }
  }
}
