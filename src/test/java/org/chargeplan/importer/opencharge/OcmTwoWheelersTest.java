package org.chargeplan.importer.opencharge;

import static org.chargeplan.importer.opencharge.ToyOcm.CCS_AND_TYPE_2;
import static org.chargeplan.importer.opencharge.ToyOcm.bytes;
import static org.chargeplan.importer.opencharge.ToyOcm.connector;
import static org.chargeplan.importer.opencharge.ToyOcm.read;
import static org.chargeplan.importer.opencharge.ToyOcm.readAny;
import static org.chargeplan.importer.opencharge.ToyOcm.readIn;
import static org.chargeplan.importer.opencharge.ToyOcm.remarks;
import static org.chargeplan.importer.opencharge.ToyOcm.station;
import static org.chargeplan.importer.opencharge.ToyOcm.vehicles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.input.Problems;
import org.junit.jupiter.api.Test;

/** Sockets and stations of motorcycles and bicycles. */
class OcmTwoWheelersTest {

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
        25, remarks(without).get("sockets of motorcycles, for which region.yaml has no outlets"));
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
}
