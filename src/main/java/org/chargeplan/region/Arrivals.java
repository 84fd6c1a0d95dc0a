package org.chargeplan.region;

/**
 * How vehicles of a class come to ports over an average day.
 *
 * @param busyHourShare share of the day's sessions that begin in its busiest hour; 1/24 where all
 *     hours are alike
 * @param status how far that can be trusted
 */
public record Arrivals(double busyHourShare, Status status) {}
