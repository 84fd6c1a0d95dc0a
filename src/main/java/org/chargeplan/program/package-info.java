/**
 * The compiled optimisation model and its one evaluator.
 *
 * <p>A {@link org.chargeplan.program.Program} has integer columns (decisions), rows (weighted sums
 * of columns and indicators with a piecewise linear penalty) and indicators (1 where a row's
 * activity reaches a threshold). Rules compile to rows; nothing here knows a rule, a site or a
 * country, so the same program serves the search, a linear relaxation and an MPS file. All
 * arithmetic is exact, in {@code long}.
 */
package org.chargeplan.program;
