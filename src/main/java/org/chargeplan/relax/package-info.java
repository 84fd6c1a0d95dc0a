/**
 * The linear relaxation of a program: a fractional allocation, the price of each row, and a bound
 * that no allocation can undercut.
 *
 * <p>OR-Tools solves a linear program in which columns need not be whole, and indicators and
 * penalties are replaced by convex functions that never lie above them. Its prices are only a
 * proposal: the bound follows from the prices alone, by Lagrangian duality, whatever the solver's
 * accuracy.
 *
 * <p>{@link org.chargeplan.relax.IntegerProgram} is the same program without any loss, as a
 * mixed-integer program for other solvers: the way to check the search and the bounds from outside.
 */
package org.chargeplan.relax;
