package org.chargeplan.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import org.chargeplan.sweep.PointOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each plan of a sweep as soon as it stands. */
final class SweepProgress implements SweepListener {

  private static final Logger LOG = LoggerFactory.getLogger(SweepProgress.class);

  private final int plans;
  private int standing;

  SweepProgress(int plans) {
    this.plans = plans;
  }

  @Override
  public synchronized void stands(PointOutcome outcome, boolean isNew) {
    standing++;
    LOG.info(
        "{} of {}: {}: {}{}",
        standing,
        plans,
        outcome.point().label(),
        words(outcome),
        isNew ? "" : "; stood there before");
  }

  private static String words(PointOutcome outcome) {
    OptionalDouble gap = outcome.money().gap();
    return String.format(
        Locale.ROOT,
        "%.1f mn USD%s%s%s",
        outcome.money().weightedUsd() / 1e6,
        gap.isPresent()
            ? String.format(Locale.ROOT, ", %.1f %% above the bound", 100 * gap.getAsDouble())
            : "",
        outcome.money().missingPoints() > 0 ? ", targets missed" : "",
        outcome.hardRulesHeld() ? "" : ", a hard rule broken");
  }
}
