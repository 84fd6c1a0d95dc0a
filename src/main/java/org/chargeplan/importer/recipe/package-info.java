/**
 * All layers of a region compiled from tables as a recipe says: {@link
 * org.chargeplan.importer.recipe.TableImport}. The committed regions were made this way. Tables,
 * columns, counts and every assumption are in the recipe; nothing here knows a country.
 */
package org.chargeplan.importer.recipe;
