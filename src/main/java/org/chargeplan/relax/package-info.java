/**
 * The linear relaxation of a program: a fractional allocation, the dual of each row, and a proven
 * lower bound.
 *
 * <p>OR-Tools solves a linear program in which columns need not be integer, and indicators and
 * penalties are replaced by convex functions that never lie above them. Its duals are only a
 * proposal: the bound follows from the duals alone, by Lagrangian duality, whatever the solver's
 * accuracy.
 *
 * <p>{@link org.chargeplan.relax.LpRounding} makes the allocation integer by relax-and-fix. {@link
 * org.chargeplan.relax.IntegerProgram} is the same program exactly, as a mixed-integer program for
 * other solvers: it checks the search and the bounds from outside.
 */
package org.chargeplan.relax;
