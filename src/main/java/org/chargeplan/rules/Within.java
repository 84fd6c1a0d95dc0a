package org.chargeplan.rules;

import org.chargeplan.input.Fields;
import org.chargeplan.network.Network;
import org.chargeplan.region.Zone;

/**
 * How far a rule looks from a zone: {@code within_m}, metres along the shortest way by road, or
 * {@code within_min}, minutes along the fastest; exactly one of them.
 *
 * @param most the longest way that counts, in the unit
 * @param unit what ways are measured in
 */
record Within(double most, Unit unit) {

  private static final double MOST_MIN = 600;
  private static final double MOST_M = 200_000;

  /**
   * What ways are measured in, with the names that parameters have then. Rows count whole metres or
   * seconds; prices are for a km or an hour.
   */
  enum Unit {
    METRES("m", "km", "km", 1, 1000, 1, 1_000_000),
    MINUTES("min", "hour", "h", 60, 3600, 0.1, 6000);

    private final String suffix;
    private final String priced;
    private final String pricedUnit;
    private final double stepsPerUnit;
    private final double stepsPerPriced;
    private final double least;
    private final double mostBeyond;

    Unit(
        String suffix,
        String priced,
        String pricedUnit,
        double stepsPerUnit,
        double stepsPerPriced,
        double least,
        double mostBeyond) {
      this.suffix = suffix;
      this.priced = priced;
      this.pricedUnit = pricedUnit;
      this.stepsPerUnit = stepsPerUnit;
      this.stepsPerPriced = stepsPerPriced;
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
      return "usd_per_person_" + priced;
    }

    String perKwhKey() {
      return "usd_per_kwh_" + priced;
    }

    /** What prices are for, in words: a km, an hour. */
    String article() {
      return this == METRES ? "a km" : "an hour";
    }

    /** The unit of rows, of which a price is for one. */
    String pricedUnit() {
      return pricedUnit;
    }

    double stepsPerPriced() {
      return stepsPerPriced;
    }

    double least() {
      return least;
    }

    double mostBeyond() {
      return mostBeyond;
    }

    /** A way in whole metres or seconds. */
    long steps(double way) {
      return Math.round(way * stepsPerUnit);
    }
  }

  /** Reads the parameter; reports where there is none or both. */
  static Within read(Fields fields) {
    boolean byTime = fields.has("within_min");
    if (byTime && fields.has("within_m")) {
      fields.problem(
          "within_min",
          "The within_min ("
              + fields.text("within_min")
              + ") can't stand beside within_m ("
              + fields.text("within_m")
              + ").",
          "Maybe remove one: a way is metres or minutes.");
    }
    return byTime
        ? new Within(fields.number("within_min", 0.1, MOST_MIN), Unit.MINUTES)
        : new Within(fields.number("within_m", 1, MOST_M), Unit.METRES);
  }

  /** The longest way in metres; 0 where ways are measured in minutes. */
  double reachM() {
    return unit == Unit.METRES ? most : 0;
  }

  /** The longest way in minutes; 0 where ways are measured in metres. */
  double reachMin() {
    return unit == Unit.MINUTES ? most : 0;
  }

  /** Visits the sites within the way from a zone, each with its way in the unit. */
  void forEachSite(Network network, Zone zone, Network.SiteVisitor visitor) {
    Network.SiteVisitor near =
        (site, way) -> {
          if (way <= most) {
            visitor.visit(site, way);
          }
        };
    if (unit == Unit.METRES) {
      network.forEachSite(zone, near);
    } else {
      network.forEachSiteByTime(zone, near);
    }
  }
}
