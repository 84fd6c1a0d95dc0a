package org.chargeplan.importer.osm.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.baremaps.osm.binary.Osmformat.DenseNodes;
import org.apache.baremaps.osm.binary.Osmformat.Node;
import org.apache.baremaps.osm.binary.Osmformat.PrimitiveBlock;
import org.apache.baremaps.osm.binary.Osmformat.PrimitiveGroup;
import org.apache.baremaps.osm.binary.Osmformat.Relation;
import org.apache.baremaps.osm.binary.Osmformat.Way;

/** Decodes the elements of one block of a PBF file. */
final class PbfBlock {

  /** The format counts in 1e-9 degrees. */
  private static final int NANO_OF_E7 = 100;

  private final PrimitiveBlock block;
  private final OsmVisitor visitor;
  private final String[] strings;

  PbfBlock(PrimitiveBlock block, OsmVisitor visitor) {
    this.block = block;
    this.visitor = visitor;
    this.strings = new String[block.getStringtable().getSCount()];
  }

  void read() {
    for (PrimitiveGroup group : block.getPrimitivegroupList()) {
      if (visitor.wants(OsmKind.NODE)) {
        readDense(group.getDense());
        group.getNodesList().forEach(this::readNode);
      }
      if (visitor.wants(OsmKind.WAY)) {
        group.getWaysList().forEach(this::readWay);
      }
      if (visitor.wants(OsmKind.RELATION)) {
        group.getRelationsList().forEach(this::readRelation);
      }
    }
  }

  /** Numbers, places and tags are differences to the node before. */
  private void readDense(DenseNodes nodes) {
    long id = 0;
    long lat = 0;
    long lon = 0;
    int next = 0;
    for (int i = 0; i < nodes.getIdCount(); i++) {
      id += nodes.getId(i);
      lat += nodes.getLat(i);
      lon += nodes.getLon(i);
      Map<String, String> tags = Map.of();
      while (next < nodes.getKeysValsCount() && nodes.getKeysVals(next) != 0) {
        tags = tags.isEmpty() ? new HashMap<>() : tags;
        tags.put(string(nodes.getKeysVals(next)), string(nodes.getKeysVals(next + 1)));
        next += 2;
      }
      next++;
      visitor.node(id, e7(block.getLonOffset(), lon), e7(block.getLatOffset(), lat), tags);
    }
  }

  private void readNode(Node node) {
    visitor.node(
        node.getId(),
        e7(block.getLonOffset(), node.getLon()),
        e7(block.getLatOffset(), node.getLat()),
        tags(node.getKeysList(), node.getValsList()));
  }

  private void readWay(Way way) {
    long[] nodes = new long[way.getRefsCount()];
    long id = 0;
    for (int i = 0; i < nodes.length; i++) {
      id += way.getRefs(i);
      nodes[i] = id;
    }
    visitor.way(way.getId(), nodes, tags(way.getKeysList(), way.getValsList()));
  }

  private void readRelation(Relation relation) {
    List<OsmMember> members = new ArrayList<>();
    long id = 0;
    for (int i = 0; i < relation.getMemidsCount(); i++) {
      id += relation.getMemids(i);
      OsmKind kind =
          switch (relation.getTypes(i)) {
            case NODE -> OsmKind.NODE;
            case WAY -> OsmKind.WAY;
            case RELATION -> OsmKind.RELATION;
          };
      members.add(new OsmMember(kind, id, string(relation.getRolesSid(i))));
    }
    visitor.relation(
        relation.getId(), members, tags(relation.getKeysList(), relation.getValsList()));
  }

  private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
    Map<String, String> tags = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      tags.put(string(keys.get(i)), string(values.get(i)));
    }
    return tags;
  }

  private String string(int index) {
    if (strings[index] == null) {
      strings[index] = block.getStringtable().getS(index).toStringUtf8();
    }
    return strings[index];
  }

  private int e7(long offset, long value) {
    return (int)
        Math.floorDiv(offset + block.getGranularity() * value + NANO_OF_E7 / 2, NANO_OF_E7);
  }
}
