/**
 * What differs between plans of one region: {@link org.chargeplan.compare.Comparison} holds it as
 * plain records, which others show.
 */
package org.chargeplan.compare;
