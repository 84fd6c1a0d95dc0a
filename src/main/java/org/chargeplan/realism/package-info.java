/**
 * A plan against counts that were published and that it was not given: {@link
 * org.chargeplan.realism.Realism} reads {@code observed.csv} and compares.
 */
package org.chargeplan.realism;
