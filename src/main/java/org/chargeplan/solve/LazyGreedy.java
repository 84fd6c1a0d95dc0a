package org.chargeplan.solve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Program;

/**
 * Greedy construction: builds a plan port by port, always where the next port gains most, and never
 * violates a hard row.
 *
 * <p>Gains shrink as sites fill, so a candidate is tried again only when it comes to the top of its
 * queue (Minoux's lazy greedy). There is a queue for each port type and phase: the gain in national
 * rows (targets, mix, budget) changes with every port, but alike for all columns of a queue, so it
 * changes the order of queues and not that of columns within one.
 */
final class LazyGreedy {

  /** Ports placed from one queue before the queues are compared again. */
  private static final int ROUND = 32;

  private final Program program;
  private final ColumnNeighbours neighbours;
  private final StopSignal stop;
  private final Evaluator evaluator;
  private final Trial trial;
  private final Map<TypeAndPhase, PriorityQueue<GreedyCandidate>> queues = new LinkedHashMap<>();

  LazyGreedy(Program program, ColumnNeighbours neighbours, StopSignal stop) {
    this(program, neighbours, stop, new int[program.columns()]);
  }

  /** Starts from these values. */
  LazyGreedy(Program program, ColumnNeighbours neighbours, StopSignal stop, int[] start) {
    this.program = program;
    this.neighbours = neighbours;
    this.stop = stop;
    evaluator = new Evaluator(program);
    evaluator.setAll(start);
    trial = new Trial(evaluator);
  }

  private record TypeAndPhase(int type, int phase) {}

  /**
   * Runs until no port gains any more, or the search is to stop; returns the values of all columns.
   */
  int[] run() {
    do {
      fillQueues();
    } while (!stop.isOn() && placeAll());
    return evaluator.values();
  }

  /**
   * Offers every column anew. Gains can grow as well, unnoticed by the queues: another port has
   * paid for the step of a connection, or made the room that a mix leaves.
   */
  private void fillQueues() {
    queues.values().forEach(PriorityQueue::clear);
    for (int column : neighbours.builds()) {
      Decision.Build build = (Decision.Build) program.decision(column);
      PriorityQueue<GreedyCandidate> queue =
          queues.computeIfAbsent(
              new TypeAndPhase(build.type(), build.phase()), k -> new PriorityQueue<>());
      offer(queue, new GreedyCandidate(column));
    }
  }

  /** Places ports until no queue gains; returns whether it placed any. */
  private boolean placeAll() {
    boolean placedAny = false;
    while (!stop.isOn()) {
      PriorityQueue<GreedyCandidate> best = null;
      Gain bestGain = Gain.NONE;
      Gain secondGain = Gain.NONE;
      for (PriorityQueue<GreedyCandidate> queue : queues.values()) {
        Gain gain = topGain(queue);
        if (gain.compareTo(bestGain) > 0) {
          secondGain = bestGain;
          bestGain = gain;
          best = queue;
        } else if (gain.compareTo(secondGain) > 0) {
          secondGain = gain;
        }
      }
      if (best == null) {
        break;
      }
      place(best, secondGain);
      placedAny = true;
    }
    return placedAny;
  }

  /** Places ports from a queue while they gain more than the next best queue promised. */
  private void place(PriorityQueue<GreedyCandidate> queue, Gain atLeast) {
    for (int placed = 0; placed < ROUND; placed++) {
      Gain gain = topGain(queue);
      if (!gain.isImprovement() || gain.compareTo(atLeast) < 0) {
        return;
      }
      GreedyCandidate top = queue.poll();
      if (top.relief() != GreedyCandidate.NO_RELIEF) {
        evaluator.set(top.relief(), evaluator.value(top.relief()) + 1);
      }
      evaluator.set(top.column, evaluator.value(top.column) + 1);
      offer(queue, top);
    }
  }

  /** Brings the best candidate to the top of its queue and returns its gain. */
  private Gain topGain(PriorityQueue<GreedyCandidate> queue) {
    while (!queue.isEmpty()) {
      Gain nation = trial.oneMoreInNation(queue.peek().column);
      if (nation.hard() < 0) {
        // Not now: no money is left in this phase, or a mix wants other types first.
        break;
      }
      GreedyCandidate top = queue.poll();
      if (!tryAgain(top, nation)) {
        continue;
      }
      GreedyCandidate next = queue.peek();
      boolean stillBest = next == null || top.compareTo(next) <= 0;
      queue.add(top);
      if (stillBest) {
        return top.full();
      }
    }
    return Gain.NONE;
  }

  private void offer(PriorityQueue<GreedyCandidate> queue, GreedyCandidate candidate) {
    if (tryAgain(candidate, trial.oneMoreInNation(candidate.column))) {
      queue.add(candidate);
    }
  }

  /** Whether a candidate can take one more at all; if so, notes its gain. */
  private boolean tryAgain(GreedyCandidate candidate, Gain nation) {
    int column = candidate.column;
    if (evaluator.value(column) >= program.upper(column)) {
      return false;
    }
    Gain full = trial.oneMore(column);
    Gain local = full.minus(nation);
    if (local.hard() >= 0) {
      candidate.tried(full, local, GreedyCandidate.NO_RELIEF);
      return true;
    }
    return tryWithRelief(candidate, nation);
  }

  /**
   * Tries a port together with a block of reinforcement of its grid node. The port is charged the
   * share of the block's cost that it uses of the block: many more can follow it.
   */
  private boolean tryWithRelief(GreedyCandidate candidate, Gain nation) {
    int[] reliefs = neighbours.reliefs(candidate.column);
    for (int i = reliefs.length - 1; i >= 0; i--) {
      int relief = reliefs[i];
      if (evaluator.value(relief) < program.upper(relief)) {
        Gain together = trial.oneMoreEach(candidate.column, relief);
        if (together.minus(nation).hard() >= 0) {
          Gain block = trial.oneMore(relief);
          double used = shareUsed(candidate.column, relief);
          long soft = together.soft() - block.soft() + Math.round(block.soft() * used);
          Gain full = new Gain(together.hard(), together.medium(), soft);
          candidate.tried(full, full.minus(nation), relief);
          return true;
        }
      }
    }
    return false;
  }

  /** The part of what a relief brings to a row that a column takes there. */
  private double shareUsed(int column, int relief) {
    double[] share = {0};
    program.forEachTerm(
        relief,
        (row, brought) -> {
          if (brought < 0) {
            program.forEachTerm(
                column,
                (taken, coefficient) -> {
                  if (taken == row) {
                    share[0] = Math.max(share[0], (double) coefficient / -brought);
                  }
                });
          }
        });
    return share[0];
  }
}
