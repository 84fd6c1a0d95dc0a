package org.chargeplan.importer.osm.extract;

/**
 * A member of a relation.
 *
 * @param kind what it is
 * @param id its number
 * @param role what it does there, e.g. {@code outer}
 */
public record OsmMember(OsmKind kind, long id, String role) {}
