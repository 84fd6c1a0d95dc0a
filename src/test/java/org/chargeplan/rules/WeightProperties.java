package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chargeplan.program.Level;
import org.chargeplan.region.RuleCatalogue;

/**
 * Weight 2 doubles every penalty of a rule at the medium and the soft level and changes nothing at
 * the hard level. The samples are those of {@link Tightening}, so a new type is tested with its
 * first line there, and a type without a line fails.
 */
class WeightProperties {

  /** Slopes are integers, so a doubled one differs from twice the rounded one by a little. */
  private static final double ROUNDING = 1e-3;

  private static final Map<String, ToyProgram> PROGRAMS = new HashMap<>();

  /** A rule of a type at a level, with the rules it refers to. */
  record Sample(String type, Level level, String rules) {}

  private static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    for (Level level : Level.values()) {
      all.add(new Sample("cost", level, ToyFiles.rule(Tightening.ID, "cost", word(level))));
      for (Tightening tightening : Tightening.all()) {
        if (level == Level.SOFT || !tightening.isCost()) {
          all.add(new Sample(tightening.type(), level, tightening.tight(word(level))));
        }
      }
    }
    return all;
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(all());
  }

  private static ToyProgram program(Sample sample, double weight) {
    return PROGRAMS.computeIfAbsent(
        weight + sample.rules(),
        key -> ToyProgram.of(Tightening.region(sample.rules()), Map.of(Tightening.ID, weight)));
  }

  @Property(tries = 1000)
  void weightTwoDoublesEachPenaltyUnlessTheRuleIsHard(
      @ForAll("samples") Sample sample, @ForAll long seed) {
    ToyProgram once = program(sample, 1);
    ToyProgram twice = program(sample, 2);
    ProgramProperties.buildAtRandom(seed, once, twice);
    assertEquals(once.program().rows(), twice.program().rows());
    for (int row = 0; row < once.program().rows(); row++) {
      long before = once.evaluator().penalty(row);
      long after = twice.evaluator().penalty(row);
      boolean isWeighted =
          sample.level() != Level.HARD && once.program().family(row).ruleId().equals(Tightening.ID);
      long expected = isWeighted ? 2 * before : before;
      String title = once.program().family(row).title();
      assertTrue(
          Math.abs(after - expected) <= ROUNDING * Math.abs(before),
          () -> sample + ": " + title + " costs " + before + ", then " + after);
    }
  }

  /** A penalty of 0 is doubled by any rule, so some builds of each sample must cost something. */
  @Example
  void eachTypeHasASampleThatCostsSomething() {
    Set<String> types = new TreeSet<>(RuleCatalogue.types());
    for (Sample sample : all()) {
      ToyProgram program = program(sample, 1);
      boolean costs = false;
      for (int seed = 0; seed < 200 && !costs; seed++) {
        ProgramProperties.buildAtRandom(seed, program);
        costs =
            program.rows(Tightening.ID).stream().anyMatch(r -> program.evaluator().penalty(r) > 0);
      }
      assertTrue(costs, sample::toString);
      types.remove(sample.type());
    }
    assertEquals(Set.of("price-cap"), types, "types without a sample, but for one without rows");
  }

  @Example
  void aPriceCapMakesNoRows() {
    String rules = ToyFiles.rule(Tightening.ID, "price-cap", "hard", "usd_per_kwh: 0.3");
    assertEquals(List.of(), ToyProgram.of(Tightening.region(rules)).rows(Tightening.ID));
  }
}
