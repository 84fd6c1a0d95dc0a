package org.chargeplan.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chargeplan.input.Problems;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.PointOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four plans of the toy region: made, made again in part, cut short, in parallel. */
class SweepRunsTest {

  private static final Path BUILT_IN = Path.of("no-such-config");

  private static final List<Axis> AXES =
      List.of(
          new Axis(Axis.Kind.WEIGHT, "cost", List.of("1", "2")),
          new Axis(Axis.Kind.RULE, "target-300", List.of("on", "off")));

  @TempDir Path dir;

  private final List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> found = Collections.synchronizedList(new ArrayList<>());

  private SweepResult run(Path folder, int jobs, Consumer<Cancellation> atEachBegin)
      throws Exception {
    SearchOptions search = SearchOptions.DEFAULT.withConfig(BUILT_IN).withSteps(50).withSeed(7);
    SweepRequest request =
        new SweepRequest(
            ToyRegion.dir(), "", List.of(), AXES, search, folder, OptionalInt.of(jobs));
    Cancellation cancellation = new Cancellation();
    SweepListener listener =
        new SweepListener() {
          @Override
          public void pointBegins(GridPoint point) {
            begun.add(point.number());
            atEachBegin.accept(cancellation);
          }

          @Override
          public void pointFinished(PointOutcome outcome, boolean isNew) {
            if (!isNew) {
              found.add(outcome.point().number());
            }
          }
        };
    return new Planner(cancellation).sweep(request, new Problems(), listener);
  }

  private static List<PointOutcome> outcomes(SweepResult result) {
    return result.sweep().orElseThrow().outcomes();
  }

  private static List<Path> plans(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".geojson"))
          .sorted()
          .toList();
    }
  }

  @Test
  void onlyAMissingPlanIsMadeAgain() throws Exception {
    SweepResult first = run(dir, 1, none -> {});
    assertEquals(List.of(1, 2, 3, 4), begun);
    List<Path> files = plans(dir);
    assertEquals(4, files.size());
    byte[] third = Files.readAllBytes(files.get(2));
    Files.delete(files.get(2));
    begun.clear();
    SweepResult again = run(dir, 1, none -> {});
    assertEquals(List.of(3), begun);
    assertEquals(List.of(1, 2, 4), found);
    assertArrayEquals(third, Files.readAllBytes(files.get(2)));
    assertEquals(outcomes(first), outcomes(again));
  }

  @Test
  void interruptedPlanIsDroppedAndMadeLater() throws Exception {
    SweepResult cut =
        run(
            dir,
            1,
            cancellation -> {
              if (begun.size() == 3) {
                cancellation.request();
              }
            });
    assertEquals(List.of(1, 2, 3), begun);
    assertEquals(2, cut.finished());
    assertTrue(cut.sweep().isEmpty());
    assertEquals(2, plans(dir).size());
    begun.clear();
    assertEquals(4, run(dir, 1, none -> {}).finished());
    assertEquals(List.of(3, 4), begun);
    assertEquals(List.of(1, 2), found);
    Path undisturbed = dir.resolveSibling(dir.getFileName() + "-undisturbed");
    run(undisturbed, 1, none -> {});
    assertSameFiles(undisturbed, dir);
  }

  @Test
  void twoJobsMakeTheSamePlansAsOne() throws Exception {
    Path one = dir.resolve("one");
    Path two = dir.resolve("two");
    assertEquals(outcomes(run(one, 1, none -> {})), outcomes(run(two, 2, none -> {})));
    assertSameFiles(one, two);
  }

  private static void assertSameFiles(Path one, Path other) throws IOException {
    List<Path> files = plans(one);
    assertEquals(
        files.stream().map(Path::getFileName).toList(),
        plans(other).stream().map(Path::getFileName).toList());
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(file), Files.readAllBytes(other.resolve(file.getFileName())));
    }
  }

  @Test
  void figuresCompareWhateverTheWeights() throws Exception {
    SweepResult result = run(dir, 2, none -> {});
    List<PointOutcome> plans = outcomes(result);
    PointOutcome withTarget = plans.get(0);
    PointOutcome without = plans.get(1);
    PointOutcome expensive = plans.get(2);
    assertEquals(300, withTarget.quality().ports());
    assertEquals(286, withTarget.quality().newPorts());
    assertTrue(without.quality().ports() < 300);
    assertEquals(withTarget.money().weightedUsd(), withTarget.money().unweightedUsd(), 1);
    // Twice the cost of the programme, once the demand without supply.
    double cost = expensive.money().programmeUsd().orElseThrow();
    double demand = expensive.money().unweightedUsd("unserved-demand").orElseThrow();
    assertEquals(2 * cost + demand, expensive.money().weightedUsd(), 1);
    assertEquals(cost, expensive.money().unweightedUsd("cost").orElseThrow(), 0);
    assertEquals(cost + demand, expensive.money().unweightedUsd(), 1e-6);
    assertFalse(
        expensive.money().capitalUsd() < cost, "annuities of two years are less than capital");
    assertTrue(plans.stream().allMatch(PointOutcome::hardRulesHeld));
    assertEquals(PlanStatus.COMPLETE, result.worst());
  }
}
