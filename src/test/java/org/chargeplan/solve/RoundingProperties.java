package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;

class RoundingProperties {

  @Property(tries = 60)
  void roundingBreaksNoHardRowOfASite(@ForAll long seed) {
    Random random = new Random(seed);
    ToySearch toy = new ToySearch(ToyRegions.random(random));
    Program program = toy.program();
    double[] values =
        IntStream.range(0, program.columns())
            .mapToDouble(column -> random.nextDouble() * program.upper(column))
            .toArray();
    int[] rounded =
        rounding(toy, values, random.doubles(program.indicators()).toArray(), random).run();
    Evaluator evaluator = toy.evaluator(rounded);
    for (int row = 0; row < program.rows(); row++) {
      boolean isOfASite = program.subject(row).kind() == Subject.Kind.SITE;
      if (isOfASite && program.family(row).level() == Level.HARD) {
        assertEquals(0, evaluator.penalty(row), program.family(row).title());
      }
    }
    for (int column = 0; column < rounded.length; column++) {
      assertTrue(rounded[column] >= 0 && rounded[column] <= program.upper(column));
      if (!(program.decision(column) instanceof Decision.Build)) {
        assertEquals(Rounding.up(values[column]), rounded[column]);
      }
    }
  }

  @Property(tries = 30)
  void integerValuesStayAsTheyAre(@ForAll long seed) {
    Random random = new Random(seed);
    ToySearch toy = new ToySearch(ToyRegions.random(random));
    int[] built = toy.greedy();
    Evaluator evaluator = toy.evaluator(built);
    double[] indicators =
        IntStream.range(0, toy.program().indicators())
            .mapToDouble(i -> evaluator.isOn(i) ? 1 : 0)
            .toArray();
    double[] values = Arrays.stream(built).asDoubleStream().toArray();
    assertArrayEquals(built, rounding(toy, values, indicators, random).run());
  }

  /** Where no row of a site limits it, the rounding error of one site goes to the next one. */
  @Property(tries = 30)
  void roundingErrorsAreCarriedOn(@ForAll long seed) {
    Random random = new Random(seed);
    ToySearch toy = new ToySearch(ToyRegions.random(random));
    Program program = toy.program();
    double[] values = new double[program.columns()];
    for (int column : toy.neighbours().builds()) {
      values[column] = random.nextDouble() * Math.min(1, program.upper(column));
    }
    double[] on = new double[program.indicators()];
    Arrays.fill(on, 1);
    SiteBlocks blocks = new SiteBlocks(toy.region(), program);
    int[] rounded = rounding(toy, values, on, random).run();
    double[] lost = new double[blocks.kinds()];
    for (int column : toy.neighbours().builds()) {
      lost[blocks.kind(column)] += values[column] - rounded[column];
    }
    for (double each : lost) {
      // Nothing is invented: more than asked for is half a port at most.
      assertTrue(each >= -0.5 - 1e-9, Arrays.toString(lost));
    }
    double asked = DoubleStream.of(values).sum();
    assertTrue(IntStream.of(rounded).sum() <= asked + 0.5 * blocks.kinds() + 1e-9);
  }

  private static Rounding rounding(
      ToySearch toy, double[] values, double[] indicators, Random random) {
    double[] duals = random.doubles(toy.program().rows(), -1, 1).toArray();
    SiteBlocks blocks = new SiteBlocks(toy.region(), toy.program());
    return new Rounding(toy.program(), blocks, values, indicators, duals);
  }
}
