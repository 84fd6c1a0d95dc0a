/**
 * Benchmarks, outside the build: p-median problems of the OR-Library, solved as regions and
 * compared with their known optima.
 */
package org.chargeplan.bench;
