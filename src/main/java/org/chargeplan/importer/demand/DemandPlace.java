package org.chargeplan.importer.demand;

import java.util.OptionalDouble;
import org.chargeplan.importer.model.ZoneDraft;

/**
 * A zone, with what the model needs to know of it.
 *
 * @param zone the zone
 * @param area id of the area whose people it has a part of; empty where the zones are a table
 * @param zonePeoplePerKm2 density of the zone, or of its province where its size is not known
 * @param areaPeoplePerKm2 density of its area; that of the zone where it has none
 */
record DemandPlace(
    ZoneDraft zone,
    String area,
    OptionalDouble zonePeoplePerKm2,
    OptionalDouble areaPeoplePerKm2) {}
