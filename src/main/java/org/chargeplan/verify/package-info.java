/**
 * The independent proof that a plan file holds: recomputes every limit, every hard rule and every
 * stated total from the region and the counts of the file alone. Shares no code with what made the
 * plan, and none with what totalled it.
 *
 * <p>The way in: {@link org.chargeplan.verify.Verifier}.
 */
package org.chargeplan.verify;
