package org.chargeplan.planning;

import java.time.Duration;

/**
 * What is to be explained of a plan.
 *
 * @param plan the plan
 * @param time maximum time of the relaxations; what is not solved within it is reported as such
 * @param top maximum number of rows of each table, at least 1
 * @param leadTimes whether to compute what shorter lead times are worth, which takes one more
 *     relaxation
 */
public record ExplainRequest(PlanSource plan, Duration time, int top, boolean leadTimes) {}
