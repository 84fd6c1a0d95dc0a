package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chargeplan.program.Program;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.WhatIf;
import org.chargeplan.relax.RelaxationResult;

/** Compares the relaxation at the present lead times with that at shorter ones. */
final class LeadTimeComparison {

  private static final double STEPS_PER_AMOUNT = 1e6;
  private static final String CONNECTION_RULE = "connection-class";

  private LeadTimeComparison() {}

  /** Solves the relaxation with lead times shorter by the fewest months that change anything. */
  static ShorterLeadTimes of(
      Region region,
      Function<Region, Program> compile,
      RelaxationResult present,
      Deadline deadline) {
    OptionalInt months = fewestMonths(region);
    if (months.isEmpty()) {
      return withoutAmounts(0, List.of(), false);
    }
    List<String> brings = brings(region, months.getAsInt());
    Optional<RelaxationResult> sooner =
        deadline.isOver()
            ? Optional.empty()
            : deadline.solve(compile.apply(WhatIf.sooner(region, months.getAsInt())), 1);
    return sooner
        .map(relaxed -> compared(months.getAsInt(), brings, present, relaxed))
        .orElseGet(() -> withoutAmounts(months.getAsInt(), brings, true));
  }

  private static ShorterLeadTimes withoutAmounts(
      int months, List<String> brings, boolean outOfTime) {
    OptionalDouble none = OptionalDouble.empty();
    return new ShorterLeadTimes(months, brings, none, none, none, outOfTime);
  }

  private static ShorterLeadTimes compared(
      int months, List<String> brings, RelaxationResult present, RelaxationResult sooner) {
    OptionalDouble none = OptionalDouble.empty();
    if (present.targetsAreOutOfReach()) {
      return new ShorterLeadTimes(
          months,
          brings,
          none,
          none,
          difference((double) present.mediumBound(), (double) sooner.mediumBound()),
          false);
    }
    boolean exact = present.converged() && sooner.converged();
    return new ShorterLeadTimes(
        months,
        brings,
        exact ? difference(present.estimate(), sooner.estimate()) : none,
        difference((double) present.costBound(), (double) sooner.costBound()),
        none,
        false);
  }

  private static OptionalDouble difference(double present, double sooner) {
    return OptionalDouble.of((present - sooner) / STEPS_PER_AMOUNT);
  }

  /** The fewest months by which something comes into a phase that it was too late for. */
  static OptionalInt fewestMonths(Region region) {
    return region.phases().stream()
        .flatMap(
            phase ->
                Stream.concat(
                        classes(region).stream().map(ConnectionClass::leadMonths),
                        nodes(region).stream().map(GridNode::leadMonths))
                    .map(lead -> lead - phase.monthsFrom(region.start())))
        .filter(late -> late > 0)
        .mapToInt(Integer::intValue)
        .min();
  }

  /** Classes whose lead times matter: all where a rule asks for them. */
  private static List<ConnectionClass> classes(Region region) {
    boolean asked =
        region.rules().stream()
            .anyMatch(rule -> rule.type().equals(CONNECTION_RULE) && rule.isOn());
    return asked ? region.connection().classes() : List.of();
  }

  private static List<GridNode> nodes(Region region) {
    return region.gridNodes().stream().filter(node -> node.maxBlocks() > 0).toList();
  }

  private static List<String> brings(Region region, int months) {
    List<String> brings = new ArrayList<>();
    for (Phase phase : region.phases()) {
      long nodes =
          nodes(region).stream().filter(n -> comes(region, phase, n.leadMonths(), months)).count();
      if (nodes > 0) {
        brings.add("reinforcement of " + nodes + " grid nodes by the end of " + phase.id());
      }
      classes(region).stream()
          .filter(c -> comes(region, phase, c.leadMonths(), months))
          .forEach(c -> brings.add(c.name() + " by the end of " + phase.id()));
    }
    return brings;
  }

  private static boolean comes(Region region, Phase phase, int leadMonths, int sooner) {
    int late = leadMonths - phase.monthsFrom(region.start());
    return late > 0 && late <= sooner;
  }
}
