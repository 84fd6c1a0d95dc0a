package org.chargeplan.importer.mapping;

import java.nio.file.Path;

/**
 * A second table, whose columns are added to the rows of the same id.
 *
 * @param file the table
 * @param column the column of the data that holds the id
 * @param joinedColumn the column of the table that does
 */
record JoinSpec(Path file, String column, String joinedColumn) {}
