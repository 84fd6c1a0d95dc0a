package org.chargeplan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.compare.Comparison;
import org.chargeplan.explain.Explanation;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.planning.Cancellation;
import org.chargeplan.planning.CheckedRegion;
import org.chargeplan.planning.ExplainRequest;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.NamedPlan;
import org.chargeplan.planning.PlanRequest;
import org.chargeplan.planning.PlanSource;
import org.chargeplan.planning.PlanStatus;
import org.chargeplan.planning.PlannedResult;
import org.chargeplan.planning.Planner;
import org.chargeplan.planning.PlanningListener;
import org.chargeplan.planning.SearchOptions;
import org.chargeplan.planning.SweepListener;
import org.chargeplan.planning.SweepRequest;
import org.chargeplan.planning.SweepResult;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.GridPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The entry point to planning, used as a program without a command line would use it. */
class PlannerTest {

  private static final SearchOptions SEARCH =
      SearchOptions.DEFAULT.withConfig(Path.of("no-such-config")).withSteps(20);

  @TempDir Path dir;
  private final Planner planner = new Planner();
  private PlanRequest request;

  @BeforeEach
  void requestAPlanOfTheToyRegion() throws Exception {
    request = PlanRequest.of(ToyRegion.dir(), dir.resolve("plan.geojson")).withSearch(SEARCH);
  }

  private PlannedResult plan() throws Exception {
    return planner.plan(request, PlanningListener.NONE);
  }

  @Test
  void planReachesTheTargetAndVerifies() throws Exception {
    PlannedResult result = planner.plan(request, PlanningListener.NONE);
    assertEquals(PlanStatus.COMPLETE, result.status());
    assertTrue(
        planner.verify(new PlanSource(request.output(), Optional.of(ToyRegion.dir()))).holds());
  }

  @Test
  void sameRequestGivesTheSameFile() throws Exception {
    plan();
    byte[] first = Files.readAllBytes(request.output());
    plan();
    assertArrayEquals(first, Files.readAllBytes(request.output()));
  }

  @Test
  void resumedPlanStartsFromTheExistingOne() throws Exception {
    PlannedResult first = plan();
    PlanRequest again =
        request.resuming(request.output()).withSearch(SearchOptions.DEFAULT.withSteps(0));
    PlannedResult resumed = planner.plan(again, PlanningListener.NONE);
    assertEquals(first.plan().costUsd(), resumed.resumedFrom().orElseThrow().costUsd(), 0);
    assertTrue(resumed.plan().costUsd() <= first.plan().costUsd());
  }

  @Test
  void explanationStartsFromThePlanFile() throws Exception {
    plan();
    ExplainRequest explain =
        new ExplainRequest(
            new PlanSource(request.output(), Optional.of(ToyRegion.dir())),
            Duration.ofMinutes(1),
            /* top= */ 5,
            /* leadTimes= */ false);
    List<String> warnings = new ArrayList<>();
    Explanation explanation = planner.explain(explain, warnings::add);
    assertFalse(explanation.score().isEmpty());
    assertEquals(List.of(), warnings);
  }

  @Test
  void sweepMakesAPlanForEachCombination() throws Exception {
    List<Axis> axes = List.of(new Axis(Axis.Kind.WEIGHT, "cost", List.of("1", "2")));
    SweepRequest sweep = SweepRequest.of(ToyRegion.dir(), axes, SEARCH, dir.resolve("sweep"));
    SweepResult result = planner.sweep(sweep, new Problems(), SweepListener.NONE);
    assertEquals(2, result.finished());
    assertEquals(2, result.sweep().orElseThrow().outcomes().size());
  }

  @Test
  void sweepThatFailsCancelsNothingElse() throws Exception {
    List<Axis> axes = List.of(new Axis(Axis.Kind.WEIGHT, "cost", List.of("1", "2")));
    SweepRequest sweep = SweepRequest.of(ToyRegion.dir(), axes, SEARCH, dir.resolve("sweep"));
    SweepListener failsAtEachPlan =
        new SweepListener() {
          @Override
          public void pointBegins(GridPoint point) {
            throw new IllegalStateException("point " + point.number());
          }
        };
    assertThrows(
        IllegalStateException.class, () -> planner.sweep(sweep, new Problems(), failsAtEachPlan));
    assertFalse(plan().wasCancelled());
  }

  @Test
  void comparisonTakesTheNamesItIsGiven() throws Exception {
    plan();
    PlanRequest costly =
        new PlanRequest(
            request.region(),
            PlanRequest.DEFAULT_PROFILE,
            Map.of("cost", 2.0),
            SEARCH,
            Optional.empty(),
            dir.resolve("costly.geojson"));
    planner.plan(costly, PlanningListener.NONE);
    Comparison comparison =
        planner.compare(
            List.of(
                new NamedPlan("even", request.output()), new NamedPlan("costly", costly.output())),
            Optional.of(ToyRegion.dir()),
            warning -> {});
    assertEquals(List.of("even", "costly"), comparison.names());
  }

  @Test
  void checkReturnsTheRegion() throws Exception {
    CheckedRegion checked = planner.check(ToyRegion.dir(), new RuleChanges(List.of(), Map.of()));
    assertFalse(checked.region().sites().isEmpty());
  }

  @Test
  @Timeout(120) // a guard against hanging; the search itself has no limit
  void cancelledWorkKeepsThePlanSoFar() throws Exception {
    Cancellation cancellation = new Cancellation();
    PlanningListener cancelsAtFirstSearch =
        new PlanningListener() {
          @Override
          public void stageBegins(Stage stage) {
            if (stage == Stage.SEARCH) {
              cancellation.request();
            }
          }
        };
    PlanRequest endless = request.withSearch(SearchOptions.DEFAULT);
    PlannedResult result = new Planner(cancellation).plan(endless, cancelsAtFirstSearch);
    assertTrue(result.wasCancelled());
    assertTrue(
        planner.verify(new PlanSource(request.output(), Optional.of(ToyRegion.dir()))).holds());
  }

  @Test
  void listenerHearsOfBetterPlansBetweenBeginAndEnd() throws Exception {
    List<String> heard = new ArrayList<>();
    planner.plan(
        request,
        new PlanningListener() {
          @Override
          public void searchBegins(Optional<Duration> time) {
            heard.add("begin");
          }

          @Override
          public synchronized void improved(long hard, long medium, long soft) {
            if (heard.size() == 1) {
              heard.add("improved");
            }
          }

          @Override
          public void searchEnds() {
            heard.add("end");
          }
        });
    assertEquals(List.of("begin", "improved", "end"), heard);
  }

  @Test
  void unknownPartIsAnInvalidRequest() {
    PlanRequest elsewhere =
        request.withRegion(request.region().withPart("province=no-such-province"));
    InvalidRequestException thrown =
        assertThrows(
            InvalidRequestException.class, () -> planner.plan(elsewhere, PlanningListener.NONE));
    assertTrue(thrown.getMessage().contains("(no-such-province)"), thrown.getMessage());
  }

  @Test
  void missingRegionIsAnInvalidInput() {
    PlanRequest nowhere = PlanRequest.of(dir.resolve("nowhere"), dir.resolve("plan.geojson"));
    assertThrows(InvalidInputException.class, () -> planner.plan(nowhere, PlanningListener.NONE));
  }

  @Test
  void missingFolderOfThePlanIsNoticedBeforeTheSearch() {
    PlanRequest nowhere = PlanRequest.of(ToyRegion.dir(), dir.resolve("none/plan.geojson"));
    InvalidRequestException thrown =
        assertThrows(
            InvalidRequestException.class, () -> planner.plan(nowhere, PlanningListener.NONE));
    assertTrue(thrown.getMessage().contains("(" + dir.resolve("none") + ")"));
  }
}
