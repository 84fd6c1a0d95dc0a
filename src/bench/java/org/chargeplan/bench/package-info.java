/**
 * Benchmarks, outside the build: the speed of the evaluator, chargeplan's search beside other
 * solvers on the same program, and p-median problems of the OR-Library beside their known optima.
 */
package org.chargeplan.bench;
