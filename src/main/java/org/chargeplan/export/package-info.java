/**
 * Plans as files of the trade: GeoJSON (RFC 7946), written and read back; and the program behind a
 * plan as an MPS file.
 *
 * <p>The way in: {@link org.chargeplan.export.GeoJsonReader} makes a {@link
 * org.chargeplan.plan.PlanFile} of a file, {@link org.chargeplan.export.PlanReader} a plan of that.
 */
package org.chargeplan.export;
