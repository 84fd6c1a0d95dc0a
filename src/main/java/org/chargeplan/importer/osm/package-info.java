/**
 * Reads extracts of OpenStreetMap, PBF or XML, element by element: {@link
 * org.chargeplan.importer.osm.OsmExtract}. What an element means to a region stands in the package
 * above.
 */
package org.chargeplan.importer.osm;
