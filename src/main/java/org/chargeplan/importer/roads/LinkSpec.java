package org.chargeplan.importer.roads;

import java.util.List;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;

/**
 * Links between neighbouring places, for a country whose roads are not at hand: approximate.
 *
 * @param detour length of a link over the geodesic between its ends
 * @param mostOverWater most of a link's length that may leave its island, 0 to 1
 * @param mostOverWaterM the same in metres
 * @param crossings routes over the sea
 */
public record LinkSpec(
    double detour, double mostOverWater, double mostOverWaterM, List<Crossing> crossings) {

  /**
   * Length of a link over the geodesic between its ends at which routes over links are as long as
   * those by road, on the median: measured on the arterial roads of Viet Nam, by the test {@code
   * LinkDetourTest}. A chain of links bends at the places between, so that routes over them are
   * longer than this times their own straight line.
   */
  public static final double MEASURED_DETOUR = 1.15;

  /** Reads the item {@code links} of a recipe. */
  public static LinkSpec read(Fields fields, RegionFrame frame) {
    LinkSpec spec =
        new LinkSpec(
            fields.number("detour", 1, 10),
            fields.number("most_over_water", 0, 1),
            fields.number("most_over_water_m", 0, 1e6),
            fields.listOrEmpty("crossings").stream().map(f -> Crossing.read(f, frame)).toList());
    fields.rejectUnknown();
    return spec;
  }

  /** Whether a link may run so far over water. */
  boolean allows(double overWaterM, double lengthM) {
    return overWaterM <= Math.min(mostOverWaterM, mostOverWater * lengthM);
  }
}
