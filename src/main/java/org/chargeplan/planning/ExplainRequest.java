package org.chargeplan.planning;

import java.time.Duration;

/**
 * What is to be explained of a plan.
 *
 * @param plan the plan
 * @param time longest time of the relaxations; what is not worked out in it is reported as such
 * @param top most lines of each table, at least 1
 * @param leadTimes whether to ask what shorter lead times are worth, which takes one more
 *     relaxation
 */
public record ExplainRequest(PlanSource plan, Duration time, int top, boolean leadTimes) {}
