/**
 * The door to planning: {@link org.chargeplan.planning.Planner} has a method for each task, and is
 * the one place that wires region, network, rules, program, search, plan, plan file and verifier.
 *
 * <p>Command line, tests, and whatever else plans (a server, a job of a cluster) make one call and
 * get records back. Progress goes to a {@link org.chargeplan.planning.PlanningListener}, a wish to
 * end early comes in as a {@link org.chargeplan.planning.Cancellation}.
 */
package org.chargeplan.planning;
