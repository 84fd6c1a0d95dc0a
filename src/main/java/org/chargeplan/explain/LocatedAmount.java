package org.chargeplan.explain;

/**
 * More of a limit at one place.
 *
 * @param subject the place, for people
 * @param amount how much more, in the unit of the limit
 */
public record LocatedAmount(String subject, double amount) {}
