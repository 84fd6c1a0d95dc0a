package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.chargeplan.program.Decision.Build;
import org.chargeplan.program.Decision.Reinforce;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;

/** Each group is what its definition finds among all columns, in the order of the program. */
class ColumnNeighboursTest {

  private final ToySearch search = new ToySearch(ToyRegion.read());
  private final Region region = search.region();
  private final Program program = search.program();
  private final ColumnNeighbours neighbours = search.neighbours();

  private int node(Build build) {
    return region.sites().get(build.site()).gridNode().index();
  }

  private int[] columns(BiPredicate<Build, Build> together, int column) {
    return IntStream.range(0, program.columns())
        .filter(
            other ->
                program.decision(other) instanceof Build build
                    && together.test((Build) program.decision(column), build))
        .toArray();
  }

  @Test
  void buildsAndReinforcementsAreAllColumns() {
    // Types by site: s1 4, s2 2, s3 4, s4 2, s5 4, s6 2; two phases each.
    assertArrayEquals(IntStream.range(0, 36).toArray(), neighbours.builds());
    assertArrayEquals(IntStream.range(36, 40).toArray(), neighbours.reinforcements());
  }

  @Test
  void nearColumnsAreOfTheSameTypePhaseAndGridNode() {
    for (int column : neighbours.builds()) {
      int[] expected =
          columns(
              (a, b) -> a.type() == b.type() && a.phase() == b.phase() && node(a) == node(b),
              column);
      assertArrayEquals(expected, neighbours.near(column));
    }
  }

  @Test
  void farColumnsAreOfTheSameTypeAndPhase() {
    for (int column : neighbours.builds()) {
      int[] expected = columns((a, b) -> a.type() == b.type() && a.phase() == b.phase(), column);
      assertArrayEquals(expected, neighbours.far(column));
      assertTrue(expected.length > neighbours.near(column).length);
    }
  }

  @Test
  void typesAtSiteAreOfTheSamePhase() {
    for (int column : neighbours.builds()) {
      int[] expected = columns((a, b) -> a.site() == b.site() && a.phase() == b.phase(), column);
      assertArrayEquals(expected, neighbours.typesAtSite(column));
    }
  }

  @Test
  void phasesAreOfTheSameSiteAndType() {
    for (int column : neighbours.builds()) {
      int[] expected = columns((a, b) -> a.site() == b.site() && a.type() == b.type(), column);
      assertArrayEquals(expected, neighbours.phases(column));
    }
  }

  @Test
  void reliefsReinforceTheNodeByRisingPhase() {
    for (int column : neighbours.builds()) {
      int node = node((Build) program.decision(column));
      int[] expected =
          IntStream.range(0, program.columns())
              .filter(
                  other ->
                      program.decision(other) instanceof Reinforce block
                          && block.gridNode() == node)
              .toArray();
      assertArrayEquals(expected, neighbours.reliefs(column));
      assertArrayEquals(
          new int[] {0, 1},
          IntStream.of(expected).map(other -> program.decision(other).phase()).toArray());
    }
  }

  @Test
  void aReinforcementHasNoNeighbours() {
    for (int column : neighbours.reinforcements()) {
      assertArrayEquals(new int[0], neighbours.near(column));
      assertArrayEquals(new int[0], neighbours.phases(column));
    }
  }
}
