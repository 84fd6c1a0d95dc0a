/**
 * Plans as files of the trade: GeoJSON (RFC 7946), written and read back; for other tools CSV
 * tables (RFC 4180), an OGC GeoPackage, newline-delimited GeoJSON and Locations of OCPI 2.2.1; and
 * the program behind a plan as an MPS file. What is said of a site is said once, in {@code
 * SiteAttributes}, for all of them.
 *
 * <p>The way in: {@link org.chargeplan.export.GeoJsonReader} makes a {@link
 * org.chargeplan.plan.PlanFile} of a file, {@link org.chargeplan.export.PlanReader} a plan of that.
 */
package org.chargeplan.export;
