package org.chargeplan.importer.recipe;

import java.util.Map;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.Template;
import org.chargeplan.input.Fields;

/**
 * Zones made of places: each area keeps its people, who are spread over its places.
 *
 * @param areas areas whose people are known
 * @param places places in them
 * @param name name of a zone, with {@code {place}} and {@code {area}}
 * @param mergeWithinM places of an area so near are one
 * @param mostKnownShare most of an area's people that live in places with a known population, where
 *     there are places without
 * @param mostPeople a place with more is several zones
 * @param peoplePerKm2 density at which those zones lie around its centre
 */
record SpreadSpec(
    AreaSpec areas,
    PlaceSpec places,
    Template name,
    double mergeWithinM,
    double mostKnownShare,
    double mostPeople,
    double peoplePerKm2)
    implements ZoneSpec {

  static SpreadSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    SpreadSpec spec =
        new SpreadSpec(
            AreaSpec.read(fields.fields("areas"), tables, frame),
            PlaceSpec.read(fields.fields("places"), tables),
            new Template(fields.text("name")),
            fields.number("merge_within_m", 0, 1e6),
            fields.number("most_known_share", 0, 1),
            fields.number("most_people", 1, 1e9),
            fields.number("people_per_km2", 1, 1e6));
    fields.rejectUnknown();
    return spec;
  }
}
