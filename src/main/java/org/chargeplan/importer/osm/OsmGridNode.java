package org.chargeplan.importer.osm;

import org.chargeplan.importer.model.PowerText;
import org.chargeplan.importer.model.Substation;

/**
 * A substation with its rated capacity.
 *
 * @param substation where it is
 * @param capacityMva rated capacity
 */
record OsmGridNode(Substation substation, double capacityMva) {

  /** Below this voltage a station feeds a few streets: it is no node of its own. */
  private static final double LEAST_VOLTS = 30_000;

  private static final double HIGH_VOLTS = 100_000;
  private static final double EXTRA_HIGH_VOLTS = 200_000;

  /** Assumed: two transformers of the size that is usual at the voltage. */
  private static final double MVA_OF_MEDIUM = 40;

  private static final double MVA_OF_HIGH = 80;
  private static final double MVA_OF_EXTRA_HIGH = 250;

  private static final double KVA_OF_MVA = 1000;

  /** A lower rating is no rating of a substation that matters here. */
  private static final double LEAST_MVA = 1;

  /** Whether a place is a substation, of whatever size. */
  static boolean isSubstation(OsmThing thing) {
    return thing.is("power", "substation");
  }

  /** The highest voltage that a place is tagged with; 0 where there is none. */
  static double volts(OsmThing thing) {
    double volts = 0;
    for (String part : thing.tags().getOrDefault("voltage", "").split(";", -1)) {
      String digits = part.strip();
      volts = digits.matches("\\d{1,7}") ? Math.max(volts, Double.parseDouble(digits)) : volts;
    }
    return volts;
  }

  /** Whether a substation feeds a few streets only. */
  static boolean isSmall(OsmThing thing) {
    double volts = volts(thing);
    return thing.is("substation", "minor_distribution") || (volts > 0 && volts < LEAST_VOLTS);
  }

  /** Whether its rated capacity is known. */
  static boolean isRated(OsmThing thing) {
    return ratedMva(thing) >= LEAST_MVA;
  }

  private static double ratedMva(OsmThing thing) {
    return PowerText.read(thing.tags().getOrDefault("rating", "")).outputs().stream()
        .mapToDouble(output -> Math.max(1, output.count()) * output.kw() / KVA_OF_MVA)
        .sum();
  }

  /** The node that a substation is: by its rating, else by its highest voltage. */
  static OsmGridNode of(OsmThing thing, String province) {
    double volts = volts(thing);
    double byVoltage =
        volts >= EXTRA_HIGH_VOLTS
            ? MVA_OF_EXTRA_HIGH
            : volts >= HIGH_VOLTS ? MVA_OF_HIGH : MVA_OF_MEDIUM;
    return new OsmGridNode(
        new Substation(
            thing.id(),
            thing.name().orElse("substation " + thing.id()),
            province,
            thing.location()),
        isRated(thing) ? ratedMva(thing) : byVoltage);
  }
}
