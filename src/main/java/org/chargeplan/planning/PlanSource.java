package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a plan is read from.
 *
 * @param file the plan file
 * @param region the folder of its region; where it is not given, it is looked for ({@link
 *     RegionSearch})
 */
public record PlanSource(Path file, Optional<Path> region) {}
