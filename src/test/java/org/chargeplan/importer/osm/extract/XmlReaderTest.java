package org.chargeplan.importer.osm.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.bzip2.BZip2HadoopStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlReaderTest {

  private static final String MAP =
      """
      <node id="-3" lon="1.5" lat="-0.25"><tag k="name" v="Port"/></node>
      <way id="2"><nd ref="-3"/><nd ref="8"/></way>
      """;

  private static final List<String> ELEMENTS =
      List.of("node -3 15000000 -2500000 {name=Port}", "way 2 [-3, 8] {}");

  @TempDir private Path folder;

  private OsmExtract extract(String elements) throws IOException {
    String xml = "<?xml version='1.0'?><osm version='0.6'>" + elements + "</osm>";
    return new OsmExtract(Files.writeString(folder.resolve("made.osm"), xml));
  }

  private List<String> read(String elements) throws IOException {
    return RecordedElements.of(extract(elements));
  }

  @Test
  void packedFilesAreReadAsPlainOnes() throws IOException {
    assertEquals(ELEMENTS, read(MAP));
    byte[] xml = Files.readAllBytes(folder.resolve("made.osm"));
    Path gz = folder.resolve("made.osm.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(xml);
    }
    assertEquals(ELEMENTS, RecordedElements.of(new OsmExtract(gz)));
    Path bz2 = folder.resolve("made.osm.bz2");
    Files.write(bz2, bzip2(xml));
    assertEquals(ELEMENTS, RecordedElements.of(new OsmExtract(bz2)));
  }

  /** Programs that pack in parallel write a stream for each part. */
  @Test
  void bz2OfSeveralStreamsIsReadAsOne() throws IOException {
    read(MAP);
    byte[] xml = Files.readAllBytes(folder.resolve("made.osm"));
    Path bz2 = folder.resolve("made.osm.bz2");
    Files.write(bz2, bzip2(Arrays.copyOf(xml, 70)));
    Files.write(bz2, bzip2(Arrays.copyOfRange(xml, 70, xml.length)), StandardOpenOption.APPEND);
    assertEquals(ELEMENTS, RecordedElements.of(new OsmExtract(bz2)));
  }

  private static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2HadoopStreams().createOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void damagedBz2IsReported() throws IOException {
    Path bz2 = Files.writeString(folder.resolve("made.osm.bz2"), "BZh9 no such file");
    IOException refused =
        assertThrows(IOException.class, () -> RecordedElements.of(new OsmExtract(bz2)));
    assertTrue(refused instanceof BrokenExtractException, refused.toString());
  }

  @Test
  void deletedAndInvisibleElementsAreNone() throws IOException {
    assertEquals(
        List.of("deleted NODE 1", "deleted NODE 2", "node 3 0 0 {}", "deleted WAY 4"),
        read(
            """
            <node id="1" action="delete" lon="0" lat="0"/><node id="2" visible="false"/>
            <node id="3" action="modify" visible="true" lon="0" lat="0"/>
            <way id="4" action="delete"><nd ref="3"/><tag k="highway" v="primary"/></way>
            """));
  }

  @Test
  void middlesOfOverpassAreCentersElseThoseOfBounds() throws IOException {
    assertEquals(
        List.of(
            "middle 20000000 10000000",
            "way 1 [7] {}",
            "middle 15000000 5000000",
            "relation 2 WAY1outer {}",
            "middle -1799000000 0",
            "way 3 [] {}"),
        read(
            """
            <bounds minlat="0" minlon="0" maxlat="9" maxlon="9"/>
            <way id="1"><bounds minlat="0" minlon="0" maxlat="9" maxlon="9"/>
              <center lat="1" lon="2"/><nd ref="7"/></way>
            <relation id="2"><bounds minlat="0" minlon="1" maxlat="1" maxlon="2"/>
              <member type="way" ref="1" role="outer"><nd lat="0" lon="1"/></member></relation>
            <way id="3"><bounds minlat="-1" minlon="179.9" maxlat="1" maxlon="-179.7"/>
              <nd lat="0" lon="1"/></way>
            """));
  }

  @Test
  void placesOfNodesAreReadFromWays() throws IOException {
    assertEquals(
        List.of("node of way 7 20000000 10000000", "way 1 [7, 8] {}"),
        read("<way id='1'><nd ref='7' lat='1' lon='2'/><nd ref='8'/></way>"));
  }

  @Test
  void whatIsNoMapIsRefused() throws IOException {
    assertRefused("<remark>runtime error: Query timed out</remark>", "not complete (runtime error");
    assertRefused("<node id='5' lat='91' lon='0'/>", "node (5) lies off the earth");
    assertRefused("<node id='5' lat='north' lon='0'/>", "can't be read after its line");
    assertRefused("<node id='5'/>", "lacks its attribute (lon)");
    assertRefused("<osmChange/>", "changes of the map");
    assertRefused(
        "<node id='5' version='1' lat='1' lon='0'/><node id='5' version='2' lat='1' lon='0'/>",
        "several versions of its node (5)");
  }

  private void assertRefused(String elements, String message) throws IOException {
    OsmExtract extract = extract(elements);
    BrokenExtractException refused =
        assertThrows(BrokenExtractException.class, () -> RecordedElements.of(extract));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
    assertTrue(refused.hint().startsWith("Maybe"), refused.hint());
  }
}
