package org.chargeplan.importer.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.LargestNetwork;
import org.chargeplan.importer.roads.LinkSpec;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.Fields;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Status;

/** Where the road graph comes from. */
sealed interface RoadSpec {

  static RoadSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    RoadSpec spec =
        fields.has("links") && !fields.has("nodes")
            ? new Links(LinkSpec.read(fields.fields("links"), frame))
            : fields.has("streets")
                ? Streets.read(fields.fields("streets"), tables)
                : Graph.read(fields, tables, frame);
    fields.rejectUnknown();
    return spec;
  }

  /**
   * Links between neighbouring zones.
   *
   * @param links how they are laid
   */
  record Links(LinkSpec links) implements RoadSpec {}

  /** Roads that tables hold, whatever the zones are. */
  sealed interface OfTables extends RoadSpec {

    /**
     * Reads the graph.
     *
     * @param tally counts roads taken and left out
     */
    RoadTable read(RegionFrame frame, Tables tables, LayerTally tally);
  }

  /**
   * A table of junctions and one of the roads between them.
   *
   * @param nodes column {@code id}
   * @param edges columns {@code from}, {@code to}, {@code length_m}, {@code road_class}
   * @param classes road class by the edge table's word for it
   * @param leftOut such words of roads that are left out
   * @param joined links by which zones off these roads are joined to them; empty where every zone
   *     takes the nearest junction
   */
  record Graph(
      LayerSpec nodes,
      LayerSpec edges,
      Map<String, RoadClass> classes,
      List<String> leftOut,
      Optional<Joined> joined)
      implements OfTables {

    /**
     * Links to and between zones.
     *
     * @param links how they are laid
     * @param nearM a zone at most so far from a junction is linked to it
     */
    record Joined(LinkSpec links, double nearM) {}

    private static Graph read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
      LayerSpec nodes = LayerSpec.read(fields.fields("nodes"), tables, List.of("id"), List.of());
      LayerSpec edges =
          LayerSpec.read(
              fields.fields("edges"),
              tables,
              List.of("from", "to", "length_m", "road_class"),
              List.of());
      Fields classes = fields.fields("classes");
      Map<String, RoadClass> words = new LinkedHashMap<>();
      classes.keys().forEach(word -> words.put(word, classes.choice(word, RoadClass.class)));
      Optional<Joined> joined =
          fields.has("links")
              ? Optional.of(
                  new Joined(
                      LinkSpec.read(fields.fields("links"), frame),
                      fields.number("near_road_m", 0, 1e6)))
              : Optional.empty();
      return new Graph(nodes, edges, words, fields.texts("left_out", List.of()), joined);
    }

    @Override
    public RoadTable read(RegionFrame frame, Tables tables, LayerTally tally) {
      return new RoadReader(this, frame, tables, tally).read();
    }
  }

  /**
   * A table of streets as lines, which meet where they share a vertex. The largest connected
   * network is kept.
   *
   * @param table the table
   * @param wkt its column of lines in well-known text, longitude first
   * @param roadClass class of all streets
   */
  record Streets(TableSpec table, String wkt, RoadClass roadClass) implements OfTables {

    private static Streets read(Fields fields, Map<String, TableSpec> tables) {
      Streets spec =
          new Streets(
              LayerSpec.table(fields, tables),
              fields.text("wkt"),
              fields.choice("road_class", RoadClass.class));
      fields.rejectUnknown();
      return spec;
    }

    @Override
    public RoadTable read(RegionFrame frame, Tables tables, LayerTally tally) {
      RoadTable all = new StreetReader(this, frame, tables).read();
      RoadTable network = LargestNetwork.of(all);
      int apart = all.roads().size() - network.roads().size();
      tally.read(all.roads().size());
      tally.take(Status.PUBLISHED, network.roads().size());
      tally.leaveOut("streets apart from the largest connected network", apart);
      return network;
    }
  }
}
