package org.chargeplan.importer.opencharge;

import static org.chargeplan.importer.opencharge.ToyOcm.connector;
import static org.chargeplan.importer.opencharge.ToyOcm.ids;
import static org.chargeplan.importer.opencharge.ToyOcm.known;
import static org.chargeplan.importer.opencharge.ToyOcm.ports;
import static org.chargeplan.importer.opencharge.ToyOcm.read;
import static org.chargeplan.importer.opencharge.ToyOcm.readIn;
import static org.chargeplan.importer.opencharge.ToyOcm.remarks;
import static org.chargeplan.importer.opencharge.ToyOcm.station;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** Current and power of a connector. */
class OcmConnectorTest {

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
  void powerBeyondAllNumbersIsNone() throws IOException {
    String station =
        station(1, 0.5, "\"NumberOfPoints\": 1", "{\"ConnectionTypeID\": 25, \"PowerKW\": 1e309}");
    assertEquals(Map.of("ac11", 1), read(station).stations().get(0).station().portsByType());
  }

  /** The second is a twin of the first, the third works not at all. */
  @Test
  void powersOfStationsLeftOutAreNotReported() throws IOException {
    OcmReader reader =
        read(
            station(1, 0.1, "\"OperatorID\": 7", connector(25, 20, 350, 2))
                + station(2, 0.1001, "\"OperatorID\": 1", connector(25, 20, 350, 2))
                + station(3, 0.3, "\"StatusTypeID\": 50", connector(28, 20, 480, 0))
                    .replace("\"PowerKW\"", "\"StatusTypeID\": 100, \"PowerKW\""));
    assertEquals(List.of("ocm1"), ids(reader));
    assertEquals(
        Map.of(
            "connectors (Type 2) of a power that they can't have, as 350 kW, taken as 11 kW: Maybe"
                + " another plug, or all of the station's power",
            2),
        known(remarks(reader)));
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
        known(remarks(reader)));
  }
}
