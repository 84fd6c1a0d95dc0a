package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;

class CellPlacesTest {

  private static final CellCount A_HUNDRED_PEOPLE = new CellCount(100, 0);

  @Test
  void siteIsPlacedWhereTheSumPassesAnInteger() {
    // The first kind begins at 0.618: 1.118 | 1.618 | 2.118 | 2.618, in the first cell and the
    // third.
    List<CellPlaces.Place> places = new CellPlaces(square(50, 50, 50, 50)).of(A_HUNDRED_PEOPLE);
    assertEquals(2, places.size());
    assertEquals(List.of(1, 1), places.stream().map(CellPlaces.Place::count).toList());
  }

  @Test
  void cellOfManyPeopleGetsManySites() {
    // 0.618 + 2.5 = 3.118.
    assertEquals(3, new CellPlaces(square(250)).of(A_HUNDRED_PEOPLE).get(0).count());
  }

  @Test
  void streetsCountWhereTheRecipeAsks() {
    // 1,000 m of street at 400 m: 0.618 + 2.5 = 3.118.
    assertEquals(3, new CellPlaces(square(0)).of(new CellCount(0, 400)).get(0).count());
  }

  @Test
  void cellWithoutPeopleGetsNoSite() {
    assertEquals(List.of(), new CellPlaces(square(0, 0)).of(A_HUNDRED_PEOPLE));
  }

  @Test
  void nextKindGetsTheNextJunction() {
    CellPlaces places = new CellPlaces(square(1000));
    List<Location> found = new ArrayList<>();
    for (int kind = 0; kind < 3; kind++) {
      found.add(places.of(A_HUNDRED_PEOPLE).get(0).location());
    }
    assertEquals(List.of(junction(0, 0), junction(0, 1), junction(0, 0)), found);
  }

  @Property
  void countsOfAllCellsSumToThoseOfAllPeople(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 500) Integer> people) {
    List<CellZone> cells = square(people.stream().mapToInt(Integer::intValue).toArray());
    int count =
        new CellPlaces(cells).of(A_HUNDRED_PEOPLE).stream().mapToInt(CellPlaces.Place::count).sum();
    double exact = people.stream().mapToInt(Integer::intValue).sum() / 100.0;
    assertEquals(exact, count, 1);
  }

  /** Cells of so many people, row by row of two, each with 1,000 m of street and two junctions. */
  private static List<CellZone> square(int... people) {
    List<CellZone> cells = new ArrayList<>();
    for (int i = 0; i < people.length; i++) {
      StreetCell cell =
          new StreetCell(
              "c" + i, Math.floorDiv(i, 2), i % 2, 1000, List.of(junction(i, 0), junction(i, 1)));
      ZoneDraft zone = new ZoneDraft(cell.id(), "", "", cell.centre(), 1, people[i], "");
      cells.add(new CellZone(cell, zone));
    }
    return cells;
  }

  private static Location junction(int cell, int order) {
    return new Location(cell / 100.0, order / 1000.0);
  }
}
