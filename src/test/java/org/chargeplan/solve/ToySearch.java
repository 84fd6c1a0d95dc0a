package org.chargeplan.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyProgram;

/** The parts of a search over a region, and what tests ask of the values it ends with. */
final class ToySearch {

  private final Region region;
  private final Program program;
  private final StopSignal stop = new StopSignal();

  ToySearch(Region region) {
    this.region = region;
    this.program = ToyProgram.of(region).program();
  }

  Region region() {
    return region;
  }

  Program program() {
    return program;
  }

  StopSignal stop() {
    return stop;
  }

  ColumnNeighbours neighbours() {
    return new ColumnNeighbours(region, program);
  }

  int[] greedy() {
    return new LazyGreedy(program, neighbours(), stop).run();
  }

  Allocation allocation() {
    SearchLimits limits = new SearchLimits(Optional.empty(), OptionalInt.of(0), 0);
    SearchState state = new SearchState(limits, (hard, medium, soft) -> {}, null);
    return new Allocation(Allocation.Problem.of(region, program, state));
  }

  Evaluator evaluator(int[] values) {
    Evaluator evaluator = new Evaluator(program);
    evaluator.setAll(values);
    return evaluator;
  }

  /** Penalties by level, as negative gains. */
  Gain penalties(int[] values) {
    Evaluator evaluator = evaluator(values);
    return new Gain(
        -evaluator.total(Level.HARD), -evaluator.total(Level.MEDIUM), -evaluator.total(Level.SOFT));
  }

  /** New ports of a type by the end of a phase; of all types where none is named. */
  int ports(int[] values, String type, int phase) {
    int ports = 0;
    for (int column = 0; column < values.length; column++) {
      if (program.decision(column) instanceof Decision.Build build
          && build.phase() <= phase
          && (type.isEmpty() || region.portTypes().get(build.type()).id().equals(type))) {
        ports += values[column];
      }
    }
    return ports;
  }

  int blocks(int[] values) {
    int blocks = 0;
    for (int column : neighbours().reinforcements()) {
      blocks += values[column];
    }
    return blocks;
  }

  /** The build of a type at a site in a phase, by its index. */
  int column(String site, String type, int phase) {
    Decision build =
        new Decision.Build(
            region.sitesById().get(site).index(),
            region.findPortType(type).orElseThrow().index(),
            phase);
    int column = 0;
    while (!program.decision(column).equals(build)) {
      column++;
    }
    return column;
  }

  /** The columns of which one more would gain something. */
  List<String> wins(int[] values) {
    Evaluator evaluator = evaluator(values);
    Trial trial = new Trial(evaluator);
    List<String> wins = new ArrayList<>();
    for (int column : neighbours().builds()) {
      if (values[column] < program.upper(column) && trial.oneMore(column).isImprovement()) {
        wins.add(program.decision(column) + " wins " + trial.oneMore(column));
      }
    }
    return wins;
  }
}
