package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.relax.RelaxationResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phases of a search, one by one: first plan, parts, and the end at a gap. */
@Tag("slow")
class PhasesTest {

  private static final String HEAD =
      """
      <solver xmlns="https://www.optaplanner.org/xsd/solver">
        <environmentMode>REPRODUCIBLE</environmentMode>
        <solutionClass>org.chargeplan.solve.Allocation</solutionClass>
        <entityClass>org.chargeplan.solve.PlannedColumn</entityClass>
        <scoreDirectorFactory>
          <incrementalScoreCalculatorClass>org.chargeplan.solve.ProgramScoreCalculator</incrementalScoreCalculatorClass>
        </scoreDirectorFactory>
      """;

  private static final String FIRST_PLAN = phase("FirstPlan", 2);
  private static final String PARTS = phase("PartSearch", 2);

  private static final String LOCAL_SEARCH =
      """
        <localSearch>
          <unionMoveSelector>
            <selectedCountLimit>200</selectedCountLimit>
            <moveIteratorFactory>
              <moveIteratorFactoryClass>org.chargeplan.solve.ChangeMoves</moveIteratorFactoryClass>
            </moveIteratorFactory>
            <moveIteratorFactory>
              <moveIteratorFactoryClass>org.chargeplan.solve.TypeSwapMoves</moveIteratorFactoryClass>
            </moveIteratorFactory>
          </unionMoveSelector>
          <acceptor><lateAcceptanceSize>20</lateAcceptanceSize></acceptor>
          <forager><acceptedCountLimit>1</acceptedCountLimit></forager>
        </localSearch>
      """;

  private static final int STEPS = 300;

  /** Six sites with stepped costs: fractions of a step make the relaxation far cheaper. */
  private static final double FIRST_PLAN_GAP = 0.65;

  @TempDir private Path dir;

  private static String phase(String command, int sitesAtOnce) {
    return """
        <customPhase>
          <customPhaseCommandClass>org.chargeplan.solve.%s</customPhaseCommandClass>
          <customProperties>
            <property name="sitesAtOnce" value="%d"/>
            <property name="threads" value="2"/>
          </customProperties>
        </customPhase>
      """
        .formatted(command, sitesAtOnce);
  }

  private Path config(String... phases) throws IOException {
    String xml = HEAD + String.join("", phases) + "</solver>";
    return Files.writeString(dir.resolve("solver-" + phases.length + ".xml"), xml);
  }

  private static SearchLimits limits(OptionalDouble gap) {
    return new SearchLimits(Optional.empty(), OptionalInt.of(STEPS), gap, 3);
  }

  private static Search search(ToySearch toy, Path config, OptionalDouble gap, AtomicInteger better)
      throws InvalidConfigException {
    SearchListener listener = (hard, medium, soft) -> better.incrementAndGet();
    return Search.of(toy.region(), toy.program(), config, limits(gap), listener);
  }

  private static int[] run(ToySearch toy, Path config) throws InvalidConfigException {
    return search(toy, config, OptionalDouble.empty(), new AtomicInteger()).run();
  }

  private static Region random(int seed) {
    return ToyRegions.random(new Random(seed));
  }

  @Test
  void firstPlanIsFeasibleAndNotBelowTheBound() throws Exception {
    ToySearch toy = new ToySearch(ToyRegion.read());
    Search search = search(toy, config(FIRST_PLAN), OptionalDouble.empty(), new AtomicInteger());
    Gain found = toy.penalties(search.run());
    RelaxationResult relaxed = search.relaxed().orElseThrow();
    assertEquals(0, found.hard());
    assertEquals(0, found.medium());
    assertTrue(-found.soft() >= relaxed.costBound());
    assertTrue(
        -found.soft() <= (1 + FIRST_PLAN_GAP) * relaxed.costBound(),
        -found.soft() + " " + relaxed.costBound());
  }

  @Test
  void theFirstPlanIsNoWorseThanTheGreedyOne() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      ToySearch toy = new ToySearch(random(seed));
      Gain first = toy.penalties(run(toy, config(FIRST_PLAN)));
      assertEquals(0, first.hard(), "seed " + seed);
      assertTrue(first.compareTo(toy.penalties(toy.greedy())) >= 0, "seed " + seed);
    }
  }

  @Test
  void partSearchImprovesThePlanAndBreaksNothing() throws Exception {
    int better = 0;
    for (int seed = 0; seed < 10; seed++) {
      ToySearch toy = new ToySearch(random(seed));
      Gain first = toy.penalties(run(toy, config(FIRST_PLAN)));
      Gain searched = toy.penalties(run(toy, config(FIRST_PLAN, PARTS, LOCAL_SEARCH)));
      assertEquals(0, searched.hard(), "seed " + seed);
      assertTrue(searched.compareTo(first) >= 0, "seed " + seed);
      better += searched.compareTo(first) > 0 ? 1 : 0;
    }
    assertTrue(better >= 3, "better in " + better);
  }

  @Test
  void twoThreadsGiveTheSamePlanEachTime() throws Exception {
    for (int seed = 0; seed < 3; seed++) {
      Path config = config(FIRST_PLAN, PARTS, LOCAL_SEARCH);
      assertArrayEquals(
          run(new ToySearch(random(seed)), config), run(new ToySearch(random(seed)), config));
    }
  }

  @Test
  void searchEndsWithinTheGapToTheBound() throws Exception {
    ToySearch toy = new ToySearch(ToyRegion.read());
    Path config = config(FIRST_PLAN, LOCAL_SEARCH);
    AtomicInteger near = new AtomicInteger();
    AtomicInteger never = new AtomicInteger();
    int[] early = search(toy, config, OptionalDouble.of(FIRST_PLAN_GAP), near).run();
    search(toy, config, OptionalDouble.of(-1), never).run();
    assertTrue(near.get() < never.get(), near + " of " + never);
    assertEquals(0, toy.penalties(early).medium());
    assertArrayEquals(run(toy, config(FIRST_PLAN)), early);
  }

  @Test
  void listenerHearsOfBetterPlansOnly() throws Exception {
    ToySearch toy = new ToySearch(random(0));
    List<Gain> heard = new ArrayList<>();
    SearchListener listener = (hard, medium, soft) -> heard.add(new Gain(-hard, -medium, -soft));
    Path config = config(FIRST_PLAN, PARTS, LOCAL_SEARCH);
    SearchLimits limits = limits(OptionalDouble.empty());
    Search search = Search.of(toy.region(), toy.program(), config, limits, listener);
    assertEquals(toy.penalties(search.run()), heard.get(heard.size() - 1));
    for (int i = 1; i < heard.size(); i++) {
      assertTrue(heard.get(i).compareTo(heard.get(i - 1)) > 0, heard::toString);
    }
  }
}
