package org.chargeplan.explain;

import java.util.OptionalDouble;

/**
 * A limit that a plan uses up.
 *
 * @param subject what it is about, for people
 * @param phaseId the phase at whose end it holds
 * @param isUpper whether it asks for at most, not for at least
 * @param asked the bound
 * @param used what the plan has
 * @param isBroken whether the plan lies beyond the bound
 * @param worth what one more unit of room would save by the duals of the relaxation, in USD or
 *     points; empty without duals
 */
public record LimitRow(
    String subject,
    String phaseId,
    boolean isUpper,
    double asked,
    double used,
    boolean isBroken,
    OptionalDouble worth) {}
