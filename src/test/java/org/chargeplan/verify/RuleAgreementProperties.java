package org.chargeplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Compliance;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.rules.RandomToy;
import org.chargeplan.rules.RuleDefaults;
import org.chargeplan.rules.Tightening;
import org.chargeplan.rules.ToyProgram;

/** The check of a hard rule finds something where its rows cost something, and only there. */
class RuleAgreementProperties {

  private static final Map<String, ToyProgram> PROGRAMS = new HashMap<>();
  private static final Map<Region, Network> NETWORKS = new HashMap<>();

  /** Each type of a rule as often as the others. */
  @Provide
  Arbitrary<String> rules() {
    Map<String, List<String>> rules = new TreeMap<>();
    for (Tightening tightening : Tightening.all()) {
      if (!tightening.isCost() && !isRounded(tightening)) {
        List<String> ofType = rules.computeIfAbsent(tightening.type(), t -> new ArrayList<>());
        ofType.add(tightening.loose("hard"));
        ofType.add(tightening.tight("hard"));
      }
    }
    return Arbitraries.of(rules.values()).flatMap(Arbitraries::of);
  }

  /** Rows count integer cents per port and metres per window: the verifier allows for rounding. */
  private static boolean isRounded(Tightening tightening) {
    return tightening.type().equals("budget")
        || (tightening.type().equals("corridor-spacing") && tightening.parameter().equals("share"));
  }

  @Property(tries = 1000)
  void checksFindWhatRowsPenalise(@ForAll("rules") String rules, @ForAll long seed) {
    ToyProgram toy =
        PROGRAMS.computeIfAbsent(rules, text -> ToyProgram.of(Tightening.region(text)));
    Ledger ledger = new Ledger(toy.region());
    build(toy, ledger, new Random(seed));
    Findings findings = new Findings();
    checks(toy, ledger, findings).check();

    boolean isFound = findings.list().stream().anyMatch(f -> f.limit().equals(Tightening.ID));
    boolean isPenalised = penalty(toy) > 0;
    Statistics.label("broken").collect(isPenalised);
    Statistics.label("broken")
        .coverage(checker -> checker.check(true).percentage(share -> share > 10 && share < 95));
    assertEquals(isPenalised, isFound, () -> rules + findings.list());
  }

  /** Of what stands, classes, phases and grid at random; each region for a single plan. */
  @Property(tries = 1000)
  void checksFindWhatRowsPenaliseInRandomRegions(@ForAll("rules") String rules, @ForAll long seed) {
    ToyProgram toy = ToyProgram.of(RandomToy.region(rules, seed));
    Ledger ledger = new Ledger(toy.region());
    build(toy, ledger, new Random(seed));
    Findings findings = new Findings();
    Network network = Network.of(toy.region(), 15_000, 30);
    new RuleChecks(ledger, RoadDistances.of(network), network.routes(), findings).check();

    boolean isFound = findings.list().stream().anyMatch(f -> f.limit().equals(Tightening.ID));
    boolean isPenalised = penalty(toy) > 0;
    Statistics.label("broken")
        .collect(isPenalised)
        .coverage(checker -> checker.check(true).percentage(share -> share > 10 && share < 95));
    assertEquals(isPenalised, isFound, () -> rules + findings.list());
  }

  @Example
  void aDefaultThatIsGivenMeasuresTheSame() {
    for (RuleDefaults defaults : RuleDefaults.all()) {
      List<Compliance> without = measured(defaults.without());
      List<Compliance> with = measured(defaults.with());
      assertEquals(amounts(without), amounts(with), defaults::toString);
    }
  }

  private static List<Compliance> measured(String rules) {
    ToyProgram toy =
        PROGRAMS.computeIfAbsent(rules, text -> ToyProgram.of(Tightening.region(text)));
    Ledger ledger = new Ledger(toy.region());
    build(toy, ledger, new Random(1));
    return checks(toy, ledger, new Findings()).check();
  }

  private static List<String> amounts(List<Compliance> compliance) {
    return compliance.stream()
        .map(each -> each.phase().id() + " " + each.asked() + " " + each.given() + each.unit())
        .toList();
  }

  private static RuleChecks checks(ToyProgram toy, Ledger ledger, Findings findings) {
    Network network =
        NETWORKS.computeIfAbsent(toy.region(), region -> Network.of(region, 15_000, 30));
    return new RuleChecks(ledger, RoadDistances.of(network), network.routes(), findings);
  }

  /** Builds anything from nothing to much, the same in the program and the ledger. */
  private static void build(ToyProgram toy, Ledger ledger, Random random) {
    Program program = toy.program();
    int seldom = 1 + random.nextInt(8);
    int divisor = 1 + random.nextInt(6);
    for (int column = 0; column < program.columns(); column++) {
      boolean isBuilt = random.nextInt(seldom) == 0;
      int most = Math.max(1, program.upper(column) / divisor);
      int value = isBuilt ? random.nextInt(most + 1) : 0;
      toy.evaluator().set(column, value);
      Region region = toy.region();
      Decision decision = program.decision(column);
      Phase phase = region.phases().get(decision.phase());
      if (decision instanceof Decision.Build build) {
        ledger.build(
            region.sites().get(build.site()), region.portTypes().get(build.type()), phase, value);
      } else if (decision instanceof Decision.Reinforce block) {
        ledger.reinforce(region.gridNodes().get(block.gridNode()), phase, value);
      }
    }
  }

  private static long penalty(ToyProgram toy) {
    Program program = toy.program();
    Evaluator evaluator = toy.evaluator();
    return IntStream.range(0, program.rows())
        .filter(row -> program.family(row).ruleId().equals(Tightening.ID))
        .mapToLong(evaluator::penalty)
        .sum();
  }
}
