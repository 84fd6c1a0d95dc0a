/**
 * One layer from a planner's own table, workbook or GeoJSON: {@link
 * org.chargeplan.importer.mapping.CsvImport} and {@link
 * org.chargeplan.importer.mapping.GeoJsonImport} turn rows of any format into {@code SourceRow}s, a
 * {@code ColumnMapping} names their columns, a {@code MappedRow} reads their figures and a {@code
 * RowPlace} where they lie, and a {@code LayerMapping} turns them into rows of the layer.
 */
package org.chargeplan.importer.mapping;
