package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class ExistingPortsTest {

  private static final RegionFrame FRAME =
      new RegionFrame(
          "toy",
          new Envelope(100, 110, 5, 15),
          List.of("2026"),
          List.of("car"),
          Map.of(
              "ac11", new RegionFrame.PortSize("car", 11, 1, "ac"),
              "dc60", new RegionFrame.PortSize("car", 60, 1, "dc")),
          Map.of("lot", Set.of("ac11", "dc60"), "park", Set.of("ac11")),
          List.of());

  private static final List<ZoneDraft> ZONES =
      List.of(zone("z1", "P", 10.0), zone("z2", "P", 10.1), zone("z3", "Q", 10.2));

  private static final int[] ZONE_OF_SITE = {0, 0, 1, 2};

  @Test
  void portsAreSpreadByDemandAndGatheredAtTheLargestSites() {
    // 10 ports by demand 6:3:1. In z1 six ports are two stations of up to four: both its places, by
    // bays 40:20.
    ExistingPorts ports = ports(site("a", "lot", 40), site("b", "lot", 20));
    assertEquals(Optional.empty(), ports.place(fleet(10, Map.of("ac11", 1.0)), demand(6, 3, 1)));
    assertEquals(
        Map.of(
            "a", Map.of("ac11", 4),
            "b", Map.of("ac11", 2),
            "c", Map.of("ac11", 3),
            "d", Map.of("ac11", 1)),
        ports.bySite());
  }

  @Test
  void sitesUsedAreNoMoreThanTheStations() {
    // Four ports are one station: the larger place has them all.
    ExistingPorts ports = ports(site("a", "lot", 20), site("b", "lot", 40));
    ports.place(fleet(4, Map.of("ac11", 1.0)), demand(1, 0, 0));
    assertEquals(Map.of("b", Map.of("ac11", 4)), ports.bySite());
  }

  @Test
  void typesOfAKindAndSharesOfBaysAndPowerAreRespected() {
    // a is a park without dc60; b's half of 20 bays would hold 10, but half of its 400 kW only 3.
    // The other two go to c in the next zone of the province.
    ExistingPorts ports = ports(site("a", "park", 40), site("b", "lot", 20));
    assertEquals(Optional.empty(), ports.place(fleet(5, Map.of("dc60", 1.0)), demand(1, 0, 0)));
    assertEquals(Map.of("b", Map.of("dc60", 3), "c", Map.of("dc60", 2)), ports.bySite());
  }

  @Test
  void portsWithoutRoomInTheirProvinceAreReported() {
    // Q has one place with 30 bays, half of them for existing ports: 5 of 20 find no room.
    ExistingPorts ports = ports(site("a", "lot", 40), site("b", "lot", 20));
    Optional<String> unplaced = ports.place(fleet(20, Map.of("ac11", 1.0)), demand(0, 0, 1));
    assertTrue(unplaced.orElseThrow().contains("{Q=5}"), unplaced.orElseThrow());
    assertEquals(Map.of("d", Map.of("ac11", 15)), ports.bySite());
  }

  @Test
  void areasOfManySmallZonesHaveTheirPorts() {
    // Demand 4, 4 and 7: by zones the only port would be in the third, whose part is the largest;
    // but
    // the first two are an area with 8.
    List<ZoneDraft> zones =
        List.of(zone("z1", "P", 10.0), zone("z2", "P", 10.1), zone("z3", "P", 10.2));
    ExistingPorts ports =
        new ExistingPorts(
            new ExistingSpec(0.5, 0.5, List.of(), Status.DERIVED),
            FRAME,
            zones,
            Map.of("z1", "A", "z2", "A", "z3", "B"),
            List.of(site("a", "lot", 40), site("b", "lot", 40), site("c", "lot", 40)),
            new int[] {0, 1, 2});
    ports.place(fleet(1, Map.of("ac11", 1.0)), demand(4, 4, 7));
    assertEquals(Map.of("a", Map.of("ac11", 1)), ports.bySite());
  }

  private static ExistingPorts ports(CandidateSite a, CandidateSite b) {
    ExistingSpec spec = new ExistingSpec(0.5, 0.5, List.of(), Status.DERIVED);
    return new ExistingPorts(
        spec,
        FRAME,
        ZONES,
        Map.of(),
        List.of(a, b, site("c", "lot", 30), site("d", "lot", 30)),
        ZONE_OF_SITE);
  }

  private static ExistingSpec.Fleet fleet(int ports, Map<String, Double> shares) {
    return new ExistingSpec.Fleet("car", ports, 4, shares);
  }

  private static double[] demand(double... ofZones) {
    return ofZones;
  }

  private static CandidateSite site(String id, String kind, double bays) {
    return new CandidateSite(
        id,
        id,
        kind,
        "P",
        new Location(105, 10),
        bays,
        bays,
        400,
        false,
        Optional.empty(),
        Status.ASSUMED);
  }

  private static ZoneDraft zone(String id, String province, double lat) {
    return new ZoneDraft(id, id, province, new Location(105, lat), 1, 1000, "");
  }
}
