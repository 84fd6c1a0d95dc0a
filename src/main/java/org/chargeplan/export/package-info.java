/**
 * Plans as files of other tools: CSV tables (RFC 4180), an OGC GeoPackage, newline-delimited
 * GeoJSON, Locations of OCPI 2.2.1, and the program behind a plan as an MPS file.
 */
package org.chargeplan.export;
