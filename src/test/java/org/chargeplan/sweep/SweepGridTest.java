package org.chargeplan.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepGridTest {

  private static final Axis DEMAND =
      new Axis(Axis.Kind.WEIGHT, "unserved-demand", List.of("0.5", "1", "2", "4"));
  private static final Axis COST = new Axis(Axis.Kind.WEIGHT, "cost", List.of("1", "2"));

  @Test
  void gridIsTheCrossProductWithTheLastAxisFastest() {
    SweepGrid grid = new SweepGrid(List.of(DEMAND, COST));
    assertEquals(8, grid.size());
    assertEquals(
        List.of(
            "unserved-demand=0.5 cost=1",
            "unserved-demand=0.5 cost=2",
            "unserved-demand=1 cost=1",
            "unserved-demand=1 cost=2",
            "unserved-demand=2 cost=1",
            "unserved-demand=2 cost=2",
            "unserved-demand=4 cost=1",
            "unserved-demand=4 cost=2"),
        grid.points().stream().map(GridPoint::label).toList());
    GridPoint fourth = grid.points().get(3);
    assertEquals(4, fourth.number());
    assertEquals(Map.of("unserved-demand", 1.0, "cost", 2.0), fourth.weights());
    assertEquals("4-unserved-demand-1_cost-2.geojson", fourth.fileName());
  }

  @Test
  void constantIsSetEverywhereAndNotPartOfTheName() {
    Axis constant = new Axis(Axis.Kind.WEIGHT, "equity", List.of("3"));
    List<GridPoint> points = new SweepGrid(List.of(constant, COST)).points();
    assertEquals(2, points.size());
    assertEquals("cost=2", points.get(1).label());
    assertEquals("2-cost-2.geojson", points.get(1).fileName());
    assertEquals(Map.of("equity", 3.0, "cost", 2.0), points.get(1).weights());
  }

  @Test
  void gridWithoutAxesHasOnePlan() {
    List<GridPoint> points = new SweepGrid(List.of()).points();
    assertEquals(1, points.size());
    assertEquals("1-plan.geojson", points.get(0).fileName());
    assertEquals(Optional.empty(), points.get(0).profile());
  }

  @Test
  void axesMayBeRulesAndProfiles() {
    Axis rule = new Axis(Axis.Kind.RULE, "budget.at_most_usd.2026", List.of("9e8", "[a, b]"));
    Axis profile = new Axis(Axis.Kind.PROFILE, "", List.of("balanced", "cost-first"));
    GridPoint last = new SweepGrid(List.of(rule, profile)).points().get(3);
    assertEquals(Map.of("budget.at_most_usd.2026", "[a, b]"), last.ruleSettings());
    assertEquals(Optional.of("cost-first"), last.profile());
    assertEquals(Map.of(), last.weights());
    assertEquals("budget.at_most_usd.2026=[a, b] profile=cost-first", last.label());
    assertEquals("4-budget.at-most-usd.2026-a-b_profile-cost-first.geojson", last.fileName());
  }

  @Test
  void fileNamesAreSafeShortAndSortLikeTheGrid() {
    String nasty = "../" + "đường/..\\:*?".repeat(20);
    List<String> values = List.of(nasty, "b", "c", "d", "e", "f", "g", "h", "i", "j");
    List<String> names =
        new SweepGrid(List.of(new Axis(Axis.Kind.RULE, "x", values)))
            .points().stream().map(GridPoint::fileName).toList();
    assertEquals(names.stream().sorted().toList(), names);
    assertTrue(names.get(0).matches("01-[A-Za-z0-9._-]{1,80}\\.geojson"), names.get(0));
    assertEquals("10-x-j.geojson", names.get(9));
  }

  @Test
  void sizeOfAHugeGridIsKnownWithoutMakingIt() {
    Axis wide = new Axis(Axis.Kind.RULE, "x", Collections.nCopies(100_000, "v"));
    assertEquals(Integer.MAX_VALUE, new SweepGrid(List.of(wide, wide, wide, wide, wide)).size());
  }
}
