package org.chargeplan.importer.model;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.chargeplan.region.Location;

/**
 * Where the needed nodes of an extract are, 16 bytes each: numbers in order, and coordinates in
 * units of 1e-7 degrees.
 */
public final class NodePlaces {

  private static final double E7 = 1e7;

  private final long[] ids;
  private final int[] lonE7;
  private final int[] latE7;
  private final BitSet known = new BitSet();

  private NodePlaces(long[] ids) {
    this.ids = ids;
    lonE7 = new int[ids.length];
    latE7 = new int[ids.length];
  }

  /**
   * Places for nodes, still unknown.
   *
   * @param needed their numbers, some of them several times; it is empty afterwards
   */
  public static NodePlaces takenFrom(LongArrayList needed) {
    long[] sorted = needed.elements();
    int all = needed.size();
    Arrays.sort(sorted, 0, all);
    int count = 0;
    for (int i = 0; i < all; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    long[] ids = Arrays.copyOf(sorted, count);
    needed.clear();
    needed.trim();
    return new NodePlaces(ids);
  }

  /** Takes the place of a node, unless it is known already. */
  public void put(int index, int lon, int lat) {
    if (!known.get(index)) {
      lonE7[index] = lon;
      latE7[index] = lat;
      known.set(index);
    }
  }

  /** How many nodes there are. */
  public int size() {
    return ids.length;
  }

  /** The index of a node; negative where nobody needs it. */
  public int index(long id) {
    return Arrays.binarySearch(ids, id);
  }

  /** The number of a node. */
  public long id(int index) {
    return ids[index];
  }

  /** Whether the extract had the node. */
  public boolean isKnown(int index) {
    return known.get(index);
  }

  /** Where a node is. */
  public Location location(int index) {
    return location(lonE7[index], latE7[index]);
  }

  /** The distance between two nodes on the ellipsoid, in metres. */
  public double distanceM(int one, int other) {
    return ShortDistance.metres(
        lonE7[one] / E7, latE7[one] / E7, lonE7[other] / E7, latE7[other] / E7);
  }

  /** The location of coordinates in 1e-7 degrees. */
  public static Location location(int lonE7, int latE7) {
    return new Location(lonE7 / E7, latE7 / E7);
  }
}
