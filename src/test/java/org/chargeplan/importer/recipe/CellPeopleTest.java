package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;

/** Two cities: a western one of 1,000 people and an eastern one of 2,000 on a square kilometre. */
class CellPeopleTest {

  private static final CellSpec.City WEST =
      new CellSpec.City("w", "West", 1000, 0, List.of("1", "2"), List.of());
  private static final CellSpec.City EAST =
      new CellSpec.City("e", "East", 0, 2000, List.of("3"), List.of());

  private final List<Town> towns =
      List.of(
          new Town("Westgate", WEST, new Location(0, 0)),
          new Town("Middleton", WEST, new Location(0.02, 0)),
          new Town("Easton", EAST, new Location(0.09, 0)));

  @Test
  void peopleOfACityAreSpreadByLengthOfStreet() {
    // 1,000 people on 100 + 300 m: 250 and 750.
    assertEquals(List.of(250.0, 750.0), people(1, cell(0, 100), cell(2, 300)));
  }

  @Test
  void peopleOfACityFollowTheAreaOfItsCellsWhereTheDensityIsGiven() {
    // Two squares of 1 km2 at 2,000 people, 4,000 on 100 + 300 m.
    assertEquals(List.of(1000.0, 3000.0), people(1, cell(8, 100), cell(9, 300)));
  }

  @Test
  void citiesAreSeparateAndAllOfThemGrow() {
    // 1,000 x 1.5 for the west, 2,000 x 1.5 for the east's only square.
    assertEquals(List.of(1500.0, 3000.0), people(1.5, cell(0, 100), cell(9, 700)));
  }

  @Test
  void zoneIsNamedByTheNearestTown() {
    List<CellZone> zones = spread(1, cell(1, 10), cell(5, 10), cell(8, 10));
    assertEquals(
        List.of("Westgate 000-001", "Middleton 000-005", "Easton 000-008"),
        zones.stream().map(z -> z.zone().name()).toList());
    assertEquals(List.of("w", "w", "e"), zones.stream().map(z -> z.zone().province()).toList());
  }

  @Test
  void cellsWithoutStreetsHaveNoPeople() {
    assertEquals(List.of(0.0), people(1, cell(0, 0)));
  }

  private List<Double> people(double growth, StreetCell... cells) {
    ToDoubleFunction<CellZone> people = zone -> zone.zone().population();
    return spread(growth, cells).stream().mapToDouble(people).boxed().toList();
  }

  private List<CellZone> spread(double growth, StreetCell... cells) {
    CellSpec spec = new CellSpec(1000, 0, growth, LayerSpec.NONE, List.of(WEST, EAST));
    return new CellPeople(spec, towns).spread(List.of(cells));
  }

  /** A cell at hundredths of a degree along the equator. */
  private static StreetCell cell(int column, double streetM) {
    Location place = new Location(column / 100.0, 0);
    return new StreetCell("000-00" + column, 0, column, streetM, List.of(place));
  }
}
