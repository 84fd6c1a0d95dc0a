package org.chargeplan.region;

/**
 * What one vehicle does at a port on average.
 *
 * @param kwh energy that it takes, grid side
 * @param minutes how long it holds its place at the port: a car until it drives away; a battery
 *     left in a swap cabinet until it is full for the next rider
 * @param atOnce places of a port, each for a session: 1, or the trays of a swap cabinet
 * @param status how far these figures can be trusted
 */
public record Session(double kwh, double minutes, int atOnce, Status status) {

  private static final double MINUTES_PER_HOUR = 60;

  /** How many sessions a place holds in an hour, one behind the other. */
  public double perHour() {
    return MINUTES_PER_HOUR / minutes;
  }
}
