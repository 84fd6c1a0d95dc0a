/**
 * The layers of a region's folder as an import changes them: read into {@link
 * org.chargeplan.importer.layers.RegionTables}, replaced or extended one at a time, and written
 * with their sources.
 *
 * <p>{@code LayerPropagation} repairs the layers that depend on one that changed, {@code
 * SourceLedger} keeps {@code sources.csv} and generates {@code NOTICE} from it. A layer without a
 * source of its own is modelled, and reported as such.
 */
package org.chargeplan.importer.layers;
