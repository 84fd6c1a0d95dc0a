package org.chargeplan.network;

import java.util.Arrays;

/** The road nodes along a corridor, from its beginning to its end; a node may come again. */
public final class CorridorPath {

  private final int[] nodes;
  private final double[] chainageM;
  private final double otherRoadsM;

  CorridorPath(int[] nodes, double[] chainageM, double otherRoadsM) {
    this.nodes = nodes;
    this.chainageM = chainageM;
    this.otherRoadsM = otherRoadsM;
  }

  /** How many nodes the path passes. */
  public int size() {
    return nodes.length;
  }

  /** The index of the road node at a place of the path, from 0. */
  public int node(int place) {
    return nodes[place];
  }

  /** Metres from the beginning to a place of the path. */
  public double chainageM(int place) {
    return chainageM[place];
  }

  /** The length in metres. */
  public double lengthM() {
    return chainageM[chainageM.length - 1];
  }

  /** Of the length, metres on roads of other classes than the corridor's. */
  public double otherRoadsM() {
    return otherRoadsM;
  }

  /** The place on the path that is nearest to a chainage in metres. */
  public int nearest(double metres) {
    int at = Arrays.binarySearch(chainageM, metres);
    int next = Math.min(chainageM.length - 1, at >= 0 ? at : -at - 1);
    boolean before = next > 0 && metres - chainageM[next - 1] < chainageM[next] - metres;
    return before ? next - 1 : next;
  }
}
