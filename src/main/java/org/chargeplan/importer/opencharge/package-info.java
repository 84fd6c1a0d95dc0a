/**
 * Existing ports from the stations of Open Charge Map: {@link
 * org.chargeplan.importer.opencharge.OcmImport}.
 */
package org.chargeplan.importer.opencharge;
