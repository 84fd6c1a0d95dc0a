/**
 * Builds region files from open data and from a user's own tables: {@link
 * org.chargeplan.importer.TableImport} compiles the CSV layers of a region as a recipe says.
 *
 * <p>Nothing here knows a country: tables, columns, counts and every assumption stand in the
 * recipe.
 */
package org.chargeplan.importer;
