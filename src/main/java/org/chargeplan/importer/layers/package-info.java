/**
 * The layers of a region's folder as an import changes them: a {@link
 * org.chargeplan.importer.layers.RegionUpdate} reads its tables, replaces or extends one layer at a
 * time, and writes them with their sources.
 *
 * <p>{@code LayerPropagation} repairs the layers that depend on one that changed, {@code
 * SourceLedger} keeps {@code sources.csv} and generates {@code NOTICE} from it. A layer without a
 * source of its own is modelled, and reported as such.
 */
package org.chargeplan.importer.layers;
