/**
 * The road graph of a region in the making: junctions and roads ({@link
 * org.chargeplan.importer.roads.RoadTable}), chains contracted to single roads, the largest
 * connected network, and links between neighbouring zones where no roads are known.
 */
package org.chargeplan.importer.roads;
