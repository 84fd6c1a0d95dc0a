/**
 * Candidate sites where no source has any: kinds of places spread by people, {@link
 * org.chargeplan.importer.spread.SpreadImport}.
 */
package org.chargeplan.importer.spread;
