package org.chargeplan.importer.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** At the equator a thousandth of a degree of longitude is 111.3 m. */
class StationPlacerTest {

  private static final ZoneDraft ZONE =
      new ZoneDraft("z", "Middle", "p", new Location(0.5, 0.5), 1, 1, "town");

  private final CandidateSite market = site("market", 0.5000);
  private final CandidateSite parking = site("parking", 0.5005);

  @Test
  void stationIsPlacedAtTheNearestSiteThatAllowsAllItsTypes() {
    StationPlacer placer = placer(ToyFrame.frame());
    assertTrue(placer.place(station("a", 0.5001, Map.of("ac11", 2))));
    // The market is nearer, 11 m against 45 m, but takes no direct current.
    assertTrue(placer.place(station("b", 0.5001, Map.of("ac11", 1, "dc60", 1))));
    assertEquals(
        Map.of("market", Map.of("ac11", 2), "parking", Map.of("ac11", 1, "dc60", 1)),
        placer.existing());
    assertEquals(2, placer.sites().size());
  }

  @Test
  void baysAndPowerGrowForExistingPortsAndNeverShrink() {
    StationPlacer placer = placer(ToyFrame.frame());
    placer.place(station("a", 0.5005, Map.of("dc150", 1)));
    // 4 bays and 100 kW before; two stations have 2 + 3 bays, 150 + 3 x 11 = 183 kW.
    placer.place(station("b", 0.5005, Map.of("ac11", 3)));
    CandidateSite grown = placer.sites().get(1);
    assertEquals(5, grown.bays());
    assertEquals(20, grown.lotBays());
    assertEquals(183, grown.maxKw());
    placer.place(station("c", 0.5, Map.of("ac11", 1)));
    assertEquals(market, placer.sites().get(0));
  }

  @Test
  void stationFarFromSitesBecomesASite() {
    StationPlacer placer = placer(ToyFrame.frame());
    // 0.0005 + 0.0009 degrees: 100.2 m from the parking.
    assertTrue(placer.place(station("a", 0.5014, Map.of("ac11", 2))));
    CandidateSite own = placer.sites().get(2);
    assertEquals("a", own.id());
    assertEquals("charging station, Middle", own.name());
    assertEquals("parking", own.kind());
    assertEquals(2, own.bays());
    assertEquals(22, own.maxKw());
    assertEquals(3, placer.sites().size());
  }

  @Test
  void stationIsLeftOutWhereNoKindAllowsItsTypes() {
    StationPlacer placer =
        placer(ToyFrame.frame(Map.of("market", Set.of("ac11"), "mall", Set.of("ac11"))));
    assertFalse(placer.place(station("a", 0.6, Map.of("ac11", 2))));
    assertEquals(Map.of(), placer.existing());
  }

  private StationPlacer placer(RegionFrame frame) {
    List<CandidateSite> sites =
        frame.siteKinds().containsKey("parking") ? List.of(market, parking) : List.of(market);
    return new StationPlacer(frame, sites, place -> ZONE);
  }

  private static ChargingStation station(String id, double lon, Map<String, Integer> ports) {
    return new ChargingStation(id, "", new Location(lon, 0), ports, Status.PUBLISHED);
  }

  private static CandidateSite site(String kind, double lon) {
    return new CandidateSite(
        kind,
        kind,
        kind,
        "p",
        new Location(lon, 0),
        4,
        20,
        100,
        false,
        Optional.empty(),
        Status.ASSUMED);
  }
}
