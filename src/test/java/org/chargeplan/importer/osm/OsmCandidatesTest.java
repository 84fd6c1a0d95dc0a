package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.ToyFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** At the equator a square of 0.001 degrees has 111.3195 m x 110.5743 m: 492 bays of 25 m2. */
class OsmCandidatesTest {

  private static final int BAYS = 492;
  private static final ZoneDraft ZONE =
      new ZoneDraft("z", "Middle", "p", new Location(0.5, 0.5), 1, 1, "town");

  private final LayerTally tally = new LayerTally(Layer.SITES, "places");

  private Map<String, CandidateSite> sites(OsmThing... things) {
    Map<String, CandidateSite> sites = new TreeMap<>();
    new OsmCandidates(
            ToyFrame.frame(
                Map.of("parking", Set.of("ac11"), "apartment", Set.of("ac11"), "mall", Set.of())),
            LocalDate.of(2026, 5, 15),
            place -> ZONE,
            tally)
        .of(Arrays.asList(things))
        .forEach(site -> sites.put(site.id(), site));
    assertTrue(tally.isComplete());
    return sites;
  }

  /** A square of so many thousandths of a degree. */
  private static OsmThing parking(String id, double west, double size, String tags) {
    return OsmThings.area(id, west, 0, west + size / 1000, size / 1000, "amenity=parking|" + tags);
  }

  @Test
  void baysAreThoseOfTheCapacityElseOfTheAreaOnAllLevels() {
    Map<String, CandidateSite> sites =
        sites(
            parking("w1", 0.1, 1, "capacity=yes"),
            parking("w2", 0.2, 1, "capacity=1,200"),
            parking("w3", 0.3, 1, "capacity=~90"),
            parking("w4", 0.4, 1, "parking=multi-storey|building:levels=3"),
            parking("w5", 0.5, 1, "capacity=300|capacity:motorcar=250"),
            parking("w6", 0.6, 1, "capacity=900000"),
            OsmThings.node("n7", 0.7, 0, "amenity=parking"));
    assertEquals(BAYS, sites.get("w1").lotBays());
    assertEquals(Status.DERIVED, sites.get("w1").status());
    assertEquals(1200, sites.get("w2").lotBays());
    assertEquals(Status.PUBLISHED, sites.get("w2").status());
    assertEquals(90, sites.get("w3").lotBays());
    assertEquals(Status.DERIVED, sites.get("w3").status());
    assertEquals(3 * BAYS, sites.get("w4").lotBays(), 3);
    assertEquals(250, sites.get("w5").lotBays());
    assertEquals(BAYS, sites.get("w6").lotBays());
    assertEquals(1, tally.remarks().get("with a capacity above 25,000, taken as not known"));
    assertEquals(50, sites.get("n7").lotBays());
    assertEquals(Status.ASSUMED, sites.get("n7").status());
  }

  @Test
  void areasThatNoCarParkHasAreNotKnown() {
    // A tenth of a degree square is 123 km2, room for five million bays.
    CandidateSite site = sites(parking("w1", 0.1, 100, "")).get("w1");
    assertEquals(50, site.lotBays());
    assertEquals(Status.ASSUMED, site.status());
    assertEquals(1, tally.remarks().get("with room for more than 25,000 bays, taken as not known"));
  }

  @Test
  void carParksInBuildingsAreIndoorsOnTheirLevel() {
    Map<String, CandidateSite> sites =
        sites(
            parking("w1", 0.1, 1, "parking=underground"),
            parking("w2", 0.2, 1, "parking=surface"),
            parking("w3", 0.3, 1, ""),
            OsmThings.area("w4", 0.4, 0, 0.401, 0.001, "shop=mall|layer=-1"));
    assertTrue(sites.get("w1").indoor());
    assertEquals(Optional.of(ParkingLevel.BASEMENT_1), sites.get("w1").parkingLevel());
    assertFalse(sites.get("w2").indoor());
    assertEquals(Optional.of(ParkingLevel.OUTDOOR), sites.get("w2").parkingLevel());
    assertEquals(Optional.empty(), sites.get("w3").parkingLevel());
    // The kind is indoors; where its bays are, the tags of the shop don't say.
    assertTrue(sites.get("w4").indoor());
    assertEquals(Optional.empty(), sites.get("w4").parkingLevel());
  }

  @Test
  void placesThatAreNoCandidatesAreCountedUnderTheirReason() {
    assertEquals(
        Set.of("w1"),
        sites(
                parking("w1", 0.1, 1, ""),
                parking("w2", 0.2, 1, "access=residents"),
                parking("w3", 0.3, 1, "hgv=designated|motorcar=no"),
                parking("w4", 0.4, 1, "disused=yes"),
                parking("w5", 0.5, 1, "motor_vehicle=no"),
                OsmThings.area("w6", 0.6, 0, 0.601, 0.001, "disused:amenity=parking"),
                OsmThings.area("w7", 0.7, 0, 0.7001, 0.0001, "building=apartments"),
                OsmThings.node("n8", 0.8, 0, "amenity=fuel"))
            .keySet());
    assertEquals(
        Map.of(
            "parking: private", 1,
            "parking: for trucks", 1,
            "parking: disused", 2,
            "parking: closed to cars", 1,
            "apartment: less than 1,000 m2 of ground", 1,
            "fuel-station: a kind that region.yaml lacks", 1),
        tally.leftOut());
  }

  @Test
  void carParkDrawnTwiceCountsOnceByWhatSaysMost() {
    // The smaller square is a quarter of the larger, and lies in it.
    assertEquals(
        Set.of("w2"), sites(parking("w1", 0.1, 0.5, ""), parking("w2", 0.1, 1, "")).keySet());
    // A relation with its holes says more than the outline of its border.
    assertEquals(
        Set.of("r2"), sites(parking("w1", 0.1, 1, ""), parking("r2", 0.1, 0.9, "")).keySet());
    assertEquals(
        Set.of("w1"),
        sites(parking("r2", 0.1, 1, ""), parking("w1", 0.1, 0.9, "capacity=80")).keySet());
    assertEquals(
        Set.of("w1"),
        sites(parking("r2", 0.1, 1, "type=site"), parking("w1", 0.1, 0.9, "")).keySet());
    // A node in the area, 40 m from its middle.
    OsmThing node = OsmThings.node("n1", 0.1001, 0.0005, "amenity=parking");
    assertEquals(Set.of("w2"), sites(node, parking("w2", 0.1, 1, "name=Field")).keySet());
    assertEquals(5, tally.leftOut().get("parking: drawn twice"));
  }

  @Test
  void differentCarParksStayTwo() {
    // They share a third of the smaller one.
    assertEquals(
        Set.of("w1", "w2"),
        sites(parking("w1", 0.1, 1, ""), parking("w2", 0.10067, 1, "")).keySet());
    // One above the other.
    assertEquals(
        Set.of("w1", "w2"),
        sites(
                parking("w1", 0.1, 1, "parking=surface"),
                parking("w2", 0.1, 1, "parking=underground|name=Below"))
            .keySet());
    OsmThing node = OsmThings.node("n1", 0.1001, 0.0005, "amenity=parking|name=Short stay");
    assertEquals(Set.of("n1", "w2"), sites(node, parking("w2", 0.1, 1, "name=Long stay")).keySet());
    assertEquals(Map.of(), tally.leftOut());
  }
}
