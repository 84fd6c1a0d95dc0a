package org.chargeplan.explain;

import java.util.Optional;
import org.chargeplan.plan.Shortfall;

/**
 * A target that a plan misses.
 *
 * @param shortfall the target, what is asked and given, and what stops it
 * @param missing what is missing, in its unit, above 0
 * @param isUpper whether the target asks for at most
 * @param laterPhaseId the first later phase at whose end the plan has what was asked, where there
 *     is one
 */
public record MissedTarget(
    Shortfall shortfall, double missing, boolean isUpper, Optional<String> laterPhaseId) {}
