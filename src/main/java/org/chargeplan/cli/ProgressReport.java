package org.chargeplan.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chargeplan.solve.SearchListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Shows how a search goes on: a bar on a terminal, a line every ten seconds elsewhere. */
final class ProgressReport implements SearchListener {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);
  private static final long LOG_SECONDS = 10;
  private static final double STEPS_PER_AMOUNT = 1e6;

  private final Optional<Duration> time;
  private volatile Object best = "solving the relaxation, building a first plan";
  private volatile OptionalLong costBound = OptionalLong.empty();

  ProgressReport(Optional<Duration> time) {
    this.time = time;
  }

  @Override
  public void better(long hard, long medium, long soft) {
    best = new Penalties(hard, medium, soft, costBound);
  }

  @Override
  public void bound(long provenCost) {
    if (provenCost > 0 && provenCost < Long.MAX_VALUE) {
      costBound = OptionalLong.of(provenCost);
      best =
          String.format(
              Locale.ROOT,
              "building a first plan; none with all targets costs less than %.1f mn USD",
              provenCost / STEPS_PER_AMOUNT / 1e6);
    }
  }

  /** Better plans come by the ten thousand a second: words are made only to be shown. */
  private record Penalties(long hard, long medium, long soft, OptionalLong costBound) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s%s%.1f mn USD%s",
          hard == 0 ? "" : "hard limits broken, ",
          medium == 0
              ? "targets met, "
              : String.format(Locale.ROOT, "%.0f points missing, ", medium / STEPS_PER_AMOUNT),
          soft / STEPS_PER_AMOUNT / 1e6,
          hard == 0 && medium == 0 && costBound.isPresent() ? gap() : "");
    }

    private String gap() {
      double bound = costBound.getAsLong();
      return String.format(
          Locale.ROOT, ", %.2f %% above the proven bound", 100 * (soft - bound) / bound);
    }
  }

  /** Shows progress while work is done. */
  <T> T during(Supplier<T> work) {
    Timer clock = new Timer("progress", true);
    long startNanos = System.nanoTime();
    try {
      if (!CommandLine.Help.Ansi.AUTO.enabled()) {
        every(clock, LOG_SECONDS, () -> LOG.info("{} s: {}", secondsSince(startNanos), best));
        return work.get();
      }
      try (ProgressBar bar = bar()) {
        every(clock, 1, () -> bar.stepTo(secondsSince(startNanos)).setExtraMessage(" " + best));
        return work.get();
      }
    } finally {
      clock.cancel();
    }
  }

  private static void every(Timer clock, long seconds, Runnable show) {
    long millis = TimeUnit.SECONDS.toMillis(seconds);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            show.run();
          }
        };
    clock.scheduleAtFixedRate(task, millis, millis);
  }

  private static long secondsSince(long startNanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("Search")
        .setUnit(" s", 1)
        .setInitialMax(time.map(Duration::toSeconds).orElse(-1L))
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .build();
  }
}
