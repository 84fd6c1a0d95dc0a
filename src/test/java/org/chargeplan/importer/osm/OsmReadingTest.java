package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** What is read of files that overlap, lack parts, or come from editors and queries. */
class OsmReadingTest {

  private static final RegionFrame FRAME =
      new RegionFrame(
          "toy",
          new Envelope(-1, 1, -1, 1),
          List.of("2026"),
          List.of("car"),
          Map.of(),
          Map.of(),
          List.of());

  private static final String WEST =
      """
      <node id="1" lat="0" lon="0"/><node id="2" lat="0" lon="0.01"/>
      <node id="3" lat="0" lon="0.02"/>
      <node id="20" lat="0" lon="0.01"><tag k="power" v="substation"/></node>
      <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
      """;

  /** Overlaps with the west in a node, a substation and a road. */
  private static final String EAST =
      """
      <node id="2" lat="0" lon="0.01"/><node id="3" lat="0" lon="0.02"/>
      <node id="4" lat="0" lon="0.03"/>
      <node id="20" lat="0" lon="0.01"><tag k="power" v="substation"/></node>
      <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
      <way id="11"><nd ref="3"/><nd ref="4"/><tag k="highway" v="secondary"/></way>
      """;

  private static final String AGAIN = "objects that come again, as in overlapping extracts";

  @TempDir private Path folder;

  private OsmExtract extract(String elements) throws IOException {
    Path file = Files.createTempFile(folder, "made", ".osm");
    return new OsmExtract(Files.writeString(file, "<osm version='0.6'>" + elements + "</osm>"));
  }

  private final ImportTally tally = new ImportTally();

  private OsmMap read(OsmExtract... extracts) throws InvalidInputException {
    return OsmReading.read(
        List.of(extracts),
        FRAME,
        RoadScope.find("drivable").orElseThrow(),
        tags -> tags.containsKey("power") || tags.containsKey("amenity"),
        tally);
  }

  private static Map<RoadClass, Long> metres(OsmMap map) {
    Map<RoadClass, Long> metres = new TreeMap<>();
    map.streets().figures().forEach((c, figures) -> metres.put(c, Math.round(figures.lengthM())));
    return metres;
  }

  @Test
  void overlappingFilesCountOnce() throws Exception {
    OsmMap joined = read(extract(WEST + EAST));
    // 0.02 and 0.01 degrees of the equator: 2,226.39 m and 1,113.195 m.
    assertEquals(Map.of(RoadClass.PRIMARY, 2226L, RoadClass.SECONDARY, 1113L), metres(joined));
    assertEquals(List.of("n20"), joined.things().stream().map(OsmThing::id).toList());
    assertEquals(2, joined.leftOut().get(AGAIN));
    assertEquals(0, joined.streets().waysLackingNodes());
    OsmMap several = read(extract(WEST), extract(EAST));
    assertEquals(joined.streets(), several.streets());
    assertEquals(joined.things(), several.things());
    assertEquals(joined.leftOut(), several.leftOut());
  }

  @Test
  void roadThatIsLeftOutCountsOnceThoughSeveralFilesHaveIt() throws Exception {
    String driveway =
        "<way id='12'><nd ref='2'/><nd ref='3'/><tag k='highway' v='service'/>"
            + "<tag k='service' v='driveway'/></way>";
    OsmMap several = read(extract(WEST + driveway), extract(EAST + driveway));
    assertEquals(Map.of("driveways and tracks", 1), several.roadsLeftOut());
    assertEquals(3, several.leftOut().get(AGAIN));
    assertEquals(several.roadsLeftOut(), read(extract(WEST + driveway)).roadsLeftOut());
  }

  @Test
  void orderOfFilesMakesNoDifference() throws Exception {
    OsmMap one = read(extract(WEST), extract(EAST));
    OsmMap other = read(extract(EAST), extract(WEST));
    assertEquals(one.streets(), other.streets());
    assertEquals(one.things(), other.things());
  }

  @Test
  void problemsOfAllFilesAreReported() throws Exception {
    OsmExtract cut = extract("<node id='1'");
    OsmExtract missing = new OsmExtract(folder.resolve("none.osm"));
    InvalidInputException invalid =
        assertThrows(InvalidInputException.class, () -> read(cut, extract(WEST), missing));
    assertEquals(
        List.of(cut.file().toString(), missing.file().toString()),
        invalid.problems().stream().map(problem -> problem.file()).toList());
  }

  @Test
  void waysWithThePlacesOfTheirNodesNeedNoNodes() throws Exception {
    OsmMap map =
        read(
            extract(
                """
                <way id="1"><nd ref="1" lat="0" lon="0"/><nd ref="2" lat="0" lon="0.01"/>
                  <tag k="highway" v="primary"/></way>
                <way id="2"><nd ref="2" lat="0" lon="0.01"/><nd ref="3" lat="0" lon="0.02"/>
                  <tag k="highway" v="primary"/></way>
                """));
    assertEquals(Map.of(RoadClass.PRIMARY, 2226L), metres(map));
    assertEquals(0, map.streets().waysLackingNodes());
    assertEquals(2, map.streets().table().roads().size());
  }

  @Test
  void deletedObjectsAreNoneAndAreCounted() throws Exception {
    OsmMap map =
        read(
            extract(
                """
                <node id="-1" action="modify" lat="0" lon="0"/><node id="-2" lat="0" lon="0.01"/>
                <node id="5" action="delete" lat="0" lon="0"><tag k="amenity" v="fuel"/></node>
                <node id="6" visible="false"/>
                <way id="-1" action="modify"><nd ref="-1"/><nd ref="-2"/>
                  <tag k="highway" v="primary"/></way>
                <way id="7" action="delete"><nd ref="-1"/><nd ref="-2"/>
                  <tag k="highway" v="primary"/></way>
                """));
    assertEquals(Map.of(RoadClass.PRIMARY, 1113L), metres(map));
    assertEquals(List.of(), map.things());
    assertEquals(Map.of("objects marked as deleted", 3), map.leftOut());
  }

  /** A ring of four nodes, of which the file has all, or none but its middle, or neither. */
  @Test
  void areasThatLackNodesAreAtTheirMiddleOrCounted() throws Exception {
    String ring = "<nd ref='1'/><nd ref='2'/><nd ref='3'/><nd ref='1'/>";
    String lacking = "<nd ref='7'/><nd ref='8'/><nd ref='9'/><nd ref='7'/>";
    String tags = "<tag k='amenity' v='parking'/>";
    OsmMap map =
        read(
            extract(
                "<node id='1' lat='0' lon='0'/><node id='2' lat='0' lon='0.003'/>"
                    + "<node id='3' lat='0.003' lon='0'/>"
                    + ("<way id='1'><center lat='0.5' lon='0.5'/>" + ring + tags + "</way>")
                    + ("<way id='2'><center lat='0.5' lon='0.25'/>" + lacking + tags + "</way>")
                    + ("<way id='3'>" + lacking + tags + "</way>")
                    + ("<way id='4'><nd ref='1'/><nd ref='2'/>" + tags + "</way>")
                    + ("<relation id='5'><bounds minlat='0' maxlat='0.5' minlon='0' maxlon='0.5'/>"
                        + "<member type='way' ref='99' role='outer'/>"
                        + (tags + "</relation>"))
                    + ("<relation id='6'><member type='way' ref='99' role='outer'/>"
                        + "<tag k='type' v='multipolygon'/>"
                        + (tags + "</relation>"))));
    List<String> places = new ArrayList<>();
    map.things()
        .forEach(
            thing ->
                places.add(
                    thing.id()
                        + " "
                        + Math.round(thing.location().lon() * 1000)
                        + " "
                        + Math.round(thing.location().lat() * 1000)
                        + " "
                        + (thing.areaM2() > 0)));
    assertEquals(List.of("r5 250 250 false", "w1 1 1 true", "w2 250 500 false"), places);
    assertEquals(
        Map.of(
            "areas that lack nodes or parts of their outline", 2,
            "drawn as lines that enclose nothing", 1),
        tally.of(Layer.SITES, "places").leftOut());
  }

  @Test
  void roadsAreTheSameInAnyOrderOfTheFile() throws Exception {
    String[] ways = new String[20];
    StringBuilder nodes = new StringBuilder();
    for (int i = 0; i <= ways.length; i++) {
      nodes.append("<node id='%d' lat='0' lon='0.%03d'/>".formatted(i, i));
    }
    for (int i = 0; i < ways.length; i++) {
      ways[i] =
          "<way id='%d'><nd ref='%d'/><nd ref='%d'/><tag k='highway' v='tertiary'/></way>"
              .formatted(i, i, i + 1);
    }
    RoadTable rising = read(extract(nodes + String.join("", ways))).streets().table();
    StringBuilder falling = new StringBuilder();
    for (int i = ways.length - 1; i >= 0; i--) {
      falling.append(ways[i]);
    }
    assertEquals(rising, read(extract(falling + nodes.toString())).streets().table());
    assertEquals(20, rising.roads().size());
  }
}
