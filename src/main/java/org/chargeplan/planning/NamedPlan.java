package org.chargeplan.planning;

import java.nio.file.Path;

/**
 * A plan file and the name that a comparison shows it by.
 *
 * @param name the name
 * @param file the file
 */
public record NamedPlan(String name, Path file) {}
