package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Program;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;

class SiteBlocksTest {

  private final ToySearch toy = new ToySearch(ToyRegion.read());
  private final Program program = toy.program();
  private final SiteBlocks blocks = new SiteBlocks(toy.region(), program);

  private Decision.Build build(int column) {
    return (Decision.Build) program.decision(column);
  }

  private int[] builds() {
    return IntStream.range(0, program.columns())
        .filter(column -> program.decision(column) instanceof Decision.Build)
        .toArray();
  }

  private int[] allInBlocks() {
    return IntStream.range(0, blocks.size())
        .flatMap(block -> Arrays.stream(blocks.columns(block)))
        .sorted()
        .toArray();
  }

  @Test
  void eachBuildIsInTheBlockOfItsSiteAlone() {
    assertArrayEquals(builds(), allInBlocks());
    assertEquals(6, blocks.size());
    for (int column : builds()) {
      int[] own = blocks.columns(blocks.block(column));
      assertTrue(IntStream.of(own).anyMatch(other -> other == column));
      for (int other : own) {
        assertEquals(build(column).site(), build(other).site());
      }
    }
  }

  @Test
  void aKindOfBuildIsATypeInAPhase() {
    assertEquals(4 * 2, blocks.kinds());
    for (int column : builds()) {
      assertEquals(column, blocks.column(blocks.block(column), blocks.kind(column)));
      for (int other : builds()) {
        boolean isSame =
            build(column).type() == build(other).type()
                && build(column).phase() == build(other).phase();
        assertEquals(isSame, blocks.kind(column) == blocks.kind(other));
      }
    }
    for (int column : blocks.others()) {
      assertEquals(-1, blocks.kind(column));
    }
  }

  @Test
  void kindThatASiteCannotBuildIsUnknown() {
    // The flats s4 take outlets and AC ports, not DC.
    int block = blocks.block(toy.column("s4", "ac11", 0));
    int dc = blocks.kind(toy.column("s1", "dc60", 0));
    assertEquals(SiteBlocks.NONE, blocks.column(block, dc));
  }

  @Test
  void stagesHoldEachBuildOnceTheMostExpensiveTypeFirst() {
    List<List<int[]>> stages = blocks.stages(0, blocks.size());
    int[] all =
        stages.stream().flatMap(List::stream).flatMapToInt(Arrays::stream).sorted().toArray();
    assertArrayEquals(builds(), all);
    double before = Double.MAX_VALUE;
    for (List<int[]> stage : stages) {
      assertEquals(2, stage.size()); // a chain for each phase
      double capex = toy.region().portTypes().get(build(stage.get(0)[0]).type()).capexUsd();
      assertTrue(capex < before);
      before = capex;
      for (int[] chain : stage) {
        assertEquals(1, IntStream.of(chain).map(blocks::kind).distinct().count());
      }
    }
  }

  @Test
  void stretchesOfTheCurveDivideTheColumns() {
    int[] all =
        IntStream.range(0, 3)
            .flatMap(part -> Arrays.stream(blocks.columns(2 * part, 2 * part + 2)))
            .sorted()
            .toArray();
    assertArrayEquals(IntStream.range(0, program.columns()).toArray(), all);
  }

  @Test
  void sitesOfAGridNodeAreConsecutive() {
    int changes = 0;
    for (int block = 1; block < blocks.size(); block++) {
      changes += node(block) == node(block - 1) ? 0 : 1;
    }
    assertEquals(1, changes); // three sites in the north, three in the south
    assertNotEquals(node(0), node(5));
  }

  private int node(int block) {
    return toy.region().sites().get(build(blocks.columns(block)[0]).site()).gridNode().index();
  }

  @Test
  void reinforcementOfTheLastPhaseComesFirst() {
    int[] latestFirst = blocks.latestFirst();
    assertArrayEquals(blocks.others(), IntStream.of(latestFirst).sorted().toArray());
    for (int i = 1; i < latestFirst.length; i++) {
      assertTrue(
          program.decision(latestFirst[i]).phase() <= program.decision(latestFirst[i - 1]).phase());
    }
    assertEquals(0, program.decision(latestFirst[latestFirst.length - 1]).phase());
    assertEquals(1, program.decision(latestFirst[0]).phase());
  }

  @Test
  void ownRowsAreThoseOfTheSite() {
    for (int block = 0; block < blocks.size(); block++) {
      int[] columns = blocks.columns(block);
      int[] rows = blocks.ownRows(columns);
      String site = toy.region().sites().get(build(columns[0]).site()).id();
      assertTrue(rows.length > 0);
      assertEquals(rows.length, IntStream.of(rows).distinct().count());
      for (int row : rows) {
        assertEquals(site, program.subject(row).id());
      }
    }
  }
}
