package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports in a region with types of 11 kW AC, and 60 and 150 kW DC. */
class OsmChargerTest {

  private final List<String> remarks = new ArrayList<>();

  private OsmPorts ports(RegionFrame frame, String tags) {
    return new OsmCharger(frame, remarks::add)
        .ports(OsmThings.node("n1", 0.5, 0.5, tags), /* isForCars= */ true);
  }

  private static Map<String, Integer> byType(String text) {
    Map<String, Integer> ports = new TreeMap<>();
    OsmThings.tags(text.replace(' ', '|'))
        .forEach((type, count) -> ports.put(type, Integer.parseInt(count)));
    return ports;
  }

  @ParameterizedTest
  @CsvSource({
    "name=A, ac11=1, ASSUMED",
    "capacity=yes, ac11=1, ASSUMED",
    "capacity=some, ac11=1, ASSUMED",
    "capacity=0, ac11=1, ASSUMED",
    "capacity=12000, ac11=1, ASSUMED",
    "capacity=3, ac11=3, PUBLISHED",
    "capacity=3 cars, ac11=3, PUBLISHED",
    "capacity=~3, ac11=3, DERIVED",
    "capacity=3-5, ac11=5, DERIVED",
    "capacity=3;5, ac11=5, DERIVED",
    "capacity=9|capacity:car=3|capacity:bicycle=6, ac11=3, PUBLISHED",
    "capacity:charging=3, ac11=3, PUBLISHED",
    "capacity=?|socket:type2=3, ac11=3, PUBLISHED",
    "capacity=3|output=120 kW, dc150=3, PUBLISHED",
    "capacity=3|charging_station:output=60 kW, dc60=3, PUBLISHED",
    "charging_station:output=2x150 kW, dc150=2, DERIVED",
    "charging_station:output=150 kW, dc150=1, ASSUMED",
  })
  void capacityIsTheNumberOfPorts(String tags, String ports, Status status) {
    OsmPorts found = ports(ToyFrame.frame(), tags);
    assertEquals(byType(ports), found.byType());
    assertEquals(status, found.status());
  }

  @ParameterizedTest
  @CsvSource({
    "socket:type2=2, ac11=2",
    "socket:Type2=2, ac11=2",
    "socket:type2=no|socket:chademo=1, dc60=1",
    "socket:type2=yes, ac11=1",
    "socket:type2=yes|capacity=4, ac11=4",
    "socket:type2=yes|socket:ccs=yes|capacity=5, ac11=2 dc60=3",
    "socket:type2:output=22 kW, ac11=1",
    "socket:type2=2|socket:type2_cable=3, ac11=5",
    "socket:type2=3|capacity=2, ac11=2",
    "socket:type2=2|capacity=5, ac11=2",
    "socket:type2=3|socket:ccs=3|capacity=4, ac11=1 dc60=3",
    // One post has both plugs.
    "socket:ccs=3|socket:chademo=3, dc60=3",
    "socket:ccs=1|socket:chademo=3, dc60=3",
    "socket:chademo=3, dc60=3",
    "socket:ccs=3|socket:chademo=3|socket:type2=3, ac11=3 dc60=3",
    "socket:ccs=3|socket:chademo=3|capacity=6, dc60=6",
    "socket:tesla_supercharger=4|socket:type2_combo=4|socket:type2_combo:output=150 kW, dc150=4",
    // The kinds of the wiki.
    "socket:gb_dc=2|socket:gb_ac=1, ac11=1 dc60=2",
    "socket:nacs=2, dc150=2",
    "socket:nacs=2|socket:nacs:output=11 kW, ac11=2",
    "socket:tesla_supercharger=2, dc150=2",
    "socket:tesla_destination=2, ac11=2",
    "socket:tesla_standard=2|socket:tesla_roadster=1, ac11=3",
    "socket:type3=1|socket:type3a=1|socket:type3c=1|socket:type1=1, ac11=4",
    "socket:cee_blue=1|socket:cee_red_32a=1|socket:cee_other=1, ac11=3",
    "socket:schuko=1|socket:typee=1|socket:bs1363=1|socket:as3112=1, ac11=4",
    "socket:sev1011_t13=1|socket:sev1011_t25=1|socket:nema_5_20=1|socket:nema_14_50=1, ac11=4",
    "socket:type2=2|socket:mcs=4, ac11=2",
    "socket:type2=2|socket:bosch_5pin=4, ac11=2",
    "socket:marvel=3, ac11=3",
    "socket:marvel=3|capacity=2, ac11=2",
  })
  void socketsArePortsByTheirKind(String tags, String ports) {
    assertEquals(byType(ports), ports(ToyFrame.frame(), tags).byType());
  }

  @ParameterizedTest
  @CsvSource({
    "socket:ccs=2|socket:ccs:output=150, dc150=2",
    "'socket:ccs=2|socket:ccs:output=149,9 kW', dc150=2",
    "socket:ccs=2|socket:ccs:output=max. 150 kW, dc150=2",
    "socket:ccs=2|socket:ccs:output=0.15 MW, dc150=2",
    "socket:ccs=2|socket:ccs:output=150000 W, dc150=2",
    "socket:ccs=2|socket:ccs:output=150000, dc150=2",
    "socket:ccs=2|socket:ccs:output=2x150 kW, dc150=2",
    "socket:ccs=2|socket:ccs:output=60;150 kW, dc150=1 dc60=1",
    "socket:ccs=4|socket:ccs:output=60;150 kW, dc150=2 dc60=2",
    "socket:ccs=2|socket:ccs:output=60 / 150 kW, dc60=2",
    "socket:ccs=yes|socket:ccs:output=3x150 kW, dc150=3",
    "socket:ccs=1x60kW;2x150kW, dc150=2 dc60=1",
    "socket:ccs=2x150 kW, dc150=2",
    "socket:ccs=150 kW, dc150=1",
    "socket:ccs=2|charging_station:output=150 kW, dc150=2",
    "socket:ccs=2|socket:ccs:output=90000 kW, dc60=2",
  })
  void powersAreThoseOfTheSockets(String tags, String ports) {
    assertEquals(byType(ports), ports(ToyFrame.frame(), tags).byType());
  }

  @ParameterizedTest
  @CsvSource({
    "socket:schuko=1|socket:schuko:output=500 kW, that no such socket can give",
    "socket:ccs=1|socket:ccs:output=22000, read as watts",
    "socket:type2=1|socket:type2:output=22/11 kW, given as alternatives",
    "socket:marvel=1, (marvel)",
    "socket:type2=1|socket:mcs=1, trucks or bicycles",
    "capacity=plenty, no number",
    "capacity=5000, above 1",
    "capacity=2-4, a range",
    "capacity=1|socket:type2=2, more sockets than",
    "capacity=2|socket:type2=1, fewer sockets than",
    "socket:ccs=1|socket:chademo=1, one port for each pair",
  })
  void whatWasAssumedOrCutIsReported(String tags, String remark) {
    ports(ToyFrame.frame(), tags);
    assertEquals(1, remarks.size(), remarks.toString());
    assertTrue(remarks.get(0).contains(remark), remarks.toString());
  }

  @Test
  void householdSocketsAreOutletsOnlyWhereTheRegionPlansThem() {
    String tags = "capacity=2|socket:ccs=2|socket:schuko=6";
    assertEquals(byType("dc60=2 e2w=6"), ports(ToyFrame.withOutlets(), tags).byType());
    assertEquals(byType("dc60=2"), ports(ToyFrame.frame(), tags).byType());
    assertEquals(
        byType("e2w=4"), ports(ToyFrame.withOutlets(), "capacity=4|socket:schuko=6").byType());
  }

  @Test
  void scooterStationHasOutletsAlone() {
    OsmPorts ports =
        new OsmCharger(ToyFrame.withOutlets(), remarks::add)
            .ports(
                OsmThings.node("n1", 0.5, 0.5, "capacity:scooter=5|capacity=9"),
                /* isForCars= */ false);
    assertEquals(byType("e2w=5"), ports.byType());
    assertEquals(Status.PUBLISHED, ports.status());
  }

  @Test
  void plugsShowWhomAStationIsFor() {
    assertTrue(OsmCharger.hasCarPlug(Map.of("socket:type2", "1", "socket:schuko", "1")));
    assertFalse(OsmCharger.hasCarPlug(Map.of("socket:schuko", "1")));
    assertFalse(OsmCharger.hasCarPlug(Map.of("socket:type2", "no")));
    assertTrue(OsmCharger.hasOnly(Map.of("socket:mcs", "1"), OsmPlug.Kind.TRUCK));
    assertFalse(
        OsmCharger.hasOnly(Map.of("socket:mcs", "1", "socket:ccs", "1"), OsmPlug.Kind.TRUCK));
    assertFalse(OsmCharger.hasOnly(Map.of(), OsmPlug.Kind.TRUCK));
  }
}
