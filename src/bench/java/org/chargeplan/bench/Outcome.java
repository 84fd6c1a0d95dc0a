package org.chargeplan.bench;

import java.util.Optional;

/**
 * What a contestant came to.
 *
 * @param values values of the program's columns, where it has a plan
 * @param firstFeasibleSeconds when it first had a plan that keeps every hard rule and target, where
 *     it tells
 * @param words its own words, e.g. its status
 */
record Outcome(Optional<int[]> values, Optional<Double> firstFeasibleSeconds, String words) {}
