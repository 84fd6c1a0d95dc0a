package org.chargeplan.importer.opencharge;

import static org.chargeplan.importer.opencharge.ToyOcm.ids;
import static org.chargeplan.importer.opencharge.ToyOcm.read;
import static org.chargeplan.importer.opencharge.ToyOcm.station;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stations that the map lists twice. */
class OcmTwinsTest {

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

  /** A second station 11 m from the first, of a better number. */
  private static void addPair(List<String> all, int id, String one, String other) {
    all.add(station(id, id / 100.0, one, ""));
    all.add(station(id + 1, id / 100.0 + 0.0001, other, ""));
  }
}
