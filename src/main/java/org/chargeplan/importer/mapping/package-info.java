/**
 * One layer from a planner's own table or GeoJSON: {@link
 * org.chargeplan.importer.mapping.CsvImport} and {@link
 * org.chargeplan.importer.mapping.GeoJsonImport} turn rows of either format into {@code
 * SourceRow}s, a {@code ColumnMapping} names their columns, and a {@code LayerMapping} turns them
 * into rows of the layer.
 */
package org.chargeplan.importer.mapping;
