package org.chargeplan.relax;

import java.util.Arrays;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Program;

/**
 * Which signs the dual of a row can have: whether more activity can hurt, and whether it can help.
 * A row of neither sign is left out of the relaxation, and an indicator is linked to its row only
 * from the side that matters.
 */
final class DualSigns {

  /** More activity can hurt. */
  private static final int HURTS = 1;

  /** More activity can help. */
  private static final int HELPS = 2;

  private static final int UNKNOWN = -1;

  private final RowView view;
  private final Program program;
  private final ActivityBounds bounds;
  private final Objective objective;
  private final int[] rowSigns;
  private final int[] indicatorSigns;

  DualSigns(RowView view, ActivityBounds bounds, Objective objective) {
    this.view = view;
    this.program = view.program();
    this.bounds = bounds;
    this.objective = objective;
    rowSigns = new int[program.rows()];
    indicatorSigns = new int[program.indicators()];
    Arrays.fill(indicatorSigns, UNKNOWN);
    Arrays.fill(rowSigns, UNKNOWN);
  }

  /** Whether an indicator can cost something where it is 1. */
  boolean canHurt(int indicator) {
    return (ofIndicator(indicator) & HURTS) != 0;
  }

  /** Whether an indicator can save something where it is 1. */
  boolean canHelp(int indicator) {
    return (ofIndicator(indicator) & HELPS) != 0;
  }

  private int ofIndicator(int indicator) {
    if (indicatorSigns[indicator] == UNKNOWN) {
      int[] signs = {0};
      program.forEachIndicatorTerm(
          indicator,
          (row, c) -> {
            int fed = ofRow(row);
            signs[0] |= c > 0 ? fed : swapped(fed);
          });
      indicatorSigns[indicator] = signs[0];
    }
    return indicatorSigns[indicator];
  }

  private static int swapped(int signs) {
    return ((signs & HURTS) != 0 ? HELPS : 0) | ((signs & HELPS) != 0 ? HURTS : 0);
  }

  private int ofRow(int row) {
    if (rowSigns[row] == UNKNOWN) {
      int signs = bounds.isHeld(row) ? ofHeld(row) : ofPenalty(row);
      for (int i = view.firstWatch()[row]; i < view.firstWatch()[row + 1]; i++) {
        signs |= bounds.isOpen(i) ? ofIndicator(i) : 0;
      }
      rowSigns[row] = signs;
    }
    return rowSigns[row];
  }

  private int ofHeld(int row) {
    return (bounds.bindsAbove(row) ? HURTS : 0) | (bounds.bindsBelow(row) ? HELPS : 0);
  }

  private int ofPenalty(int row) {
    if (objective.weight(program.family(row).level()) == 0) {
      return 0;
    }
    Penalty penalty = program.penalty(row);
    int signs = 0;
    for (int line = 0; line <= penalty.pieces(); line++) {
      long slope = penalty.slope(line);
      signs |= slope > 0 ? HURTS : slope < 0 ? HELPS : 0;
    }
    return signs;
  }
}
