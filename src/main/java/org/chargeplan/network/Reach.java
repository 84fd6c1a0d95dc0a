package org.chargeplan.network;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.Int2DoubleRBTreeMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleSortedMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** The partners within reach of one zone (or one site), in rising order, with their distances. */
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

  /** Collects partners in any order. */
  static final class Builder {

    private final Int2DoubleSortedMap found = new Int2DoubleRBTreeMap();

    void add(int partner, double distanceM) {
      found.put(partner, distanceM);
    }

    void addShorter(int partner, double distanceM) {
      if (distanceM < found.getOrDefault(partner, Double.POSITIVE_INFINITY)) {
        found.put(partner, distanceM);
      }
    }

    Reach build() {
      int[] partner = found.keySet().toIntArray();
      float[] distanceM = new float[partner.length];
      for (int i = 0; i < partner.length; i++) {
        distanceM[i] = (float) found.get(partner[i]);
      }
      return new Reach(partner, distanceM);
    }
  }

  /** The same pairs, seen from the partners. */
  static Reach[] transpose(Reach[] of, int partners) {
    IntArrayList[] owners = new IntArrayList[partners];
    FloatArrayList[] distances = new FloatArrayList[partners];
    for (int p = 0; p < partners; p++) {
      owners[p] = new IntArrayList();
      distances[p] = new FloatArrayList();
    }
    for (int o = 0; o < of.length; o++) {
      for (int i = 0; i < of[o].partner.length; i++) {
        owners[of[o].partner[i]].add(o);
        distances[of[o].partner[i]].add(of[o].distanceM[i]);
      }
    }
    Reach[] transposed = new Reach[partners];
    for (int p = 0; p < partners; p++) {
      transposed[p] = new Reach(owners[p].toIntArray(), distances[p].toFloatArray());
    }
    return transposed;
  }
}
