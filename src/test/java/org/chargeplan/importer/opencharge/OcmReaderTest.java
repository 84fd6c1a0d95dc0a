package org.chargeplan.importer.opencharge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stations made up for the tests, in the two shapes of the map's answers. */
class OcmReaderTest {

  private static final String CCS_AND_TYPE_2 =
      """
      {"ConnectionTypeID": 33, "PowerKW": 120, "CurrentTypeID": 30, "Quantity": 2},
      {"ConnectionTypeID": 25, "PowerKW": 22, "CurrentTypeID": 20, "Quantity": 3}""";

  @TempDir private Path folder;

  private final Problems problems = new Problems();

  @Test
  void portsAreConnectorsOfTheNearestPower() throws IOException {
    // 120 kW are 1.25 times below 150 and 2 times above 60; all five are told apart.
    assertEquals(Map.of("ac11", 3, "dc150", 2), ports("\"NumberOfPoints\": 5", CCS_AND_TYPE_2));
  }

  @Test
  void portsAreLimitedToSimultaneousVehiclesFastestFirst() throws IOException {
    assertEquals(Map.of("ac11", 1, "dc150", 2), ports("\"NumberOfPoints\": 3", CCS_AND_TYPE_2));
    assertEquals(Map.of("dc150", 1), ports("\"NumberOfPoints\": 1", CCS_AND_TYPE_2));
    // None told, null or 0: each connector counts.
    assertEquals(Map.of("ac11", 3, "dc150", 2), ports("\"NumberOfPoints\": 0", CCS_AND_TYPE_2));
    assertEquals(Map.of("ac11", 3, "dc150", 2), ports("\"NumberOfPoints\": null", CCS_AND_TYPE_2));
  }

  @Test
  void currentIsDerivedFromTypePlugOrPower() throws IOException {
    String some = "\"NumberOfPoints\": null";
    assertEquals(Map.of("dc60", 1), ports(some, "{\"ConnectionTypeID\": 2}"));
    assertEquals(Map.of("ac11", 1), ports(some, "{\"ConnectionTypeID\": 25, \"PowerKW\": null}"));
    assertEquals(Map.of("dc60", 1), ports(some, "{\"ConnectionTypeID\": 30, \"PowerKW\": 75}"));
    assertEquals(Map.of("dc60", 1), ports(some, "{\"LevelID\": 3}"));
    assertEquals(Map.of("ac11", 1), ports(some, "{\"LevelID\": 3, \"CurrentTypeID\": 20}"));
  }

  @Test
  void stationWithoutConnectorsHasAcPorts() throws IOException {
    assertEquals(Map.of("ac11", 4), ports("\"NumberOfPoints\": 4", ""));
    assertEquals(Map.of("ac11", 1), ports("\"NumberOfPoints\": null", ""));
  }

  @Test
  void connectorsThatDoNotWorkAreLeftOut() throws IOException {
    OcmReader reader =
        read(
            station(
                1,
                0.5,
                "\"StatusTypeID\": 75",
                CCS_AND_TYPE_2.replace("\"PowerKW\": 120", "\"StatusTypeID\": 100")));
    assertEquals(Map.of("ac11", 3), reader.stations().get(0).portsByType());
    assertEquals(Map.of("connectors not operational, planned or removed", 1), reader.remarks());
  }

  @Test
  void plannedRemovedAndPrivateStationsAreLeftOut() throws IOException {
    OcmReader reader =
        read(
            "["
                + String.join(
                    ",",
                    station(1, 0.1, "\"StatusTypeID\": 50", ""),
                    station(2, 0.2, "\"StatusTypeID\": 100", ""),
                    station(3, 0.3, "\"StatusTypeID\": 150", ""),
                    station(4, 0.4, "\"StatusTypeID\": 210", ""),
                    station(5, 0.5, "\"StatusType\": {\"IsOperational\": false, \"ID\": 7}", ""),
                    station(6, 0.6, "\"UsageTypeID\": 2", ""),
                    station(7, 0.7, "\"UsageType\": {\"ID\": 6}", ""),
                    station(8, 1.1, "\"StatusTypeID\": 50", ""),
                    "{\"ID\": 9}")
                + "]");
    assertEquals(List.of("ocm1"), reader.stations().stream().map(ChargingStation::id).toList());
    assertEquals(
        Map.of(
            "station not operational", 2,
            "station planned", 1,
            "station removed", 1,
            "station for private use", 2,
            "station outside the bounds", 1,
            "record without number or place", 1),
        reader.leftOut());
  }

  @Test
  void stationsInAnotherCountryAreLeftOut() throws IOException {
    String inside = station(1, 0.1, "\"StatusTypeID\": 50", "");
    String country = "\"AddressInfo\": {\"Country\": {\"ISOCode\": \"%s\"}, ";
    String told = inside.replace("\"AddressInfo\": {", country.formatted("AD"));
    String across =
        station(2, 0.2, "\"StatusTypeID\": 50", "")
            .replace("\"AddressInfo\": {", country.formatted("FR"));
    assertTrue(across.contains("FR"), across);
    OcmReader reader = read("[" + told + "," + across + "]");
    assertEquals(List.of("ocm1"), reader.stations().stream().map(ChargingStation::id).toList());
    assertEquals(Map.of("station in another country", 1), reader.leftOut());
  }

  @Test
  void repeatedStationCountsOnce() throws IOException {
    // 0.0002 degrees are 22 m, 0.0003 are 33 m; the third has another port.
    OcmReader reader =
        read(
            station(12, 0.5002, "\"StatusTypeID\": 50", "")
                + "\n"
                + station(11, 0.5, "\"StatusTypeID\": 50", "")
                + "\n"
                + station(13, 0.5001, "\"NumberOfPoints\": 2", "")
                + "\n"
                + station(14, 0.5003, "\"StatusTypeID\": 50", ""));
    // 14 is 11 m from 12, which is 11's twin: 12 and 14 both go.
    assertEquals(
        List.of("ocm11", "ocm13"), reader.stations().stream().map(ChargingStation::id).toList());
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
            new OcmReader.Provider("CC BY 4.0", 2),
            "data provider 33 of the map",
            new OcmReader.Provider("", 1)),
        reader.providers());
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
    assertProblem(station(1, 0.5, "\"StatusTypeID\": 100", ""), "1 station not operational");
    assertProblem(
        good.replace("Toy", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1), "save it as UTF-8");
  }

  private Map<String, Integer> ports(String points, String connections) throws IOException {
    return read(station(1, 0.5, points, connections)).stations().get(0).portsByType();
  }

  private OcmReader read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private OcmReader read(byte[] bytes) throws IOException {
    OcmReader reader = readAny(bytes, problems);
    assertEquals(List.of(), problems.list());
    return reader;
  }

  private OcmReader readAny(byte[] bytes, Problems told) throws IOException {
    Path file = folder.resolve("ocm.json");
    Files.write(file, bytes);
    return OcmReader.read(file, "AD", ToyFrame.frame(), told);
  }

  private void assertProblem(String text, String words) throws IOException {
    assertProblem(text.getBytes(StandardCharsets.UTF_8), words);
  }

  private void assertProblem(byte[] bytes, String words) throws IOException {
    Problems told = new Problems();
    readAny(bytes, told);
    assertTrue(told.list().toString().contains(words), told.list().toString());
  }

  private static String station(int id, double lon, String more, String connections) {
    return "{\"ID\": %d, %s, \"AddressInfo\": {\"Title\": \"Toy\", \"Latitude\": 0.0001,"
            .formatted(id, more)
        + " \"Longitude\": "
        + lon
        + "}, \"Connections\": ["
        + connections.replace("\n", " ")
        + "]}";
  }
}
