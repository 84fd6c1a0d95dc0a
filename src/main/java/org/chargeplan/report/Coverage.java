package org.chargeplan.report;

import org.chargeplan.region.Phase;

/**
 * How many people a coverage rule reaches, as somebody measured it.
 *
 * @param title the rule in words
 * @param phase at the end of which phase
 * @param askedPeople people whom the rule asks to reach
 * @param givenPeople people whom the plan reaches
 */
public record Coverage(String title, Phase phase, double askedPeople, double givenPeople) {}
