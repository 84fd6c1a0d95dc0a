package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.RuleCatalogue;

/** A tighter parameter never lowers a rule's penalty, and never the least cost under it. */
@Tag("slow")
class RuleDirectionProperties {

  private static final Map<String, ToyProgram> PROGRAMS = new HashMap<>();

  private static ToyProgram program(String rules) {
    return PROGRAMS.computeIfAbsent(rules, text -> ToyProgram.of(Tightening.region(text)));
  }

  @Provide
  Arbitrary<Tightening> tightenings() {
    return Arbitraries.of(Tightening.all());
  }

  @Example
  void eachTypeHasATightening() {
    Set<String> types = new TreeSet<>(RuleCatalogue.types());
    Tightening.WITHOUT.forEach(types::remove);
    assertEquals(
        types,
        Tightening.all().stream()
            .map(Tightening::type)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Property(tries = 1000)
  void aTighterParameterNeverLowersThePenalty(
      @ForAll("tightenings") Tightening tightening, @ForAll long seed) {
    for (String level : tightening.isCost() ? List.of("soft") : List.of("medium", "hard")) {
      ToyProgram loose = program(tightening.loose(level));
      ToyProgram tight = program(tightening.tight(level));
      ProgramProperties.buildAtRandom(seed, loose, tight);
      long before = penalty(loose);
      long after = penalty(tight);
      assertTrue(before <= after, () -> tightening + ": " + before + " falls to " + after);
    }
  }

  private static long penalty(ToyProgram toy) {
    return toy.rows(Tightening.ID).stream().mapToLong(toy.evaluator()::penalty).sum();
  }

  /** The table would test nothing if no penalty rose: some random plan distinguishes each pair. */
  @Example
  void eachTighteningIsStricter() {
    for (Tightening tightening : Tightening.all()) {
      String level = tightening.isCost() ? "soft" : "medium";
      ToyProgram loose = program(tightening.loose(level));
      ToyProgram tight = program(tightening.tight(level));
      boolean rises = false;
      for (int seed = 0; seed < 200 && !rises; seed++) {
        ProgramProperties.buildAtRandom(seed, loose, tight);
        rises = penalty(loose) < penalty(tight);
      }
      assertTrue(rises, tightening::toString);
    }
  }

  /** The north with one bay at the flats and the fuel station, two at the mall: 1,296 plans. */
  private static ToyProgram tiny(String rules) {
    return ToyProgram.only(
        "02",
        new ToyFiles()
            .replace(
                "region.yaml",
                "apartment building, port_types: [e2w-ac, ac11]",
                "flats, port_types: [ac11]")
            .replace(
                "region.yaml",
                "mall, port_types: [e2w-ac, swap, ac11, dc60]",
                "mall, port_types: [ac11, dc60]")
            .replace("region.yaml", "port_types: [swap, dc60]", "port_types: [dc60]")
            .replace("sites.csv", "108.00,16.10,40,", "108.00,16.10,1.25,")
            .replace("sites.csv", "108.02,16.10,80,", "108.02,16.10,2,")
            .replace("sites.csv", "108.03,16.10,20,", "108.03,16.10,1,")
            .rules(ToyFiles.rule("cost", "cost", "soft") + rules)
            .read());
  }

  /** The least cost of all plans that keep the hard rules; the largest number where none does. */
  private static long leastCost(String rules) {
    Program program = tiny(rules).program();
    Evaluator evaluator = new Evaluator(program);
    long least = Long.MAX_VALUE;
    boolean more = true;
    while (more) {
      if (evaluator.total(Level.HARD) == 0) {
        least = Math.min(least, evaluator.total(Level.SOFT));
      }
      more = false;
      for (int column = 0; column < program.columns() && !more; column++) {
        more = evaluator.value(column) < program.upper(column);
        evaluator.set(column, more ? evaluator.value(column) + 1 : 0);
      }
    }
    return least;
  }

  private static String target(int ports, String... parameters) {
    String[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = "at_least: {\"2027\": " + ports + "}";
    return ToyFiles.rule("north", "port-target", "hard", all);
  }

  private static void assertCostlier(String context, Tightening tightening) {
    String shared =
        tightening
            .loose("hard")
            .substring(0, tightening.loose("hard").indexOf("  - id: " + Tightening.ID));
    long loose = leastCost(context + tightening.loose("hard").substring(shared.length()));
    long tight = leastCost(context + tightening.tight("hard").substring(shared.length()));
    assertTrue(loose < tight, () -> tightening + ": " + loose + " to " + tight);
    assertTrue(tight < Long.MAX_VALUE, () -> tightening + " leaves no plan");
  }

  @Example
  void leastCostRisesWithTightening() {
    String north = "province: \"02\"";
    String cars = "vehicle_class: car";
    String mall = "site_kinds: [mall]";
    String fleet = "fleet: {\"2027\": 40}";
    // Two outlets exist.
    assertCostlier("", Tightening.of("port-target", "at_least", "3", "4", north));
    assertCostlier("", Tightening.of("bay-quota", "share", "0.5", "1", cars, mall));
    assertCostlier(
        "", Tightening.of("bay-quota", "where", "open", "all", cars, mall, "share: 0.5"));
    assertCostlier(
        "",
        Tightening.of(
            "fleet-ratio",
            "vehicles_per_port",
            "{\"2027\": 20}",
            "{\"2027\": 10}",
            cars,
            north,
            fleet));
    assertCostlier("", Tightening.of("coverage", "share", "0.5", "1", cars, "within_m: 1000"));
    // Two AC ports at the mall and one at the flats, or one a place.
    assertCostlier(target(5, north), Tightening.of("indoor-limit", "most_bays", "2", "1", cars));
    // A DC port at the mall needs an AC port beside it.
    assertCostlier(
        target(1, north, "group: dc"),
        Tightening.of(
            "plug-set", "one_of", "[IEC_62196_T2, IEC_62196_T2_COMBO]", "[IEC_62196_T2]", cars));
    // Two DC ports peak at 60 kW: of 350 kW, or with a block of 1,350.
    assertCostlier(
        target(2, north, "group: dc"),
        Tightening.of("peak-load", "share", "0.2", "0.05", "group: dc"));
  }
}
