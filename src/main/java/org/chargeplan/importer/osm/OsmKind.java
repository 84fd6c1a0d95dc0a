package org.chargeplan.importer.osm;

/** The kinds of elements of OpenStreetMap. */
public enum OsmKind {
  NODE,
  WAY,
  RELATION
}
