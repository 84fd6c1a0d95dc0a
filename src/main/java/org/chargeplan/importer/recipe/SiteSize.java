package org.chargeplan.importer.recipe;

import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * What places of a kind can hold.
 *
 * @param baysEach bays for each counted
 * @param leastBays fewest bays of a place
 * @param shareOfLot share of the place's car bays that ports may take: the rest counts for quotas
 * @param kwEach connected power for each counted; 0 where {@code kwPerBay} is given
 * @param kwPerBay connected power for each bay
 * @param leastKw least connected power of a place
 * @param indoor whether the bays lie inside a building
 * @param status how far these figures can be trusted
 */
record SiteSize(
    double baysEach,
    double leastBays,
    double shareOfLot,
    double kwEach,
    double kwPerBay,
    double leastKw,
    boolean indoor,
    Status status) {

  private static final double MOST = 1e6;
  private static final double LEAST_SHARE = 0.001;

  static SiteSize read(Fields fields, String kind) {
    SiteSize size =
        new SiteSize(
            fields.number("bays_each", 0, MOST),
            fields.number("least_bays", 0, MOST, 1),
            fields.number("share_of_lot", LEAST_SHARE, 1, 1),
            fields.number("kw_each", 0, MOST, 0),
            fields.number("kw_per_bay", 0, MOST, 0),
            fields.number("least_kw", 0, MOST, 0),
            fields.flag("indoor", false),
            fields.choice("status", Status.class));
    if (size.kwEach > 0 == size.kwPerBay > 0) {
      fields.problem(
          "kind",
          "The site kind (" + kind + ") must have either kw_each or kw_per_bay.",
          "Maybe kw_each: 160.");
    }
    return size;
  }

  /** Bays of a place that counts so much. */
  double bays(double counted) {
    return Math.max(leastBays, Math.rint(baysEach * counted));
  }

  /** Car bays of the entire lot of a place with so many bays for ports. */
  double lotBays(double bays) {
    return Math.rint(bays / shareOfLot);
  }

  /** Connected power of a place that counts so much and has so many bays. */
  double kw(double counted, double bays) {
    return Math.max(leastKw, kwEach * counted + kwPerBay * bays);
  }
}
