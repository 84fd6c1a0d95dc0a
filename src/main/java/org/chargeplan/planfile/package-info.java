/**
 * The plan's own file, GeoJSON (RFC 7946), written and read back: {@link
 * org.chargeplan.planfile.PlanFileWriter} writes it, {@link org.chargeplan.planfile.PlanFileReader}
 * makes a {@link org.chargeplan.plan.PlanFile} of it, {@link org.chargeplan.planfile.PlanReader} a
 * plan of that.
 *
 * <p>The attributes of a site are defined once, in {@link org.chargeplan.planfile.SiteAttributes},
 * for this file and for all exports.
 */
package org.chargeplan.planfile;
