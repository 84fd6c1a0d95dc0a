/**
 * How much of a country's public charging demand a place has, by what is known of it: people,
 * density, urban rank, roads, income, visitors. {@link org.chargeplan.importer.demand.DemandModel}
 * is the form, a recipe has the figures.
 */
package org.chargeplan.importer.demand;
