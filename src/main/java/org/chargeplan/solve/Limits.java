package org.chargeplan.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a search ends, and the seed of its random choices. With neither time nor steps it ends only
 * when stopped.
 *
 * @param time longest time, construction included
 * @param steps most steps of each local search phase; the same seed and steps give the same plan
 * @param seed seed of the random choices
 */
public record Limits(Optional<Duration> time, OptionalInt steps, long seed) {}
