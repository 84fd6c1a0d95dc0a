/**
 * Region tables from an extract of OpenStreetMap: {@link org.chargeplan.importer.osm.OsmImport}.
 * What an element means to a region is decided here; the files are read in {@code extract}.
 */
package org.chargeplan.importer.osm;
