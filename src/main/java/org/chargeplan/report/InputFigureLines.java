package org.chargeplan.report;

import org.chargeplan.plan.InputFigures;
import org.chargeplan.region.Region;

/** How much of a region's input is assumed, in a sentence. */
public final class InputFigureLines {

  private InputFigureLines() {}

  /** Its figures in all layers, and the shares of them by status. */
  public static String sentence(Region region) {
    InputFigures all = InputFigures.sum(InputFigures.of(region));
    return "Input: %s figures, %s assumed, %s derived from published ones, %s published."
        .formatted(
            Numbers.integer(all.count()),
            Numbers.percent(all.assumedShare()),
            Numbers.percent(share(all.derived(), all)),
            Numbers.percent(share(all.published(), all)));
  }

  private static double share(long figures, InputFigures all) {
    return all.count() == 0 ? 0 : (double) figures / all.count();
  }
}
