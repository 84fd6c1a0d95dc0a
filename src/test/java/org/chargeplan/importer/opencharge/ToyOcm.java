package org.chargeplan.importer.opencharge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.input.Problems;

/** Stations made up for the tests, in the two shapes of the map's answers. */
final class ToyOcm {

  /** Connectors of two currents. */
  static final String CCS_AND_TYPE_2 =
      """
      {"ConnectionTypeID": 33, "PowerKW": 120, "CurrentTypeID": 30, "Quantity": 2},
      {"ConnectionTypeID": 25, "PowerKW": 22, "CurrentTypeID": 20, "Quantity": 3}""";

  private ToyOcm() {}

  static Map<String, Integer> ports(String points, String connections) throws IOException {
    return read(station(1, 0.5, points, connections)).stations().get(0).station().portsByType();
  }

  static OcmReader read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static OcmReader read(byte[] bytes) throws IOException {
    Problems problems = new Problems();
    OcmReader reader = readAny(bytes, problems);
    assertEquals(List.of(), problems.list());
    return reader;
  }

  static OcmReader readIn(RegionFrame frame, String text) throws IOException {
    Problems problems = new Problems();
    OcmReader reader = readAny(frame, bytes(text), problems);
    assertEquals(List.of(), problems.list());
    return reader;
  }

  /** Reads a file that may be bad. */
  static OcmReader readAny(byte[] bytes, Problems problems) throws IOException {
    return readAny(ToyFrame.frame(), bytes, problems);
  }

  private static OcmReader readAny(RegionFrame frame, byte[] bytes, Problems problems)
      throws IOException {
    Path file = Files.createTempFile("ocm", ".json");
    try {
      Files.write(file, bytes);
      return OcmReader.read(file, "AD", frame, problems);
    } finally {
      Files.delete(file);
    }
  }

  static String station(int id, double lon, String more, String connections) {
    return "{\"ID\": %d, %s, \"AddressInfo\": {\"Title\": \"Toy\", \"Latitude\": 0.0001,"
            .formatted(id, more)
        + " \"Longitude\": "
        + lon
        + "}, \"Connections\": ["
        + connections.replace("\n", " ")
        + "]}";
  }

  static String vehicles(int... options) {
    return "\"MetadataValues\": ["
        + String.join(
            ",",
            IntStream.of(options)
                .mapToObj(
                    option -> "{\"MetadataFieldID\": 5, \"MetadataFieldOptionID\": " + option + "}")
                .toList())
        + "]";
  }

  static String connector(int type, int current, double kw, int quantity) {
    return "{\"ConnectionTypeID\": %d, \"CurrentTypeID\": %d, \"PowerKW\": %s, \"Quantity\": %d}"
        .formatted(type, current, kw, quantity);
  }

  static List<String> ids(OcmReader reader) {
    return reader.stations().stream().map(each -> each.station().id()).toList();
  }

  /** What is remarked of all stations of a file. */
  static Map<String, Integer> remarks(OcmReader reader) {
    return OcmTaken.of(reader.stations()).remarks();
  }

  /** What is remarked but for the country, which the toy stations lack. */
  static Map<String, Integer> known(Map<String, Integer> remarks) {
    Map<String, Integer> known = new TreeMap<>(remarks);
    known.remove("without a country on the map, selected by the bounds");
    return known;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
