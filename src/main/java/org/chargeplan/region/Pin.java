package org.chargeplan.region;

import java.util.Objects;

/**
 * A decision made by hand: exactly so many new ports of a type are built at a site in a phase, and
 * a plan has no choice there. Hard: it comes before every rule.
 *
 * @param site id of the site
 * @param type id of the port type
 * @param phase id of the phase
 * @param ports new ports, 0 or more
 */
public record Pin(String site, String type, String phase, int ports) {

  public Pin {
    Objects.requireNonNull(site);
    Objects.requireNonNull(type);
    Objects.requireNonNull(phase);
    if (ports < 0) {
      throw new IllegalArgumentException(
          "The ports (" + ports + ") pinned at (" + site + ") must not be negative.");
    }
  }
}
