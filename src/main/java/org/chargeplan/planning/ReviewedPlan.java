package org.chargeplan.planning;

import java.util.Optional;
import org.chargeplan.explain.Worths;

/**
 * A plan read back for a report.
 *
 * @param verified the plan, verified
 * @param worths what one more of each limit is worth, if that was asked for and the relaxation was
 *     solved
 */
public record ReviewedPlan(VerifiedPlan verified, Optional<Worths> worths) {}
