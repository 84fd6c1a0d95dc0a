package org.chargeplan.importer.osm.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Notes what a reader hands to visitors, one line for each call. */
final class RecordedElements implements OsmVisitor {

  private final List<String> lines = new ArrayList<>();

  /** What an extract has of all kinds, in the order in which blocks are taken. */
  static List<String> of(OsmExtract extract) throws IOException {
    return of(extract, EnumSet.allOf(OsmKind.class));
  }

  static List<String> of(OsmExtract extract, Set<OsmKind> kinds) throws IOException {
    List<String> all = new ArrayList<>();
    extract.read(kinds, RecordedElements::new, block -> all.addAll(block.lines));
    return all;
  }

  @Override
  public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
    lines.add("node " + id + " " + lonE7 + " " + latE7 + " " + new TreeMap<>(tags));
  }

  @Override
  public void way(long id, long[] nodes, Map<String, String> tags) {
    lines.add("way " + id + " " + Arrays.toString(nodes) + " " + new TreeMap<>(tags));
  }

  @Override
  public void relation(long id, List<OsmMember> members, Map<String, String> tags) {
    StringBuilder line = new StringBuilder("relation " + id);
    members.forEach(m -> line.append(" ").append(m.kind()).append(m.id()).append(m.role()));
    lines.add(line + " " + new TreeMap<>(tags));
  }

  @Override
  public void nodeOfWay(long node, int lonE7, int latE7) {
    lines.add("node of way " + node + " " + lonE7 + " " + latE7);
  }

  @Override
  public void middle(int lonE7, int latE7) {
    lines.add("middle " + lonE7 + " " + latE7);
  }

  @Override
  public void deleted(OsmKind kind, long id) {
    lines.add("deleted " + kind + " " + id);
  }
}
