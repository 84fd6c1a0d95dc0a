package org.chargeplan.cli;

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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.PointOutcome;
import org.chargeplan.sweep.SweepGrid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four plans of the toy region: made, made again in part, cut short, in parallel. */
class SweepRunsTest {

  private static final Path BUILT_IN = Path.of("no-such-config");

  private static final SweepGrid GRID =
      new SweepGrid(
          List.of(
              new Axis(Axis.Kind.WEIGHT, "cost", List.of("1", "2")),
              new Axis(Axis.Kind.RULE, "target-300", List.of("on", "off"))));

  @TempDir Path dir;

  private final List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> found = Collections.synchronizedList(new ArrayList<>());
  private List<SweepTask> tasks;
  private Network network;

  @BeforeEach
  void readTheToyRegion() throws Exception {
    Problems problems = new Problems();
    tasks = SweepTasks.read(ToyRegion.dir(), "", List.of(), GRID, BUILT_IN, problems);
    problems.throwIfAny();
    network = Network.of(tasks.get(0).loaded().region(), 5_000);
  }

  private List<StandingPlan> run(Path folder, int jobs, Consumer<Interrupts> atEachBegin)
      throws Exception {
    SolveOptions options =
        new SolveOptions(
            TimeLimit.fromNow(Optional.empty()),
            OptionalInt.of(50),
            OptionalDouble.empty(),
            7,
            BUILT_IN,
            false);
    try (Interrupts interrupts = Interrupts.listen()) {
      SweepListener listener =
          new SweepListener() {
            @Override
            public void begins(GridPoint point) {
              begun.add(point.number());
              atEachBegin.accept(interrupts);
            }

            @Override
            public void stands(PointOutcome outcome, boolean isNew) {
              if (!isNew) {
                found.add(outcome.point().number());
              }
            }
          };
      SweepRuns runs =
          new SweepRuns(
              new SweepFolder(Files.createDirectories(folder)), network, options, listener);
      return runs.run(tasks, jobs, interrupts);
    }
  }

  private static List<Path> plans(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void onlyThePlanThatIsMissingIsMadeAgain() throws Exception {
    List<StandingPlan> first = run(dir, 1, none -> {});
    assertEquals(List.of(1, 2, 3, 4), begun);
    List<Path> files = plans(dir);
    assertEquals(4, files.size());
    byte[] third = Files.readAllBytes(files.get(2));
    Files.delete(files.get(2));
    begun.clear();
    List<StandingPlan> again = run(dir, 1, none -> {});
    assertEquals(List.of(3), begun);
    assertEquals(List.of(1, 2, 4), found);
    assertArrayEquals(third, Files.readAllBytes(files.get(2)));
    assertEquals(first, again);
  }

  @Test
  void whatIsCutShortIsNotKeptAndMadeLater() throws Exception {
    List<StandingPlan> cut =
        run(
            dir,
            1,
            interrupts -> {
              if (begun.size() == 3) {
                interrupts.stop();
              }
            });
    assertEquals(List.of(1, 2, 3), begun);
    assertEquals(2, cut.size());
    assertEquals(2, plans(dir).size());
    begun.clear();
    assertEquals(4, run(dir, 1, none -> {}).size());
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
    assertEquals(run(one, 1, none -> {}), run(two, 2, none -> {}));
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
    List<StandingPlan> plans = run(dir, 2, none -> {});
    PointOutcome withTarget = plans.get(0).outcome();
    PointOutcome without = plans.get(1).outcome();
    PointOutcome dear = plans.get(2).outcome();
    assertEquals(300, withTarget.quality().ports());
    assertEquals(286, withTarget.quality().newPorts());
    assertTrue(without.quality().ports() < 300);
    assertEquals(withTarget.money().weightedUsd(), withTarget.money().unweightedUsd(), 1);
    // Twice the cost of the programme, once the demand without supply.
    double cost = dear.money().programmeUsd().orElseThrow();
    double demand = dear.money().unweightedUsd("unserved-demand").orElseThrow();
    assertEquals(2 * cost + demand, dear.money().weightedUsd(), 1);
    assertEquals(cost, dear.money().unweightedUsd("cost").orElseThrow(), 0);
    assertEquals(cost + demand, dear.money().unweightedUsd(), 1e-6);
    assertFalse(dear.money().capitalUsd() < cost, "annuities of two years are less than capital");
    assertTrue(plans.stream().allMatch(plan -> plan.outcome().hardRulesHeld()));
    assertEquals(List.of(0, 0, 0, 0), plans.stream().map(StandingPlan::exitCode).toList());
  }
}
