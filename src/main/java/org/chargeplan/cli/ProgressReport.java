package org.chargeplan.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chargeplan.solve.SearchListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Shows how a search goes on: a bar on a terminal, a line every ten seconds elsewhere, a JSON line
 * for scripts.
 */
final class ProgressReport implements SearchListener {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);
  private static final long LOG_SECONDS = 10;

  private final Optional<Duration> time;
  private final OutputMode mode;
  private final PrintWriter err;
  private final long startNanos = System.nanoTime();
  private volatile Work work = Work.RELAXATION;
  private volatile Optional<Progress> best = Optional.empty();
  private volatile Optional<LongSupplier> newPorts = Optional.empty();
  private volatile OptionalLong costBound = OptionalLong.empty();

  /**
   * Progress of one search.
   *
   * @param time longest time of the search
   * @param err takes JSON lines, where the mode asks for them
   */
  ProgressReport(Optional<Duration> time, OutputMode mode, PrintWriter err) {
    this.time = time;
    this.mode = mode;
    this.err = err;
  }

  @Override
  public void better(long hard, long medium, long soft) {
    best = Optional.of(new Progress(hard, medium, soft, costBound));
  }

  @Override
  public void bound(long provenCost) {
    if (provenCost > 0 && provenCost < Long.MAX_VALUE) {
      costBound = OptionalLong.of(provenCost);
    }
  }

  @Override
  public void begins(Work next) {
    work = next;
    if (mode.json() && !mode.quiet()) {
      tell();
    }
  }

  @Override
  public void plan(LongSupplier ports) {
    newPorts = Optional.of(ports);
  }

  /** Where the search is, in words. */
  private String words() {
    StringBuilder text = new StringBuilder(work.words());
    best.ifPresent(progress -> text.append(": ").append(progress));
    newPorts.ifPresent(
        ports -> text.append(String.format(Locale.ROOT, ", %,d new ports", ports.getAsLong())));
    if (best.isEmpty() && costBound.isPresent()) {
      text.append(
          String.format(
              Locale.ROOT,
              "; no plan with all targets costs less than %.1f mn USD",
              Progress.usd(costBound.getAsLong()) / 1e6));
    }
    return text.toString();
  }

  private void tell() {
    err.println(Progress.event(secondsSince(), work, best, costBound, newPorts));
    err.flush();
  }

  /** Shows progress while work is done. */
  <T> T during(Supplier<T> search) {
    if (mode.quiet()) {
      return search.get();
    }
    Timer clock = new Timer("progress", true);
    try {
      if (mode.json()) {
        every(clock, 1, this::tell);
        return search.get();
      }
      if (!CommandLine.Help.Ansi.AUTO.enabled()) {
        every(clock, LOG_SECONDS, () -> LOG.info("{} s, {}", secondsSince(), words()));
        return search.get();
      }
      try (ProgressBar bar = bar()) {
        every(clock, 1, () -> bar.stepTo(secondsSince()).setExtraMessage(" " + words()));
        return search.get();
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

  private long secondsSince() {
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
