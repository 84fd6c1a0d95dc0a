package org.chargeplan.importer.people;

import it.unimi.dsi.fastutil.Arrays;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;

/**
 * Many points with weights, found by where they are: those of a country are too many for objects.
 * They lie in cells of a hundredth of a degree, row by row.
 */
final class HomePoints {

  private static final double CELLS_PER_DEGREE = 100;
  private static final long CELLS_OF_ROW = 100_000;

  private final LongArrayList cells = new LongArrayList();
  private final DoubleArrayList lons = new DoubleArrayList();
  private final DoubleArrayList lats = new DoubleArrayList();
  private final DoubleArrayList weights = new DoubleArrayList();
  private final Envelope bounds = new Envelope();
  private double weight;
  private boolean isSorted = true;

  void add(Location place, double pointWeight) {
    cells.add(cell(row(place.lat()), column(place.lon())));
    lons.add(place.lon());
    lats.add(place.lat());
    weights.add(pointWeight);
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
    for (long row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
      long last = cell(row, column(box.getMaxX()));
      for (int i = first(cell(row, column(box.getMinX())));
          i < cells.size() && cells.getLong(i) <= last;
          i++) {
        Location place = new Location(lons.getDouble(i), lats.getDouble(i));
        if (window.contains(place) && extent.contains(place)) {
          found.add(new Homes.Home(place, weights.getDouble(i)));
        }
      }
    }
    return found;
  }

  private void sort() {
    if (isSorted) {
      return;
    }
    Arrays.quickSort(0, cells.size(), this::compare, this::swap);
    isSorted = true;
  }

  private int compare(int a, int b) {
    int byCell = Long.compare(cells.getLong(a), cells.getLong(b));
    int byLon = byCell != 0 ? byCell : Double.compare(lons.getDouble(a), lons.getDouble(b));
    return byLon != 0 ? byLon : Double.compare(lats.getDouble(a), lats.getDouble(b));
  }

  private void swap(int a, int b) {
    cells.set(a, cells.set(b, cells.getLong(a)));
    lons.set(a, lons.set(b, lons.getDouble(a)));
    lats.set(a, lats.set(b, lats.getDouble(a)));
    weights.set(a, weights.set(b, weights.getDouble(a)));
  }

  /** The first point of a cell or of one after it. */
  private int first(long cell) {
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.getLong(middle) < cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long row(double lat) {
    return (long) Math.floor((lat + 90) * CELLS_PER_DEGREE);
  }

  private static long column(double lon) {
    return (long) Math.floor((lon + 180) * CELLS_PER_DEGREE);
  }

  private static long cell(long row, long column) {
    return row * CELLS_OF_ROW + column;
  }
}
