package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.Template;
import org.chargeplan.importer.model.ToyLand;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadingTest {

  private static final Land ALL_LAND = Land.boundless(ToyLand.BOUNDS);

  private final Spreading spreading = new Spreading(spec(), ALL_LAND);

  @TempDir private Path folder;

  @Test
  void placesWithoutAFigureShareTheRestEvenly() {
    // 300 known of 1,000; two others share 700.
    assertArrayEquals(
        new int[] {300, 350, 350},
        spreading.people(1000, List.of(place("a", 300), place("b", 0), place("c", 0))));
  }

  @Test
  void placesWithoutAFigureKeepSomePeople() {
    // 3,000 and 1,000 are known in an area of 1,000: they have 0.8 of it, as 3 to 1.
    assertArrayEquals(
        new int[] {600, 200, 200},
        spreading.people(1000, List.of(place("a", 3000), place("b", 1000), place("c", 0))));
  }

  @Test
  void peopleAreSharedInProportionWhereAllFiguresAreKnown() {
    assertArrayEquals(
        new int[] {750, 250}, spreading.people(1000, List.of(place("a", 30), place("b", 10))));
    assertArrayEquals(new int[] {1000}, spreading.people(1000, List.of(place("a", 0))));
    assertArrayEquals(new int[] {0, 0}, spreading.people(0, List.of(place("a", 5), place("b", 0))));
  }

  @Test
  void nearPlacesAreMerged() {
    // 0.02 degrees are 2.2 km, within the 3 km; the village counts as one that is not told.
    List<Place> merged =
        spreading.merge(
            List.of(
                Place.of("v", "Village", new Location(101.02, 0), 0),
                Place.of("t", "Town", new Location(101, 0), 500),
                Place.of("f", "Far", new Location(101.06, 0), 0)));
    assertEquals(
        List.of(
            new Place("t", "Town", new Location(101, 0), 500, 1),
            new Place("f", "Far", new Location(101.06, 0), 0, 1)),
        merged);
    // 500 are known, and two places without a figure share the other 300.
    assertArrayEquals(new int[] {650, 150}, spreading.people(800, merged));
  }

  @Test
  void townOfManyPeopleBecomesSeveralZones() {
    List<ZoneDraft> zones = spreading.zones(area(250_000), List.of(place("a", 9)));
    // 250,000 at most 100,000 each: three zones; 25 km2 at 10,000 people on each.
    assertEquals(List.of("a", "a-2", "a-3"), zones.stream().map(ZoneDraft::id).toList());
    assertEquals(
        List.of("Place a (Area)", "Place a 2 (Area)", "Place a 3 (Area)"),
        zones.stream().map(ZoneDraft::name).toList());
    assertEquals(
        List.of(83_334.0, 83_333.0, 83_333.0), zones.stream().map(ZoneDraft::population).toList());
    // The second zone lies where a third of the disc ends: sqrt(25 / 3 / pi) = 1.6287 km.
    assertEquals(1628.7, zones.get(0).location().distanceM(zones.get(1).location()), 0.1);
    // Each zone has an even part of the 30 km2.
    assertEquals(10, zones.get(2).areaKm2(), 1e-9);
  }

  @Test
  void noZoneIsPlacedInTheSea() throws Exception {
    Land land = ToyLand.read(folder);
    List<ZoneDraft> zones =
        new Spreading(spec(), land)
            .zones(area(1_000_000), List.of(Place.of("a", "A", new Location(103, 0), 0)));
    assertEquals(10, zones.size());
    assertTrue(zones.stream().skip(1).allMatch(zone -> land.holds(zone.location())));
  }

  @Property
  void peopleOfTheAreaAreKept(
      @ForAll @IntRange(max = 2_000_000) int people,
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 300_000) Integer> figures) {
    List<Place> places =
        IntStream.range(0, figures.size())
            .mapToObj(i -> Place.of("p" + i, "P", new Location(101 + 0.01 * i, 0), figures.get(i)))
            .toList();
    double sum =
        spreading.zones(area(people), places).stream().mapToDouble(ZoneDraft::population).sum();
    assertEquals(people, sum, 0);
  }

  private static Area area(int people) {
    return new Area("A", "Area", "P", "", Optional.empty(), 30, people);
  }

  private static Place place(String id, double known) {
    return Place.of(id, "Place " + id, new Location(101, 0), known);
  }

  private static SpreadSpec spec() {
    return new SpreadSpec(
        new AreaSpec(
            LayerSpec.NONE,
            List.of(),
            new Template(""),
            new Template(""),
            List.of(),
            1,
            Map.of(),
            Map.of()),
        new PlaceSpec(LayerSpec.NONE, List.of(), Map.of(), 0),
        new Template("{place} ({area})"),
        3000,
        0.8,
        100_000,
        10_000);
  }
}
