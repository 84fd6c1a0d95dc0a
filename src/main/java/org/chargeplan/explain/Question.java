package org.chargeplan.explain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chargeplan.decode.ColumnValues;
import org.chargeplan.plan.Plan;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.region.WhatIf;

/**
 * A plan that is to be explained, and the programs to do it with. Sites get columns for more ports
 * where their limits may be exceeded, so that each set of enlarged limits has a program of its own;
 * each is compiled once.
 */
final class Question {

  /** Bays and kW that a site can get beyond its own; a larger one can double. */
  private static final double MORE_BAYS = 100;

  private static final double MORE_KW = 2000;

  private final Plan plan;
  private final Function<Region, Program> compile;
  private final Map<Set<LimitKind>, Setting> settings;

  /**
   * A program, the plan in it, and its limits.
   *
   * @param evaluator the program, set to the plan
   * @param limits its limits; those of enlarged sites are larger than the region's
   */
  record Setting(Evaluator evaluator, RowLimits limits) {

    Program program() {
      return evaluator.program();
    }
  }

  Question(Plan plan, Function<Region, Program> compile) {
    this(plan, compile, new HashMap<>());
  }

  private Question(
      Plan plan, Function<Region, Program> compile, Map<Set<LimitKind>, Setting> settings) {
    this.plan = plan;
    this.compile = compile;
    this.settings = settings;
  }

  /** The same question about a plan that builds the same, assembled anew. */
  Question about(Plan assembled) {
    return new Question(assembled, compile, settings);
  }

  Plan plan() {
    return plan;
  }

  Region region() {
    return plan.region();
  }

  /** The program in which limits of some kinds can be exceeded. */
  Setting setting(Set<LimitKind> exceeded) {
    Map<LimitKind, Double> more = new EnumMap<>(LimitKind.class);
    if (exceeded.contains(LimitKind.BAYS)) {
      more.put(LimitKind.BAYS, MORE_BAYS);
    }
    if (exceeded.contains(LimitKind.POWER)) {
      more.put(LimitKind.POWER, MORE_KW);
    }
    return settings.computeIfAbsent(Set.copyOf(more.keySet()), roomier -> setting(more));
  }

  Program compile(Region region) {
    return compile.apply(region);
  }

  private Setting setting(Map<LimitKind, Double> more) {
    Region region = region();
    if (!more.isEmpty()) {
      double bays = more.getOrDefault(LimitKind.BAYS, 0.0);
      region = WhatIf.roomier(region, bays, more.getOrDefault(LimitKind.POWER, 0.0));
    }
    Program program = compile(region);
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(ColumnValues.of(plan, program));
    return new Setting(evaluator, RowLimits.of(region, program));
  }
}
