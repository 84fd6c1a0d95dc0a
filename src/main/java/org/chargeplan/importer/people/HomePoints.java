package org.chargeplan.importer.people;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;

/**
 * Many points with weights, found by where they are: those of a country are too many for objects.
 * They lie in cells of a hundredth of a degree, row by row.
 */
final class HomePoints {

  private static final double E7 = 1e7;
  private static final int E7_OF_CELL = 100_000;
  private static final long CELLS_OF_ROW = 100_000;

  private final IntArrayList lonsE7 = new IntArrayList();
  private final IntArrayList latsE7 = new IntArrayList();
  private final FloatArrayList weights = new FloatArrayList();
  private final Envelope bounds = new Envelope();
  private double weight;
  private boolean isSorted = true;

  void add(Location place, double pointWeight) {
    lonsE7.add(e7(place.lon()));
    latsE7.add(e7(place.lat()));
    weights.add((float) pointWeight);
    weight += pointWeight;
    bounds.expandToInclude(place.lon(), place.lat());
    isSorted = false;
  }

  double weight() {
    return weight;
  }

  Envelope bounds() {
    return new Envelope(bounds);
  }

  /** The points in the part of an area that a window shows. */
  List<Homes.Home> within(Extent extent, Window window) {
    sort();
    List<Homes.Home> found = new ArrayList<>();
    Envelope box = extent.box().intersection(window.bounds());
    if (box.isNull()) {
      return found;
    }
    int west = Math.floorDiv(e7(box.getMinX()), E7_OF_CELL);
    int east = Math.floorDiv(e7(box.getMaxX()), E7_OF_CELL);
    int north = Math.floorDiv(e7(box.getMaxY()), E7_OF_CELL);
    for (int row = Math.floorDiv(e7(box.getMinY()), E7_OF_CELL); row <= north; row++) {
      long last = cell(row, east);
      for (int i = first(cell(row, west)); i < weights.size() && cell(i) <= last; i++) {
        Location place = new Location(lonsE7.getInt(i) / E7, latsE7.getInt(i) / E7);
        if (window.contains(place) && extent.contains(place)) {
          found.add(new Homes.Home(place, weights.getFloat(i)));
        }
      }
    }
    return found;
  }

  private void sort() {
    if (isSorted) {
      return;
    }
    Arrays.quickSort(0, weights.size(), this::compare, this::swap);
    isSorted = true;
  }

  private int compare(int a, int b) {
    int byCell = Long.compare(cell(a), cell(b));
    int byLon = byCell != 0 ? byCell : Integer.compare(lonsE7.getInt(a), lonsE7.getInt(b));
    return byLon != 0 ? byLon : Integer.compare(latsE7.getInt(a), latsE7.getInt(b));
  }

  private void swap(int a, int b) {
    lonsE7.set(a, lonsE7.set(b, lonsE7.getInt(a)));
    latsE7.set(a, latsE7.set(b, latsE7.getInt(a)));
    weights.set(a, weights.set(b, weights.getFloat(a)));
  }

  /** The first point of a cell or of one after it. */
  private int first(long cell) {
    int low = 0;
    int high = weights.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cell(middle) < cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long cell(int point) {
    return cell(
        Math.floorDiv(latsE7.getInt(point), E7_OF_CELL),
        Math.floorDiv(lonsE7.getInt(point), E7_OF_CELL));
  }

  private static long cell(int row, int column) {
    return row * CELLS_OF_ROW + column;
  }

  private static int e7(double degrees) {
    return (int) Math.round(degrees * E7);
  }
}
