package org.chargeplan.importer.osm.extract;

import java.util.List;
import java.util.Map;

/** Takes the elements of an extract in the order of the file. */
public interface OsmVisitor {

  /** Whether elements of a kind are wanted; a reader need not decode others. */
  boolean wants(OsmKind kind);

  /**
   * Takes a node.
   *
   * @param lonE7 longitude in units of 1e-7 degrees
   * @param latE7 latitude in units of 1e-7 degrees
   */
  default void node(long id, int lonE7, int latE7, Map<String, String> tags) {}

  /**
   * Takes a way.
   *
   * @param nodes numbers of its nodes in order
   */
  default void way(long id, long[] nodes, Map<String, String> tags) {}

  /** Takes a relation. */
  default void relation(long id, List<OsmMember> members, Map<String, String> tags) {}
}
