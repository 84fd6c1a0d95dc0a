package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * Candidate places in the cells of a street network, where no table has any. Along a Hilbert curve
 * through the cells, which keeps neighbours together, people (or metres of street) add up, and
 * where the sum passes an integer number of places, one is placed: so the places of a kind are
 * spread evenly, and their number is right for every district.
 */
final class CellPlaces {

  /** Finest curve of the library: cells of any city have codes of their own. */
  private static final int LEVEL = HilbertCode.MAX_LEVEL - 1;

  /** Shifts each kind along the curve so that kinds of one frequency don't share their cells. */
  private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

  private final List<CellZone> alongCurve;
  private final Map<String, Integer> taken = new HashMap<>();
  private int kinds;

  CellPlaces(List<CellZone> cells) {
    alongCurve =
        cells.stream()
            .sorted(
                Comparator.comparingInt(
                    c -> HilbertCode.encode(LEVEL, c.cell().column(), c.cell().row())))
            .toList();
  }

  /**
   * Places of one kind in one cell.
   *
   * @param zone the zone
   * @param count how many they are, 1 or more
   * @param location the junction where they are
   */
  record Place(ZoneDraft zone, int count, Location location) {}

  /**
   * The places of a further kind. In each cell the first kind is at the most central junction, the
   * next at the next, and again from the first where there are no more.
   */
  List<Place> of(CellCount count) {
    kinds++;
    double sum = kinds * GOLDEN_RATIO % 1;
    List<Place> places = new ArrayList<>();
    for (CellZone cell : alongCurve) {
      double next = sum + count.in(cell);
      int here = (int) (Math.floor(next) - Math.floor(sum));
      if (here > 0) {
        List<Location> junctions = cell.cell().junctions();
        int order = taken.merge(cell.zone().id(), 1, Integer::sum) - 1;
        places.add(new Place(cell.zone(), here, junctions.get(order % junctions.size())));
      }
      sum = next;
    }
    return places;
  }
}
