package org.chargeplan.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.chargeplan.input.TooLargeException;
import org.chargeplan.program.Level;
import org.chargeplan.program.ProgramBuilder;

/**
 * Says which rule's penalties are too large to add up exactly, and the largest weight of that rule
 * that works with the other rules as they are.
 */
final class PenaltyRange {

  private final Map<String, Double> weights;
  private final Function<Map<String, Double>, ProgramBuilder> compiler;

  /**
   * @param weights the weights that were asked for, by rule id
   * @param compiler adds all rules with some weights to a new builder
   */
  PenaltyRange(
      Map<String, Double> weights, Function<Map<String, Double>, ProgramBuilder> compiler) {
    this.weights = weights;
    this.compiler = compiler;
  }

  /** What to report where a rule's penalties could not be added up. */
  TooLargeException explain(String ruleId, ArithmeticException cause) {
    double weight = weights.getOrDefault(ruleId, 1.0);
    String text = "The penalties of rule (" + ruleId + ") could grow beyond exact arithmetic";
    OptionalDouble largest = largestWeight(ruleId);
    String said =
        largest.isPresent()
            ? text
                + " with its weight ("
                + number(weight)
                + "). Maybe a weight of at most "
                + number(largest.getAsDouble())
                + "."
            : text + ". Maybe one of its figures, or a cost or count of the region, is too large.";
    return new TooLargeException(said, cause);
  }

  /**
   * The largest weight that works, rounded down to two digits; none where the weight is not why.
   */
  private OptionalDouble largestWeight(String ruleId) {
    Map<String, Double> even = new TreeMap<>(weights);
    even.put(ruleId, 1.0);
    double largest = weights.getOrDefault(ruleId, 1.0);
    try {
      ProgramBuilder builder = compiler.apply(even);
      for (Level level : Level.values()) {
        Map<String, Double> worst = builder.worstPenalties(level);
        double own = worst.getOrDefault(ruleId, 0.0);
        double others = worst.values().stream().mapToDouble(Double::doubleValue).sum() - own;
        largest = Math.min(largest, (ProgramBuilder.LARGEST_TOTAL - others) / own);
      }
    } catch (ArithmeticException stillTooLarge) {
      return OptionalDouble.empty();
    }
    boolean isWhy = largest > 0 && largest < weights.getOrDefault(ruleId, 1.0);
    return isWhy ? OptionalDouble.of(largest) : OptionalDouble.empty();
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .round(new MathContext(2, RoundingMode.DOWN))
        .stripTrailingZeros()
        .toPlainString();
  }
}
