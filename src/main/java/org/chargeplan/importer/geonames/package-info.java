/**
 * Zones from the populated places of a dump of GeoNames: {@link
 * org.chargeplan.importer.geonames.GeoNamesImport}.
 */
package org.chargeplan.importer.geonames;
