package org.chargeplan.country;

import java.util.Map;

/**
 * The files that a region of a country begins with.
 *
 * @param texts texts by name of the file; {@code region.yaml} is one
 * @param start first year of the programme
 * @param end its last year
 * @param isKnown whether they are based on figures of the country itself, and not on general ones
 *     alone
 */
record RegionTexts(Map<String, String> texts, int start, int end, boolean isKnown) {}
