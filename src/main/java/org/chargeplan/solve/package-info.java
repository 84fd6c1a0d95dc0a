/**
 * The search: OptaPlanner over the columns of a program.
 *
 * <p>{@code solver.xml} names the classes here that build the first plan and propose moves. Scores
 * come from the program's evaluator, changed incrementally. One thread searches.
 */
package org.chargeplan.solve;
