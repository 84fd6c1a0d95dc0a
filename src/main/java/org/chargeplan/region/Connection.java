package org.chargeplan.region;

import java.util.List;

/**
 * How a country's sites connect to the grid: a cost by kW, and steps at the limits of its
 * connection classes (low voltage, own transformer, approval by the province, ...).
 *
 * @param usdPerKw cost of each nominal kW, whatever the class
 * @param classes classes in order of power, the first from 0 kW
 */
public record Connection(double usdPerKw, List<ConnectionClass> classes) {

  public Connection {
    classes = List.copyOf(classes);
  }

  /** The class of a site of that nominal power. */
  public ConnectionClass classOf(double connectedKw) {
    ConnectionClass found = classes.get(0);
    for (ConnectionClass next : classes) {
      if (connectedKw > next.aboveKw()) {
        found = next;
      }
    }
    return found;
  }

  /** The cost of connecting a site of that nominal power from nothing, in USD. */
  public double usd(double connectedKw) {
    double usd = usdPerKw * connectedKw;
    for (ConnectionClass step : classes) {
      if (connectedKw > step.aboveKw()) {
        usd += step.stepUsd();
      }
    }
    return usd;
  }
}
