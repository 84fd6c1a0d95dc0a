package org.chargeplan.region;

import org.chargeplan.input.Fields;

/**
 * How far drivers go to charge: not beyond a reach, and less and less up to it, as a Gaussian
 * falls.
 *
 * @param reach longest distance from a zone to a site that serves it
 * @param decay standard deviation of the Gaussian
 * @param inMinutes whether both are minutes of the fastest route by road, and not metres of the
 *     shortest
 */
public record Falloff(double reach, double decay, boolean inMinutes) {

  private static final double MOST_M = 1e6;
  private static final double MOST_MIN = 1440;
  private static final double LEAST_MIN = 0.1;

  /** Along the shortest route, in metres. */
  public static Falloff ofMetres(double reachM, double decayM) {
    return new Falloff(reachM, decayM, false);
  }

  /** Along the fastest route, in minutes. */
  public static Falloff ofMinutes(double reachMin, double decayMin) {
    return new Falloff(reachMin, decayMin, true);
  }

  /** Reads {@code reach_m} and {@code decay_m}, or {@code reach_min} and {@code decay_min}. */
  static Falloff read(Fields fields) {
    if (!fields.has("reach_min") && !fields.has("decay_min")) {
      return ofMetres(fields.number("reach_m", 1, MOST_M), fields.number("decay_m", 1, MOST_M));
    }
    for (String key : new String[] {"reach_m", "decay_m"}) {
      if (fields.has(key)) {
        fields.problem(
            key,
            "The %s (%s) of %s can't be combined with minutes."
                .formatted(key, fields.text(key), fields.path()),
            "Maybe remove one: reach and decay are both in metres or both in minutes.");
      }
    }
    return ofMinutes(
        fields.number("reach_min", LEAST_MIN, MOST_MIN),
        fields.number("decay_min", LEAST_MIN, MOST_MIN));
  }

  /** How much demand counts at a distance: 1 at none, and 0 beyond the reach. */
  public double weight(double distance) {
    double decays = distance / decay;
    return distance > reach ? 0 : Math.exp(-0.5 * decays * decays);
  }
}
