package org.chargeplan.region;

import org.chargeplan.input.Fields;

/**
 * How far drivers go to charge: not beyond a reach, and less and less on the way to it, as a
 * Gaussian tells.
 *
 * @param reach longest way from a zone to a site that serves it
 * @param decay standard deviation of the Gaussian
 * @param inMinutes whether both are minutes of the fastest way by road, and not metres of the
 *     shortest
 */
public record Falloff(double reach, double decay, boolean inMinutes) {

  private static final double MOST_M = 1e6;
  private static final double MOST_MIN = 1440;
  private static final double LEAST_MIN = 0.1;

  /** Along the shortest way, in metres. */
  public static Falloff ofMetres(double reachM, double decayM) {
    return new Falloff(reachM, decayM, false);
  }

  /** Along the fastest way, in minutes. */
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

  /** How much a way counts: 1 for none, and 0 beyond the reach. */
  public double weight(double way) {
    double decays = way / decay;
    return way > reach ? 0 : Math.exp(-0.5 * decays * decays);
  }
}
