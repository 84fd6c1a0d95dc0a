/**
 * Reads YAML and CSV files: values with their file and line, and every problem of an input in one
 * run.
 *
 * <p>{@link org.chargeplan.input.Fields} is an item of a YAML file, {@link
 * org.chargeplan.input.CsvRow} a row of a table, {@link org.chargeplan.input.IdRegistry} the ids
 * that others may refer to, {@link org.chargeplan.input.Problems} what is wrong. Nothing here knows
 * what a file is about: regions, recipes, profiles, sweeps and plan files are all read with it.
 */
package org.chargeplan.input;
