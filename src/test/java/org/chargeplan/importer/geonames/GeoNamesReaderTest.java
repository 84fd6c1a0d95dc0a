package org.chargeplan.importer.geonames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** Places made up for the tests. */
class GeoNamesReaderTest {

  private static final String CITY = line(7, "Sant Toy d'Avall", "P", "PPLC", "XT", "02", "120000");
  private static final String TOWN = line(3, "\"Quoted\" Town", "P", "PPLA", "XT", "01", "15000");
  private static final String VILLAGE = line(5, "Village", "P", "PPL", "XT", "01", "2000");

  @TempDir private Path folder;

  @Test
  void placesOfTheCountryAreReadInOrderOfTheirIds() throws IOException {
    GeoNamesReader reader =
        read(
            CITY
                + TOWN
                + VILLAGE
                + VILLAGE
                + line(8, "Quarter", "P", "PPLX", "XT", "02", "900")
                + line(9, "Ruin", "P", "PPLQ", "XT", "02", "")
                + line(10, "Nobody", "P", "PPL", "XT", "02", "0")
                + line(11, "Peak", "T", "MT", "XT", "02", "0")
                + line(12, "Far", "P", "PPL", "XX", "02", "500")
                + line(13, "Off", "P", "PPL", "XT", "02", "500").replace("\t0.5\t", "\t1.5\t"));
    assertEquals(List.of(3L, 5L, 7L), reader.places().stream().map(GeoName::id).toList());
    assertEquals("\"Quoted\" Town", reader.places().get(0).name());
    assertEquals(
        Map.of(
            "section of another place, abandoned, destroyed or historical", 2,
            "without a population", 1,
            "outside the bounds of the region", 1,
            "the same geonameid twice", 1),
        reader.leftOut());
  }

  @Test
  void controlCharactersOfNamesAreLeftOut() throws IOException {
    GeoNamesReader reader =
        read(
            line(4, "To\u0000wn\u0007", "P", "PPL", "XT", "0\u00001", "20")
                + line(5, "V\u0085", "P", "PPL", "XT", "", "20"));
    assertEquals(List.of("To wn", "V"), reader.places().stream().map(GeoName::name).toList());
    assertEquals("0 1", reader.places().get(0).admin1());
    assertProblem(
        bytes(line(4, "\u0000", "P", "PPL", "XT", "", "5")), "of the place must be a text");
  }

  @Test
  void smallPlacesCanBeLeftOut() throws IOException {
    GeoNamesReader reader = read(bytes(TOWN + VILLAGE), "XT.txt", 2001, new Problems());
    assertEquals(1, reader.places().size());
    assertEquals(Map.of("fewer than 2001 people", 1), reader.leftOut());
  }

  @Test
  void provinceIsNamedByItsSeatWhereItIsKnown() throws IOException {
    List<GeoName> places =
        read(TOWN + VILLAGE + CITY + line(9, "Other", "P", "PPL", "XT", "03", "10")).places();
    assertEquals(
        Map.of("01", "\"Quoted\" Town", "02", "Sant Toy d'Avall"),
        GeoNamesZones.of(places).provinces());
  }

  @Test
  void zonesHaveTheAreaThatIsUsualForTheirPeople() throws IOException {
    List<ZoneDraft> zones = GeoNamesZones.of(read(TOWN + VILLAGE + CITY).places()).zones();
    // 15,000 at 1,500 a km2, 2,000 at 500, 120,000 at 3,000.
    assertEquals(List.of(10.0, 4.0, 40.0), zones.stream().map(ZoneDraft::areaKm2).toList());
    assertEquals("7", zones.get(2).id());
    assertEquals("02", zones.get(2).province());
    assertEquals("city", zones.get(2).kind());
  }

  @Test
  void downloadedArchiveIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(bytes("About the table."));
      zip.putNextEntry(new ZipEntry("XT.txt"));
      zip.write(bytes(CITY));
    }
    assertEquals(1, read(bytes.toByteArray(), "XT.zip", 0, new Problems()).places().size());
    assertProblem(Arrays.copyOf(bytes.toByteArray(), 40), "broken or ends too early");
  }

  @Test
  void tableWithAHeaderIsRead() throws IOException {
    GeoNamesReader reader =
        read(
            """
            geonameid,name,asciiname,latitude,longitude,fcode,country,admin1,population
            3,"Town, Old",Town,0.5,0.25,PPLA,XT,01,15000
            4,Other,Other,0.5,0.25,PPL,XX,01,100
            """);
    assertEquals(1, reader.places().size());
    assertEquals("Town, Old", reader.places().get(0).name());
    assertEquals(0.25, reader.places().get(0).location().lon());
  }

  @Test
  void badFilesAreReported() throws IOException {
    assertProblem(bytes(""), "The file is empty.");
    assertProblem(bytes("<html>No such file</html>"), "begins like a web page");
    assertProblem(bytes(CITY + "a\tb\n"), ":2: The line has 2 cells");
    assertProblem(
        bytes(CITY.replace("0.5", "0,5")),
        "The latitude (0,5) of the place must be a number, -90 to 90.");
    assertProblem(bytes(line(1, "Far", "P", "PPL", "XX", "", "5")), "it has places of XX");
    assertProblem(bytes(line(1, "Peak", "T", "MT", "XT", "", "5")), "none of its 1 rows is one");
    assertProblem(bytes(line(1, "Nil", "P", "PPL", "XT", "", "0")), "1 without a population");
    assertProblem(bytes("a;b\n1;2\n"), "(a;b) is a single column");
    assertProblem(
        line(1, "Caf\u00e9", "P", "PPL", "XT", "", "5").getBytes(StandardCharsets.ISO_8859_1),
        ":1: The name of the place (1) is not UTF-8");
    byte[] endless = new byte[ByteLines.MOST_BYTES + 1];
    Arrays.fill(endless, (byte) 'x');
    assertProblem(endless, "line 1 is longer than");
  }

  @Test
  void placesOfARealTableAreRead() {
    Path file =
        Path.of("src/test/resources/org/chargeplan/importer/geonames/vietnam-100-places.csv");
    RegionFrame toy = ToyFrame.frame();
    RegionFrame frame =
        new RegionFrame(
            "vn",
            new Envelope(102.1, 117.9, 6.0, 23.5),
            toy.phases(),
            toy.vehicleClasses(),
            toy.portTypes(),
            toy.siteKinds(),
            List.of());
    Problems problems = new Problems();
    GeoNamesReader reader = GeoNamesReader.read(file, "VN", frame, 0, problems);
    assertEquals(List.of(), problems.list());
    // awk -F, '$10 > 0': 31 rows with 12,076,187 people.
    assertEquals(31, reader.places().size());
    assertEquals(12_076_187, reader.places().stream().mapToDouble(GeoName::people).sum());
    assertEquals(Map.of("without a population", 69), reader.leftOut());
  }

  private static String line(
      int id, String name, String kind, String code, String country, String admin1, String people) {
    return String.join(
            "\t",
            Integer.toString(id),
            name,
            "ascii",
            "a,b",
            "0.5",
            "0.25",
            kind,
            code,
            country,
            "",
            admin1,
            "",
            "",
            "",
            people,
            "",
            "12",
            "Europe/Toy",
            "2026-01-01")
        + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private GeoNamesReader read(String text) throws IOException {
    Problems problems = new Problems();
    GeoNamesReader reader = read(bytes(text), "XT.txt", 0, problems);
    assertEquals(List.of(), problems.list());
    return reader;
  }

  private GeoNamesReader read(byte[] bytes, String name, long leastPeople, Problems problems)
      throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return GeoNamesReader.read(file, "XT", ToyFrame.frame(), leastPeople, problems);
  }

  private void assertProblem(byte[] bytes, String words) throws IOException {
    Problems problems = new Problems();
    read(bytes, "bad.txt", 0, problems);
    assertTrue(problems.list().toString().contains(words), problems.list().toString());
  }
}
