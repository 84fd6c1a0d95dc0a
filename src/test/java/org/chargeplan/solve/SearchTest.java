package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

  /** There is no such file: the configuration is the one built in. */
  private static final Path BUILT_IN = Path.of("no-such-solver.xml");

  private static final SearchListener NOBODY = (hard, medium, soft) -> {};

  private static SearchLimits steps(int steps, long seed) {
    return new SearchLimits(Optional.empty(), OptionalInt.of(steps), seed);
  }

  private static int[] run(ToySearch toy, int steps, long seed) throws InvalidConfigException {
    return Search.of(toy.region(), toy.program(), BUILT_IN, steps(steps, seed), NOBODY).run();
  }

  @Test
  void theSameSeedAndStepsGiveTheSamePlan() throws InvalidConfigException {
    ToySearch toy = new ToySearch(ToyRegion.read());
    assertArrayEquals(run(toy, 3_000, 7), run(new ToySearch(ToyRegion.read()), 3_000, 7));
  }

  @Test
  void theSearchIsNoWorseThanTheGreedyPlan() throws InvalidConfigException {
    for (int seed = 0; seed < 5; seed++) {
      ToySearch toy = new ToySearch(ToyRegions.random(new Random(seed)));
      int[] found = run(toy, 2_000, seed);
      Gain gain = toy.penalties(found);
      assertTrue(gain.compareTo(toy.penalties(toy.greedy())) >= 0, gain::toString);
      assertEquals(0, gain.hard());
    }
  }

  @Test
  void theSearchFindsWhatTheGreedyPlanMisses() throws InvalidConfigException {
    ToySearch toy = new ToySearch(ToyRegion.read());
    Gain gain = toy.penalties(run(toy, 5_000, 0));
    assertTrue(gain.compareTo(toy.penalties(toy.greedy())) > 0, gain::toString);
  }

  @Test
  void configurationOfTheProjectIsTheOneBuiltIn() throws InvalidConfigException {
    ToySearch toy = new ToySearch(ToyRegion.read());
    Path file = Path.of("solver-config", "solver.xml");
    assertTrue(Files.exists(file));
    int[] found = Search.of(toy.region(), toy.program(), file, steps(500, 1), NOBODY).run();
    assertArrayEquals(run(toy, 500, 1), found);
  }

  @Test
  void listenerHearsOfBetterPlansOnly() throws InvalidConfigException {
    ToySearch toy = new ToySearch(ToyRegion.read());
    List<Gain> heard = new ArrayList<>();
    SearchListener listener = (hard, medium, soft) -> heard.add(new Gain(-hard, -medium, -soft));
    int[] found = Search.of(toy.region(), toy.program(), BUILT_IN, steps(2_000, 3), listener).run();
    assertTrue(heard.get(0).compareTo(toy.penalties(toy.greedy())) >= 0);
    assertEquals(toy.penalties(found), heard.get(heard.size() - 1));
    for (int i = 1; i < heard.size(); i++) {
      assertTrue(heard.get(i).compareTo(heard.get(i - 1)) > 0);
    }
  }

  @Test
  @Timeout(60)
  void aStopKeepsTheBestPlanSoFar() throws InvalidConfigException {
    ToySearch toy = new ToySearch(ToyRegion.read());
    AtomicReference<Search> search = new AtomicReference<>();
    SearchListener listener = (hard, medium, soft) -> search.get().stop();
    SearchLimits endless = new SearchLimits(Optional.empty(), OptionalInt.empty(), 0);
    search.set(Search.of(toy.region(), toy.program(), BUILT_IN, endless, listener));
    int[] found = search.get().run();
    assertEquals(0, toy.penalties(found).hard());
    assertEquals(0, toy.penalties(found).medium());
  }

  @Test
  @Timeout(60)
  void aStopBeforeTheStartEndsTheSearchToo() throws InvalidConfigException {
    ToySearch toy = new ToySearch(ToyRegion.read());
    SearchLimits endless = new SearchLimits(Optional.empty(), OptionalInt.empty(), 0);
    Search search = Search.of(toy.region(), toy.program(), BUILT_IN, endless, NOBODY);
    search.stop();
    assertArrayEquals(new int[toy.program().columns()], search.run());
  }

  @Test
  void planIsEmptyWhereNothingCanBeBuilt() throws InvalidConfigException {
    // No site has more bays than its existing ports take.
    ToySearch toy =
        new ToySearch(
            new ToyFiles()
                .replace("sites.csv", "60,true,800", "3,true,800")
                .replace("sites.csv", "20,false,600", "2,false,600")
                .replace("sites.csv", "100,false,1000", "0,false,1000")
                .replace("sites.csv", "40,true,300", "0.25,true,300")
                .replace("sites.csv", "80,true,800", "0,true,800")
                .replace("sites.csv", "16.10,2,false", "16.10,0,false")
                .rules(ToyFiles.rule("cost", "cost", "soft"))
                .read());
    assertEquals(0, toy.neighbours().builds().length);
    assertArrayEquals(new int[toy.program().columns()], run(toy, 100, 0));
  }

  @Test
  void aBrokenConfigurationIsReportedWithItsFile(@TempDir Path dir) throws IOException {
    ToySearch toy = new ToySearch(ToyRegion.read());
    Path file = Files.writeString(dir.resolve("solver.xml"), "<solver><nonsense/></solver>");
    InvalidConfigException thrown =
        assertThrows(
            InvalidConfigException.class,
            () -> Search.of(toy.region(), toy.program(), file, steps(1, 0), NOBODY));
    assertTrue(
        thrown.getMessage().startsWith("The solver configuration (" + file + ") can't be used: "),
        thrown.getMessage());
  }
}
