package org.chargeplan.importer.osm.extract;

import java.util.List;
import java.util.Map;

/**
 * Takes elements of an extract in the order of the file. A reader makes one for every block of the
 * file and fills several at once, each by one thread: what visitors share must not change.
 */
public interface OsmVisitor {

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

  /**
   * Takes the place of a node of the way that follows: some files have it there, and not with the
   * node.
   *
   * @param node the number of the node
   * @param lonE7 longitude in units of 1e-7 degrees
   * @param latE7 latitude in units of 1e-7 degrees
   */
  default void nodeOfWay(long node, int lonE7, int latE7) {}

  /**
   * Takes the middle of the way or relation that follows, which files of Overpass may have in place
   * of its nodes.
   *
   * @param lonE7 longitude in units of 1e-7 degrees
   * @param latE7 latitude in units of 1e-7 degrees
   */
  default void middle(int lonE7, int latE7) {}

  /** Takes note of an element that the file marks as deleted; it is no element of the map. */
  default void deleted(OsmKind kind, long id) {}
}
