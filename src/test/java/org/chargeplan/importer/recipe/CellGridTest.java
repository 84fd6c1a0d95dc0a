package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.roads.RoadTable.Junction;
import org.chargeplan.importer.roads.RoadTable.Road;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;

/** Junctions on the equator, 0.001 degrees or 111.3 m apart. */
class CellGridTest {

  private static final RoadTable ROW =
      graph(
          new int[] {0, 1, 2, 3, 4},
          new Road(0, 1, 100, RoadClass.MINOR),
          new Road(1, 2, 300, RoadClass.MINOR),
          new Road(2, 3, 100, RoadClass.MINOR),
          new Road(3, 4, 40, RoadClass.MINOR));

  @Test
  void cellGetsHalfOfARoadForEachEnd() {
    // Squares of 250 m hold junctions at 0, 111, 223 m; at 334, 445 m.
    List<StreetCell> cells = CellGrid.cells(ROW, 250, 0);
    assertEquals(List.of("000-000", "000-001"), cells.stream().map(StreetCell::id).toList());
    // 100 + 300 + 100 / 2, and 100 / 2 + 40.
    assertEquals(List.of(450.0, 90.0), cells.stream().map(StreetCell::streetM).toList());
  }

  @Test
  void junctionsAreOrderedFromTheMiddleOfTheStreets() {
    // Weights 50, 200, 200 at 0, 1, 2 thousandths: the middle is at 1.33, so 1, 2, 0.
    StreetCell first = CellGrid.cells(ROW, 250, 0).get(0);
    assertEquals(List.of(place(1), place(2), place(0)), first.junctions());
    assertEquals(place(1), first.centre());
  }

  @Test
  void cellsWithLittleStreetAreLeftOut() {
    assertEquals(2, CellGrid.cells(ROW, 250, 90).size());
    assertEquals(1, CellGrid.cells(ROW, 250, 91).size());
  }

  @Test
  void allStreetsAreKeptForAnySideLength() {
    for (double sideM : new double[] {50, 130, 1000}) {
      double sum = CellGrid.cells(ROW, sideM, 0).stream().mapToDouble(StreetCell::streetM).sum();
      assertEquals(540, sum, 1e-9);
    }
  }

  @Test
  void noStreetsMakeNoCells() {
    assertEquals(List.of(), CellGrid.cells(graph(new int[0]), 250, 0));
  }

  private static RoadTable graph(int[] thousandths, Road... roads) {
    List<Junction> junctions = new ArrayList<>();
    for (int each : thousandths) {
      junctions.add(new Junction(Integer.toString(each), place(each)));
    }
    return new RoadTable(junctions, List.of(roads));
  }

  private static Location place(int thousandths) {
    return new Location(thousandths / 1000.0, 0);
  }
}
