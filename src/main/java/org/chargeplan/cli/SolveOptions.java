package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a plan is searched for, whatever the region, its rules and their weights.
 *
 * @param time longest time from its begin to the plan
 * @param steps most steps of local search
 * @param gap the search ends when the plan is at most this part above the bound
 * @param seed seed of the random choices
 * @param config folder with {@code solver.xml} and profiles
 * @param closerBound whether a closer bound is proven after the search
 */
record SolveOptions(
    TimeLimit time,
    OptionalInt steps,
    OptionalDouble gap,
    long seed,
    Path config,
    boolean closerBound) {}
