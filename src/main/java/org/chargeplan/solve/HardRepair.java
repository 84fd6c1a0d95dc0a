package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.FractionalPoint;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.relax.LpRounding;
import org.chargeplan.relax.RelaxationOptions;

/**
 * Makes a plan keep the hard rules that single moves could not: the sites of each violated row are
 * optimised anew by relax-and-fix, with that row as a constraint, first each site alone, then with
 * its neighbours and the reinforcement of their grid nodes. A site that must offer one bay more, of
 * another port type since its connection has no room, needs this.
 */
final class HardRepair {

  /** Sites that are optimised together, in turn. */
  private static final int[] WIDTHS = {1, 12, 60};

  private final Allocation.Problem problem;
  private final Program program;
  private final double[] duals;
  private final RelaxationOptions options;

  /**
   * Repairs plans of a problem.
   *
   * @param duals duals of the rows in the relaxation, or zeros
   * @param options threads, and the stop that ends the repair early
   */
  HardRepair(Allocation.Problem problem, double[] duals, RelaxationOptions options) {
    this.problem = problem;
    this.program = problem.program();
    this.duals = duals;
    this.options = options;
  }

  /** Repairs a plan as far as possible; nothing changes where it keeps all hard rules. */
  void run(Evaluator plan) {
    for (int width : WIDTHS) {
      if (plan.total(Level.HARD) > 0 && !options.stop().getAsBoolean()) {
        repair(plan, width);
      }
    }
  }

  private void repair(Evaluator plan, int width) {
    List<LpRounding.Batch> batches = batches(blocks(plan), width);
    try (LpRounding rounding = new LpRounding(FractionalPoint.of(plan), duals, 1, options)) {
      for (int from = 0;
          from < batches.size() && !options.stop().getAsBoolean();
          from += options.threads()) {
        rounding.improve(batches.subList(from, Math.min(batches.size(), from + options.threads())));
      }
      plan.setAll(Arrays.stream(rounding.values()).mapToInt(v -> (int) Math.rint(v)).toArray());
    }
  }

  /** The sites that change the violated hard rows, by themselves or through indicators. */
  private BitSet blocks(Evaluator plan) {
    IntOpenHashSet rows = new IntOpenHashSet();
    for (int row = 0; row < program.rows(); row++) {
      if (program.family(row).level() == Level.HARD && plan.penalty(row) > 0) {
        rows.add(row);
      }
    }
    IntArrayList watched = new IntArrayList();
    for (int i = 0; i < program.indicators(); i++) {
      int row = program.watchedRow(i);
      program.forEachIndicatorTerm(
          i,
          (fed, c) -> {
            if (rows.contains(fed)) {
              watched.add(row);
            }
          });
    }
    rows.addAll(watched);
    BitSet blocks = new BitSet();
    for (int block = 0; block < problem.blocks().size(); block++) {
      int site = block;
      for (int column : problem.blocks().columns(block)) {
        program.forEachTerm(
            column,
            (row, c) -> {
              if (rows.contains(row)) {
                blocks.set(site);
              }
            });
      }
    }
    return blocks;
  }

  private List<LpRounding.Batch> batches(BitSet broken, int width) {
    List<LpRounding.Batch> batches = new ArrayList<>();
    SiteBlocks blocks = problem.blocks();
    int from = broken.nextSetBit(0);
    while (from >= 0) {
      int first = Math.max(0, from - width / 2);
      int to = Math.min(blocks.size(), first + width);
      List<List<int[]>> stages = new ArrayList<>(blocks.stages(first, to));
      if (width > 1) {
        stages.add(0, blocks.reinforcement(first, to));
      }
      batches.add(new LpRounding.Batch(stages));
      from = broken.nextSetBit(to);
    }
    return batches;
  }
}
