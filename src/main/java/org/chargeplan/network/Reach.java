package org.chargeplan.network;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The partners within reach of one place (or one site), in rising order, with their distances, or
 * the minutes to them.
 */
final class Reach {

  private final int[] partner;
  private final float[] distanceM;

  private Reach(int[] partner, float[] distanceM) {
    this.partner = partner;
    this.distanceM = distanceM;
  }

  interface Visitor {
    void visit(int partner, double distanceM);
  }

  int size() {
    return partner.length;
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < partner.length; i++) {
      visitor.visit(partner[i], distanceM[i]);
    }
  }

  /** Collects partners in rising order. */
  static final class Builder {

    private final IntArrayList partner = new IntArrayList();
    private final FloatArrayList distanceM = new FloatArrayList();

    void add(int next, double nextM) {
      partner.add(next);
      distanceM.add((float) nextM);
    }

    Reach build() {
      return new Reach(partner.toIntArray(), distanceM.toFloatArray());
    }
  }

  /** The same pairs, seen from the partners. */
  static Reach[] transpose(Reach[] of, int partners) {
    int[] count = new int[partners];
    for (Reach reach : of) {
      for (int partner : reach.partner) {
        count[partner]++;
      }
    }
    Reach[] transposed = new Reach[partners];
    for (int p = 0; p < partners; p++) {
      transposed[p] = new Reach(new int[count[p]], new float[count[p]]);
    }
    int[] next = new int[partners];
    for (int owner = 0; owner < of.length; owner++) {
      for (int i = 0; i < of[owner].partner.length; i++) {
        int partner = of[owner].partner[i];
        int place = next[partner]++;
        transposed[partner].partner[place] = owner;
        transposed[partner].distanceM[place] = of[owner].distanceM[i];
      }
    }
    return transposed;
  }
}
