package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can't be right about the people of zones, or makes a plan of them coarse. */
public final class PeopleWarnings {

  /** A zone of more people is a point for too many. */
  private static final double MOST_PEOPLE = 100_000;

  private static final double MOST_SHARE = 0.5;

  /** Cities have 100 to 1,000 people for each kilometre of street, villages 20 to 100. */
  private static final double MOST_PER_KM = 2500;

  private static final double LEAST_PER_KM = 5;

  private static final int MOST_NAMED = 5;

  private PeopleWarnings() {}

  /**
   * The warnings, a sentence each.
   *
   * @param streetKm the length of the streets, those of the lowest class among them; 0 where these
   *     were not read
   */
  public static List<String> of(List<PeopledZone> zones, double streetKm) {
    List<String> warnings = new ArrayList<>();
    double all = zones.stream().mapToDouble(PeopledZone::people).sum();
    List<PeopledZone> large = zones.stream().filter(zone -> zone.people() > MOST_PEOPLE).toList();
    for (PeopledZone zone : large.subList(0, Math.min(MOST_NAMED, large.size()))) {
      warnings.add(
          text(
              "Warning: the zone %s stands for %,.0f people as one point. Maybe import smaller"
                  + " zones: import csv --layer zones.",
              zone.name(), zone.people()));
    }
    if (large.size() > MOST_NAMED) {
      warnings.add(text("Warning: so do %,d more zones.", large.size() - MOST_NAMED));
    }
    for (PeopledZone zone : zones) {
      if (zones.size() > 2 && zone.people() > MOST_SHARE * all && zone.people() <= MOST_PEOPLE) {
        warnings.add(
            text(
                "Warning: %.0f %% of all people live in one zone, %s. Maybe import smaller zones:"
                    + " import csv --layer zones.",
                100 * zone.people() / all, zone.name()));
      }
    }
    if (streetKm > 0 && (all > MOST_PER_KM * streetKm || all < LEAST_PER_KM * streetKm)) {
      warnings.add(
          text(
              "Warning: %,.0f people and %,.1f km of streets don't fit: %,.0f people a km, where"
                  + " towns have some 100 to 1,000. Maybe the map is cut from a larger one, or the"
                  + " population is that of another area: assumptions.yaml may give the people.",
              all, streetKm, all / streetKm));
    }
    return warnings;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
