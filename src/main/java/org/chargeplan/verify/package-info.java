/**
 * The independent verifier of plan files: recomputes every limit, every hard rule and every stated
 * total from the region and the counts of the file alone. Shares no code with the packages that
 * make a plan, and none with those that compute its totals.
 *
 * <p>The entry point: {@link org.chargeplan.verify.Verifier}.
 */
package org.chargeplan.verify;
