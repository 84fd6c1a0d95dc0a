package org.chargeplan.planning;

import java.util.Optional;
import org.chargeplan.explain.Worths;

/**
 * A plan read back for a report.
 *
 * @param verified the plan, verified
 * @param worths what more of each limit is worth, where that was asked and a relaxation was solved
 */
public record ReviewedPlan(VerifiedPlan verified, Optional<Worths> worths) {}
