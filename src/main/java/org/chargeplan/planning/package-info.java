/**
 * The entry point to planning: {@link org.chargeplan.planning.Planner} has a method for each task,
 * and is the one place that connects region, network, rules, program, search, plan, plan file and
 * verifier.
 *
 * <p>The command line, tests and any other caller (a server, a cluster job) make one call and get
 * records back. Progress goes to a {@link org.chargeplan.planning.PlanningListener}, a request to
 * end early comes as a {@link org.chargeplan.planning.Cancellation}.
 */
package org.chargeplan.planning;
