package org.chargeplan.importer.opencharge;

import static org.chargeplan.importer.opencharge.ToyOcm.CCS_AND_TYPE_2;
import static org.chargeplan.importer.opencharge.ToyOcm.known;
import static org.chargeplan.importer.opencharge.ToyOcm.ports;
import static org.chargeplan.importer.opencharge.ToyOcm.read;
import static org.chargeplan.importer.opencharge.ToyOcm.remarks;
import static org.chargeplan.importer.opencharge.ToyOcm.station;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** How many ports the connectors of a station are. */
class OcmPortsTest {

  @Test
  void portsAreConnectorsOfTheNearestPower() throws IOException {
    // 120 kW are 1.25 times below 150 and 2 times above 60; all five are counted apart.
    assertEquals(Map.of("ac11", 3, "dc150", 2), ports("\"NumberOfPoints\": 5", CCS_AND_TYPE_2));
  }

  @Test
  void portsAreLimitedToSimultaneousVehiclesFastestFirst() throws IOException {
    assertEquals(Map.of("ac11", 1, "dc150", 2), ports("\"NumberOfPoints\": 3", CCS_AND_TYPE_2));
    assertEquals(Map.of("dc150", 1), ports("\"NumberOfPoints\": 1", CCS_AND_TYPE_2));
    // None given, null or 0: each connector counts.
    assertEquals(Map.of("ac11", 3, "dc150", 2), ports("\"NumberOfPoints\": 0", CCS_AND_TYPE_2));
    assertEquals(Map.of("ac11", 3, "dc150", 2), ports("\"NumberOfPoints\": null", CCS_AND_TYPE_2));
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
    assertEquals(2, remarks(reader).get("connectors not operational, planned or removed"));
  }

  @Test
  void connectorsBeyondThePointsAreCounted() throws IOException {
    OcmReader reader = read(station(1, 0.5, "\"NumberOfPoints\": 3", CCS_AND_TYPE_2));
    assertEquals(
        Map.of("connectors beyond the points of their station (NumberOfPoints), not counted", 2),
        known(remarks(reader)));
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
}
