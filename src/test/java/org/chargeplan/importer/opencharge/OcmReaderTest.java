package org.chargeplan.importer.opencharge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** Stations made up for the tests, in the two shapes of the map's answers. */
class OcmReaderTest {

  private static final String CCS_AND_TYPE_2 =
      """
      {"ConnectionTypeID": 33, "PowerKW": 120, "CurrentTypeID": 30, "Quantity": 2},
      {"ConnectionTypeID": 25, "PowerKW": 22, "CurrentTypeID": 20, "Quantity": 3}""";

  private static final RegionFrame PYRENEES = ToyFrame.at(new Envelope(1.3, 1.9, 42.3, 42.8));

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
    assertEquals(Map.of("ac11", 3), reader.stations().get(0).station().portsByType());
    assertEquals(2, reader.remarks().get("connectors not operational, planned or removed"));
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
    assertEquals(List.of("ocm1"), ids(reader));
    assertEquals(
        Map.of(
            "not operational", 2,
            "planned", 1,
            "removed", 1,
            "for private use", 2,
            "outside the bounds of the region", 1,
            "without coordinates, or with such that are no degrees", 1),
        reader.leftOut());
  }

  /** The toy region lies in the Gulf of Guinea; a frame around 42.5, 1.5 is in Andorra. */
  @Test
  void countryDecidesByCodeOrByItsFixedNumber() throws IOException {
    OcmReader reader =
        readIn(
            PYRENEES,
            "["
                + String.join(
                    ",",
                    near(1, "\"Country\": {\"ISOCode\": \"AD\"}"),
                    near(2, "\"Country\": {\"ISOCode\": \"FR\"}"),
                    near(3, "\"CountryID\": 10"),
                    near(4, "\"CountryID\": 80"),
                    near(5, "\"CountryID\": 210"),
                    near(6, "\"CountryID\": 9999"),
                    near(7, "\"CountryID\": null"),
                    // The code is what the number means.
                    near(8, "\"CountryID\": 10, \"Country\": {\"ID\": 10, \"ISOCode\": \"AD\"}"))
                + "]");
    assertEquals(List.of("ocm1", "ocm3", "ocm6", "ocm7", "ocm8"), ids(reader));
    assertEquals(
        Map.of("in another country (FR)", 2, "in another country (ES)", 1), reader.leftOut());
    assertEquals(2, reader.remarks().get("without a country on the map, selected by the bounds"));
  }

  /** Poland (179) is a thousand kilometres away. */
  @Test
  void countryThatLiesElsewhereIsAMistakeOfTheMap() throws IOException {
    OcmReader reader = readIn(PYRENEES, near(1, "\"CountryID\": 179"));
    assertEquals(List.of("ocm1"), ids(reader));
    assertEquals(
        1, reader.remarks().get("of a country (PL) that lies elsewhere, taken by the coordinates"));
  }

  @Test
  void numbersOfCountriesAreThoseOfTheMap() {
    assertEquals(
        List.of("GB", "US", "DE", "VN", "XK"),
        IntStream.of(1, 2, 87, 241, 250)
            .mapToObj(id -> OcmCountries.findAlpha2(id).orElseThrow())
            .toList());
    assertEquals(Optional.empty(), OcmCountries.findAlpha2(0));
    assertEquals(Optional.empty(), OcmCountries.findAlpha2(251));
  }

  @Test
  void onlyLiveRecordsAreTaken() throws IOException {
    List<String> all = new ArrayList<>();
    int[] statuses = {0, 1, 50, 100, 200, 250, 1000, 1001, 1003, 1020, 7};
    for (int i = 0; i < statuses.length; i++) {
      all.add(station(i + 1, 0.01 * i, "\"SubmissionStatusTypeID\": " + statuses[i], ""));
    }
    all.add(station(20, 0.5, "\"SubmissionStatus\": {\"ID\": 1010, \"IsLive\": false}", ""));
    all.add(station(21, 0.6, "\"SubmissionStatus\": {\"ID\": 200, \"IsLive\": true}", ""));
    all.add(station(22, 0.7, "\"SubmissionStatus\": {\"ID\": 100}", ""));
    OcmReader reader = read("[" + String.join(",", all) + "]");
    assertEquals(List.of("ocm1", "ocm4", "ocm5", "ocm21", "ocm22"), ids(reader));
    assertEquals(
        Map.of(
            "under review, not yet on the map", 3,
            "rejected by the map", 1,
            "delisted from the map", 5),
        reader.leftOut());
  }

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
  void twinsAreOfOneOperatorAndHaveNoDifferingReference() throws IOException {
    // Each pair is 11 m apart, and 11 km from the next.
    List<String> all = new ArrayList<>();
    addPair(all, 10, "\"OperatorID\": 23", "\"OperatorID\": 24");
    addPair(all, 20, "\"OperatorID\": 23", "\"OperatorID\": 23");
    addPair(all, 30, "\"OperatorID\": 1", "\"OperatorInfo\": {\"ID\": 24}");
    addPair(all, 40, "\"OperatorsReference\": \"A*1\"", "\"OperatorsReference\": \"A*2\"");
    addPair(all, 50, "\"OperatorsReference\": \"A*1\"", "\"OperatorsReference\": \"a*1\"");
    addPair(
        all,
        60,
        "\"DataProviderID\": 9, \"DataProvidersReference\": \"1\"",
        "\"DataProviderID\": 9, \"DataProvidersReference\": \"2\"");
    addPair(
        all,
        70,
        "\"DataProviderID\": 8, \"DataProvidersReference\": \"1\"",
        "\"DataProviderID\": 9, \"DataProvidersReference\": \"2\"");
    OcmReader reader = read("[" + String.join(",", all) + "]");
    assertEquals(
        List.of(
            "ocm10", "ocm11", "ocm20", "ocm31", "ocm40", "ocm41", "ocm50", "ocm60", "ocm61",
            "ocm70"),
        ids(reader));
    assertEquals(
        Map.of("listed twice: the same ports and no other operator or reference within 30 m", 4),
        reader.leftOut());
  }

  /** A station of no known operator between two others is a twin of one, and joins them not. */
  @Test
  void stationsOfTwoOperatorsAreNotJoinedByOneOfNone() throws IOException {
    OcmReader reader =
        read(
            station(1, 0.5, "\"OperatorID\": 1", "")
                + station(2, 0.5001, "\"OperatorID\": 23", "")
                + station(3, 0.4999, "\"OperatorID\": 24", ""));
    assertEquals(List.of("ocm2", "ocm3"), ids(reader));
  }

  @Test
  void oneProviderListsAStationTwiceOnlyByItsName() throws IOException {
    String twice = station(1, 0.5, "\"DataProviderID\": 9", "");
    assertEquals(
        1, read(twice + station(2, 0.5001, "\"DataProviderID\": 9", "")).stations().size());
    assertEquals(
        2,
        read(twice + station(2, 0.5001, "\"DataProviderID\": 9", "").replace("Toy", "Other"))
            .stations()
            .size());
  }

  @Test
  void sameNumberCountsOnceAndTheBetterRecordStays() throws IOException {
    OcmReader reader =
        read(
            station(1, 0.1, "\"DataQualityLevel\": 1", "")
                + station(1, 0.2, "\"DataQualityLevel\": 4", ""));
    assertEquals(0.2, reader.stations().get(0).station().location().lon());
    assertEquals(Map.of("with the number of another record", 1), reader.leftOut());
  }

  /** Points are bays for cars; the household sockets beside them have a comment. */
  @Test
  void socketsOfMotorcyclesBecomeOutletsWhereTheRegionHasThem() throws IOException {
    String cars = "{\"ConnectionTypeID\": 1036, \"CurrentTypeID\": 10, \"Quantity\": 4}";
    String sockets =
        "{\"ConnectionTypeID\": 28, \"CurrentTypeID\": 10, \"Quantity\": 25,"
            + " \"Comments\": \"Bays for motorcycles\"}";
    String station = station(1, 0.5, "\"NumberOfPoints\": 4", cars + "," + sockets);
    OcmReader with = readIn(ToyFrame.withOutlets(), station);
    assertEquals(Map.of("ac11", 4, "e2w", 25), with.stations().get(0).station().portsByType());
    OcmReader without = read(station);
    assertEquals(Map.of("ac11", 4), without.stations().get(0).station().portsByType());
    assertEquals(
        25, without.remarks().get("sockets of motorcycles, for which region.yaml has no outlets"));
  }

  @Test
  void powerBeyondAllNumbersIsNone() throws IOException {
    String station =
        station(1, 0.5, "\"NumberOfPoints\": 1", "{\"ConnectionTypeID\": 25, \"PowerKW\": 1e309}");
    assertEquals(Map.of("ac11", 1), read(station).stations().get(0).station().portsByType());
  }

  @Test
  void stationOfSocketsAloneIsLimitedByItsPoints() throws IOException {
    String station =
        station(1, 0.5, "\"NumberOfPoints\": 3", "{\"ConnectionTypeID\": 13, \"Quantity\": 5}");
    OcmReader with = readIn(ToyFrame.withOutlets(), station);
    assertEquals(Map.of("e2w", 3), with.stations().get(0).station().portsByType());
    OcmReader without = readAny(bytes(station), new Problems());
    // Cars charge slowly at them, as at those of OpenStreetMap.
    assertEquals(Map.of("ac11", 3), without.stations().get(0).station().portsByType());
  }

  @Test
  void vehiclesOfAStationDecideWhereTheMapHasThem() throws IOException {
    String type2 = "{\"ConnectionTypeID\": 25, \"PowerKW\": 3, \"Quantity\": 2}";
    OcmReader reader =
        readIn(
            ToyFrame.withOutlets(),
            station(1, 0.1, vehicles(5, 6), type2)
                + station(2, 0.2, vehicles(6, 12), type2)
                + station(3, 0.3, vehicles(12), type2)
                + station(4, 0.4, vehicles(7, 10), type2));
    assertEquals(
        List.of(Map.of("ac11", 2), Map.of("e2w", 2)),
        reader.stations().stream().map(each -> each.station().portsByType()).toList());
    assertEquals(Map.of("for bicycles", 1, "for buses or trucks", 1), reader.leftOut());
  }

  @Test
  void remarksDecideForSocketsAndUnknownPlugsOnly() throws IOException {
    String remark =
        "{\"ConnectionTypeID\": %d, \"PowerKW\": 3, \"Quantity\": 1, \"Comments\": \"%s\"}";
    OcmReader reader =
        readIn(
            ToyFrame.withOutlets(),
            station(1, 0.1, "\"StatusTypeID\": 50", remark.formatted(0, "Cho xe m\u00e1y"))
                + station(2, 0.2, "\"StatusTypeID\": 50", remark.formatted(25, "Near scooters"))
                + station(3, 0.3, "\"StatusTypeID\": 50", remark.formatted(25, "Bicycles too"))
                + station(4, 0.4, "\"StatusTypeID\": 50", remark.formatted(28, "Motor bikes"))
                + station(5, 0.5, "\"StatusTypeID\": 50", remark.formatted(28, "E-Bikes")));
    assertEquals(
        List.of(Map.of("e2w", 1), Map.of("ac11", 1), Map.of("ac11", 1), Map.of("e2w", 1)),
        reader.stations().stream().map(each -> each.station().portsByType()).toList());
    assertEquals(Map.of("for bicycles", 1), reader.leftOut());
  }

  @Test
  void connectorsBeyondThePointsAreCounted() throws IOException {
    OcmReader reader = read(station(1, 0.5, "\"NumberOfPoints\": 3", CCS_AND_TYPE_2));
    assertEquals(
        Map.of("connectors beyond the points of their station (NumberOfPoints), not counted", 2),
        known(reader.remarks()));
    assertEquals(Status.DERIVED, reader.stations().get(0).station().status());
  }

  @Test
  void missingQuantityIsTheRestOfThePoints() throws IOException {
    String ccs = "{\"ConnectionTypeID\": 33, \"PowerKW\": 60, \"Quantity\": 2}";
    String type2 = "{\"ConnectionTypeID\": 25, \"PowerKW\": 11}";
    String points = "\"NumberOfPoints\": 6";
    assertEquals(Map.of("dc60", 2, "ac11", 4), ports(points, ccs + "," + type2));
    assertEquals(Map.of("ac11", 6), ports(points, type2));
    assertEquals(Map.of("ac11", 1), ports("\"NumberOfPoints\": null", type2));
    OcmReader reader = read(station(1, 0.5, "\"NumberOfPoints\": null", type2));
    assertEquals(Status.ASSUMED, reader.stations().get(0).station().status());
  }

  @Test
  void impossiblePowersAreReplacedByUsualOnesAndReported() throws IOException {
    OcmReader reader =
        readIn(
            ToyFrame.withOutlets(),
            station(1, 0.1, "\"StatusTypeID\": 50", connector(28, 20, 480, 7))
                + station(2, 0.2, "\"StatusTypeID\": 50", connector(25, 20, 350, 1))
                + station(3, 0.3, "\"StatusTypeID\": 50", connector(25, 0, 350, 1))
                + station(4, 0.4, "\"StatusTypeID\": 50", connector(25, 20, 22_000, 1))
                + station(5, 0.5, "\"StatusTypeID\": 50", connector(2, 30, 700, 1))
                // Direct current by a Type 2 plug is Tesla's; by a CCS it is its own.
                + station(6, 0.6, "\"StatusTypeID\": 50", connector(25, 30, 120, 1))
                + station(7, 0.7, "\"StatusTypeID\": 50", connector(33, 20, 150, 1))
                + station(8, 0.8, "\"StatusTypeID\": 50", connector(28, 10, 3.68, 1)));
    assertEquals(
        List.of(
            Map.of("e2w", 7),
            Map.of("ac11", 1),
            Map.of("ac11", 1),
            Map.of("ac11", 1),
            Map.of("dc60", 1),
            Map.of("dc150", 1),
            Map.of("dc150", 1),
            Map.of("e2w", 1)),
        reader.stations().stream().map(each -> each.station().portsByType()).toList());
    Status assumed = Status.ASSUMED;
    Status derived = Status.DERIVED;
    assertEquals(
        List.of(assumed, assumed, assumed, assumed, assumed, derived, derived, derived),
        reader.stations().stream().map(each -> each.station().status()).toList());
    String cannot = " of a power that they can't have, as %s, taken as %s: %s";
    String hint = "Maybe another plug, or all of the station's power";
    assertEquals(
        Map.of(
            "connectors (Schuko)" + cannot.formatted("480 kW", "2.3 kW", hint),
            7,
            "connectors (Type 2)" + cannot.formatted("350 kW", "11 kW", hint),
            2,
            "connectors (CHAdeMO)" + cannot.formatted("700 kW", "50 kW", hint),
            1,
            "connectors (Type 2) whose power, as 22000, is too high for kW, taken as 22 kW: Maybe W",
            1),
        known(reader.remarks()));
  }

  @Test
  void batterySwapsAndBicyclesAreNoPorts() throws IOException {
    OcmReader reader =
        readAny(
            bytes(
                station(1, 0.1, "\"StatusTypeID\": 50", connector(31, 0, 0, 1))
                    + station(
                        2,
                        0.2,
                        "\"StatusTypeID\": 50",
                        "{\"ConnectionTypeID\": 28, \"Comments\": \"for E-Bikes\"}")
                    + station(3, 0.3, "\"StatusTypeID\": 50", CCS_AND_TYPE_2)),
            new Problems());
    assertEquals(Map.of("with battery swap of cars", 1, "for bicycles", 1), reader.leftOut());
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
    // 14 is 11 m from 12, which is 11's twin and goes, and 33 m from 11: 14 stays.
    assertEquals(List.of("ocm11", "ocm13", "ocm14"), ids(reader));
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
    assertProblem(station(1, 0.5, "\"StatusTypeID\": 100", ""), "1 not operational");
    assertProblem(
        good.replace("Toy", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1), "save it as UTF-8");
  }

  private Map<String, Integer> ports(String points, String connections) throws IOException {
    return read(station(1, 0.5, points, connections)).stations().get(0).station().portsByType();
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

  /** A second station 11 m from the first, of a better number. */
  private static void addPair(List<String> all, int id, String one, String other) {
    all.add(station(id, id / 100.0, one, ""));
    all.add(station(id + 1, id / 100.0 + 0.0001, other, ""));
  }

  private static String vehicles(int... options) {
    return "\"MetadataValues\": ["
        + String.join(
            ",",
            IntStream.of(options)
                .mapToObj(
                    option -> "{\"MetadataFieldID\": 5, \"MetadataFieldOptionID\": " + option + "}")
                .toList())
        + "]";
  }

  private static String connector(int type, int current, double kw, int quantity) {
    return "{\"ConnectionTypeID\": %d, \"CurrentTypeID\": %d, \"PowerKW\": %s, \"Quantity\": %d}"
        .formatted(type, current, kw, quantity);
  }

  private static List<String> ids(OcmReader reader) {
    return reader.stations().stream().map(each -> each.station().id()).toList();
  }

  /** What is remarked but for the country, which the toy stations lack. */
  private static Map<String, Integer> known(Map<String, Integer> remarks) {
    Map<String, Integer> known = new TreeMap<>(remarks);
    known.remove("without a country on the map, selected by the bounds");
    return known;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private OcmReader readIn(RegionFrame frame, String text) throws IOException {
    Path file = folder.resolve("ocm.json");
    Files.write(file, bytes(text));
    OcmReader reader = OcmReader.read(file, "AD", frame, problems);
    assertEquals(List.of(), problems.list());
    return reader;
  }

  /** A station in the Pyrenees, some kilometres from the others. */
  private static String near(int id, String country) {
    return "{\"ID\": %d, \"AddressInfo\": {\"Latitude\": 42.5, \"Longitude\": %s, %s}}"
        .formatted(id, 1.45 + id / 100.0, country);
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
