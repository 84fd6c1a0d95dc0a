package org.chargeplan.cli;

import java.util.Locale;
import java.util.OptionalDouble;
import org.chargeplan.planning.SweepListener;
import org.chargeplan.sweep.PointOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each plan of a sweep as soon as it is finished. */
final class SweepProgress implements SweepListener {

  private static final Logger LOG = LoggerFactory.getLogger(SweepProgress.class);

  private final Interrupts interrupts;
  private int plans;
  private int finished;

  /** Starts with no plan; the interrupts listen as soon as there is something to keep. */
  SweepProgress(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  @Override
  public synchronized void sweepBegins(int ofPlans, int atOnce) {
    interrupts.listen();
    plans = ofPlans;
  }

  @Override
  public synchronized void pointFinished(PointOutcome outcome, boolean isNew) {
    finished++;
    LOG.info(
        "{} of {}: {}: {}{}",
        finished,
        plans,
        outcome.point().label(),
        words(outcome),
        isNew ? "" : "; already in the folder");
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
