package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.BadValueException;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Range;
import org.chargeplan.input.ValueText;

/** Reads what waits are computed from: arrivals of a vehicle class, sessions of a port type. */
final class SessionsYaml {

  private static final String ARRIVALS = "arrivals";
  private static final String BUSY_HOUR_SHARE = "busy_hour_share";
  private static final String BY_HOUR = "by_hour";
  private static final String SESSION = "session";
  private static final int HOURS = 24;
  private static final double LEAST_SHARE = 1.0 / HOURS;

  /** Shares of hours are written with some decimals, and may add up to a little more or less. */
  private static final double ROUNDING = 0.0015;

  private SessionsYaml() {}

  /** The arrivals of a vehicle class, where they are given. */
  static Optional<Arrivals> arrivals(Fields vehicleClass) {
    if (!vehicleClass.has(ARRIVALS)) {
      return Optional.empty();
    }
    Fields fields = vehicleClass.fieldsOrEmpty(ARRIVALS);
    if (fields.has(BUSY_HOUR_SHARE) == fields.has(BY_HOUR)) {
      fields.problem(
          BY_HOUR,
          "The " + fields.path() + " must give the busiest hour once.",
          "Maybe give either busy_hour_share or by_hour.");
    }
    double profiled = busiest(fields);
    double busiest = fields.number(BUSY_HOUR_SHARE, 0, 1, profiled);
    if (busiest < LEAST_SHARE) {
      fields.problem(
          BUSY_HOUR_SHARE,
          "The busy_hour_share (%s) of %s must be at least 1/24."
              .formatted(Range.plain(busiest), fields.path()),
          "Maybe a digit is missing: with all hours alike it is 0.0417.");
    }
    Arrivals arrivals = new Arrivals(busiest, TypesYaml.status(fields));
    fields.rejectUnknown();
    return Optional.of(arrivals);
  }

  /** The largest share of an hour; where they are wrong or missing that of like hours. */
  private static double busiest(Fields fields) {
    List<String> texts = fields.texts(BY_HOUR, List.of());
    List<Double> shares = new ArrayList<>();
    for (String text : texts) {
      try {
        shares.add(ValueText.number(text, new Range(0, 1)));
      } catch (BadValueException bad) {
        fields.problem(
            BY_HOUR,
            "A share (" + text + ") of " + fields.path() + " by_hour " + bad.getMessage() + ".",
            "Maybe it is in percent.");
        return LEAST_SHARE;
      }
    }
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (fields.has(BY_HOUR) && (shares.size() != HOURS || Math.abs(sum - 1) > ROUNDING)) {
      fields.problem(
          BY_HOUR,
          "The %d shares of %s by_hour, %.3f in all, must be 24 that add up to 1."
              .formatted(shares.size(), fields.path(), sum),
          "Maybe an hour is missing or listed twice.");
      return LEAST_SHARE;
    }
    return shares.stream().mapToDouble(Double::doubleValue).max().orElse(LEAST_SHARE);
  }

  /** The session of a port type, where it is given. */
  static Optional<Session> session(Fields portType, double powerKw) {
    if (!portType.has(SESSION)) {
      return Optional.empty();
    }
    Fields fields = portType.fieldsOrEmpty(SESSION);
    Optional<Double> kwh = fields.findNumber("kwh", 0.01, 1e4);
    Optional<Double> minutes = fields.findNumber("minutes", 0.1, 1e4);
    int atOnce = fields.integer("at_once", 1, 1000, 1);
    Session session =
        new Session(kwh.orElse(1.0), minutes.orElse(1.0), atOnce, TypesYaml.status(fields));
    double mostKwh = powerKw / (session.perHour() * atOnce);
    if (kwh.isPresent() && minutes.isPresent() && powerKw > 0 && session.kwh() > mostKwh + 1e-9) {
      fields.problem(
          "kwh",
          "The kwh (%s) of %s is more than the %.2f kWh that the port delivers to one in %s minutes."
              .formatted(
                  Range.plain(session.kwh()),
                  fields.path(),
                  mostKwh,
                  Range.plain(session.minutes())),
          "Maybe minutes are hours, or at_once is too large.");
    }
    fields.rejectUnknown();
    return Optional.of(session);
  }
}
