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
