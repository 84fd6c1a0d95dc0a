/**
 * Reads extracts of OpenStreetMap, PBF or XML, element by element: {@link
 * org.chargeplan.importer.osm.extract.OsmExtract}. Knows files, not regions.
 */
package org.chargeplan.importer.osm.extract;
