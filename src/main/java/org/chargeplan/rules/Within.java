package org.chargeplan.rules;

import org.chargeplan.input.Fields;
import org.chargeplan.network.Network;
import org.chargeplan.region.PeoplePlace;

/**
 * The distance from where people live within which a rule counts sites: {@code within_m}, metres
 * along the shortest route, or {@code within_min}, minutes along the fastest; exactly one of them.
 *
 * @param most the largest distance that counts, in the unit
 * @param unit the unit of distances
 */
record Within(double most, Unit unit) {

  private static final double MOST_MIN = 600;
  private static final double MOST_M = 200_000;

  /**
   * The unit of distances, with the parameter names that belong to it. Rows count integer metres or
   * seconds; costs are per km or hour.
   */
  enum Unit {
    METRES("m", "km", "km", 1, 1000, 1, 1_000_000),
    MINUTES("min", "hour", "h", 60, 3600, 0.1, 6000);

    private final String suffix;
    private final String costed;
    private final String costedUnit;
    private final double stepsPerUnit;
    private final double stepsPerCosted;
    private final double least;
    private final double mostBeyond;

    Unit(
        String suffix,
        String costed,
        String costedUnit,
        double stepsPerUnit,
        double stepsPerCosted,
        double least,
        double mostBeyond) {
      this.suffix = suffix;
      this.costed = costed;
      this.costedUnit = costedUnit;
      this.stepsPerUnit = stepsPerUnit;
      this.stepsPerCosted = stepsPerCosted;
      this.least = least;
      this.mostBeyond = mostBeyond;
    }

    String withinKey() {
      return "within_" + suffix;
    }

    String beyondKey() {
      return "beyond_" + suffix;
    }

    String perPersonKey() {
      return "usd_per_person_" + costed;
    }

    String perKwhKey() {
      return "usd_per_kwh_" + costed;
    }

    /** What costs are given for, in words: a km, an hour. */
    String article() {
      return this == METRES ? "a km" : "an hour";
    }

    /** The unit of rows and of costs. */
    String costedUnit() {
      return costedUnit;
    }

    double stepsPerCosted() {
      return stepsPerCosted;
    }

    double least() {
      return least;
    }

    double mostBeyond() {
      return mostBeyond;
    }

    /** A distance in integer metres or seconds. */
    long steps(double distance) {
      return Math.round(distance * stepsPerUnit);
    }
  }

  /** Reads the parameter; reports a problem where none or both are given. */
  static Within read(Fields fields) {
    boolean byTime = fields.has("within_min");
    if (byTime && fields.has("within_m")) {
      fields.problem(
          "within_min",
          "The within_min ("
              + fields.text("within_min")
              + ") can't be combined with within_m ("
              + fields.text("within_m")
              + ").",
          "Maybe remove one: distances are in metres or in minutes.");
    }
    return byTime
        ? new Within(fields.number("within_min", 0.1, MOST_MIN), Unit.MINUTES)
        : new Within(fields.number("within_m", 1, MOST_M), Unit.METRES);
  }

  /** The largest distance in metres; 0 where distances are in minutes. */
  double reachM() {
    return unit == Unit.METRES ? most : 0;
  }

  /** The largest distance in minutes; 0 where distances are in metres. */
  double reachMin() {
    return unit == Unit.MINUTES ? most : 0;
  }

  /** Visits the sites within that distance of a place, each with its distance in the unit. */
  void forEachSite(Network network, PeoplePlace place, Network.SiteVisitor visitor) {
    Network.SiteVisitor near =
        (site, distance) -> {
          if (distance <= most) {
            visitor.visit(site, distance);
          }
        };
    if (unit == Unit.METRES) {
      network.forEachSite(place, near);
    } else {
      network.forEachSiteByTime(place, near);
    }
  }
}
