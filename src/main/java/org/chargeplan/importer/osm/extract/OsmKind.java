package org.chargeplan.importer.osm.extract;

/** The kinds of elements of OpenStreetMap. */
public enum OsmKind {
  NODE,
  WAY,
  RELATION
}
