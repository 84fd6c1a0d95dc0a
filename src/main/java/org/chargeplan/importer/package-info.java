/**
 * Builds region files from open data and from a user's own tables: {@link
 * org.chargeplan.importer.TableImport} compiles the CSV layers of a region as a recipe says, {@link
 * org.chargeplan.importer.OsmImport} makes them of an extract of OpenStreetMap.
 *
 * <p>An import of a single layer reads {@code RegionTables}, puts its rows, and writes: {@code
 * LayerMending} lets the other layers follow, {@code SourceLedger} keeps {@code sources.csv} and
 * makes the {@code NOTICE} of it. Rows of a planner's own data, whatever their format, are {@code
 * SourceRow}s that {@code MappedImport} takes through a {@code ColumnMapping}.
 *
 * <p>Nothing here knows a country: tables, columns, counts and every assumption stand in the
 * recipe.
 */
package org.chargeplan.importer;
