package org.chargeplan.service;

import java.util.Optional;
import org.chargeplan.queueing.ErlangC;
import org.chargeplan.region.Arrivals;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Session;

/**
 * The line at a site's ports of one type in the busiest hour of the day, as M/M/c: those who come
 * for a type wait for that type.
 *
 * @param type the type
 * @param ports how many there are at the site
 * @param offeredKwhPerDay energy that they offer
 * @param usedKwhPerDay the part of it that is demanded
 * @param arrivalsPerHour sessions that begin in the busiest hour
 * @param loadErlangs places of ports that would be busy if there were enough
 * @param waitMinutes mean wait of all who come, at most {@link #MOST_MINUTES}
 */
public record PortWait(
    PortType type,
    int ports,
    double offeredKwhPerDay,
    double usedKwhPerDay,
    double arrivalsPerHour,
    double loadErlangs,
    double waitMinutes) {

  /**
   * Longer waits are cut to this: the busiest hour lasts an hour, and a line that has no end in
   * theory grows no longer in it.
   */
  public static final double MOST_MINUTES = 60;

  /**
   * The line at ports of a type.
   *
   * @param useShare share of the energy offered that is used
   * @return nothing where sessions of the type or arrivals of its vehicles are unknown
   */
  static Optional<PortWait> find(PortType type, int ports, double useShare) {
    Optional<Session> known = type.session();
    Optional<Arrivals> arrivals = type.vehicleClass().arrivals();
    if (known.isEmpty() || arrivals.isEmpty()) {
      return Optional.empty();
    }
    Session session = known.get();
    double offeredKwh = ports * type.kwhPerDay();
    double usedKwh = offeredKwh * useShare;
    double perHour = usedKwh / session.kwh() * arrivals.get().busyHourShare();
    double load = perHour / session.perHour();
    double wait = ErlangC.meanWait(ports * session.atOnce(), load) * session.minutes();
    return Optional.of(
        new PortWait(
            type, ports, offeredKwh, usedKwh, perHour, load, Math.min(MOST_MINUTES, wait)));
  }
}
