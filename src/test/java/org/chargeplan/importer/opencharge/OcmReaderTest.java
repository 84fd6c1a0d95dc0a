package org.chargeplan.importer.opencharge;

import static org.chargeplan.importer.opencharge.ToyOcm.bytes;
import static org.chargeplan.importer.opencharge.ToyOcm.read;
import static org.chargeplan.importer.opencharge.ToyOcm.readAny;
import static org.chargeplan.importer.opencharge.ToyOcm.station;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;

/** How answers of the map are read, and files that are none. */
class OcmReaderTest {

  @Test
  void namesInCamelCaseAndTextsForNumbersAreRead() throws IOException {
    OcmReader reader =
        read(
            """
            [{"id": "31", "statusTypeID": 50, "submissionStatusTypeID": 200, "numberOfPoints": "3",
              "operatorID": 5, "dataProvider": {"id": 33, "title": "Toy provider"},
              "addressInfo": {"title": "Camel", "latitude": "0.25", "longitude": " 0,5 "},
              "connections": [
               {"connectionTypeID": "33", "currentTypeID": 30, "powerKW": "150", "quantity": "2"},
               {"connectionTypeID": 25, "currentTypeID": 20, "powerKW": "22 kW", "quantity": 1}]},
             {"id": 32, "addressInfo": {"latitude": "42 N", "longitude": "1 E"}},
             {"id": 33, "statusTypeID": 150, "addressInfo": {"latitude": "0.1", "longitude": "0.1"}}]
            """);
    OcmStation station = reader.stations().get(0);
    assertEquals("Camel", station.station().name());
    assertEquals(new Location(0.5, 0.25), station.station().location());
    assertEquals(Map.of("dc150", 2, "ac11", 1), station.station().portsByType());
    assertEquals("Toy provider", station.provider());
    assertEquals(
        Map.of("without coordinates, or with such that are no degrees", 1, "planned", 1),
        reader.leftOut());
  }

  @Test
  void providersAreCountedWithTheirLicences() throws IOException {
    OcmReader reader =
        read(
            "["
                + station(1, 0.1, "\"DataProviderID\": 1", "")
                + ","
                + station(
                    2,
                    0.2,
                    "\"DataProvider\": {\"ID\": 1, \"Title\": \"Open Charge Map Contributors\","
                        + " \"License\": \"CC BY 4.0\"}",
                    "")
                + ","
                + station(3, 0.3, "\"DataProviderID\": 33", "")
                + "]");
    assertEquals(
        Map.of(
            "Open Charge Map Contributors",
            new OcmTaken.Provider("CC BY 4.0", 2),
            "data provider 33 of the map",
            new OcmTaken.Provider("", 1)),
        OcmTaken.of(reader.stations()).providers());
  }

  @Test
  void compressedFileIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(station(1, 0.5, "\"StatusTypeID\": 50", "").getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(1, read(bytes.toByteArray()).stations().size());
    assertProblem(
        Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2), "compressed file is broken or ends");
  }

  @Test
  void badFilesAreReported() throws IOException {
    String good = station(1, 0.5, "\"StatusTypeID\": 50", "");
    assertProblem("[" + good + ",\n" + good.substring(0, 20), ":2: The JSON ends too early at");
    assertProblem("[" + good + "\n;]", ":2: The JSON is broken at column 1");
    assertProblem("<html>An error</html>", ":1: The file must hold JSON; its first byte (0x3C)");
    assertProblem("", "The file is empty. Maybe the download was cut off.");
    assertProblem("[1]", ":1: The value (1) must be an object");
    assertProblem("{\"error\": \"no key\"}", "none of its objects (1) has an ID");
    assertProblem(station(1, 40, "\"StatusTypeID\": 50", ""), "Maybe the file is of another");
    assertProblem(station(1, 0.5, "\"StatusTypeID\": 100", ""), "1 not operational");
    assertProblem(
        good.replace("Toy", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1), "save it as UTF-8");
  }

  private static void assertProblem(String text, String words) throws IOException {
    assertProblem(text.getBytes(StandardCharsets.UTF_8), words);
  }

  private static void assertProblem(byte[] bytes, String words) throws IOException {
    Problems found = new Problems();
    readAny(bytes, found);
    assertTrue(found.list().toString().contains(words), found.list().toString());
  }
}
