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
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chargeplan.planning.PlanningListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Shows the progress of a search: a bar on a terminal, a line every ten seconds elsewhere, a JSON
 * line for scripts.
 */
final class ProgressReport implements PlanningListener {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressReport.class);
  private static final long LOG_SECONDS = 10;

  private final OutputMode mode;
  private final PrintWriter err;
  private final Interrupts interrupts;
  private final Timer clock = new Timer("progress", true);
  private volatile long startNanos = System.nanoTime();
  private volatile Stage stage = Stage.RELAXATION;
  private volatile Optional<Progress> best = Optional.empty();
  private volatile Optional<LongSupplier> newPorts = Optional.empty();
  private volatile OptionalLong costBound = OptionalLong.empty();
  private Optional<ProgressBar> bar = Optional.empty();

  /**
   * Shows the progress of one search.
   *
   * @param err where JSON lines are printed, if the mode asks for them
   * @param interrupts listen from the beginning of the search
   */
  ProgressReport(OutputMode mode, PrintWriter err, Interrupts interrupts) {
    this.mode = mode;
    this.err = err;
    this.interrupts = interrupts;
  }

  @Override
  public void searchBegins(Optional<Duration> time) {
    interrupts.listen();
    startNanos = System.nanoTime();
    if (mode.quiet()) {
      return;
    }
    if (mode.json()) {
      every(1, this::printEvent);
    } else if (CommandLine.Help.Ansi.AUTO.enabled()) {
      ProgressBar shown = bar(time);
      bar = Optional.of(shown);
      every(1, () -> shown.stepTo(secondsSince()).setExtraMessage(" " + words()));
    } else {
      every(LOG_SECONDS, () -> LOG.info("{} s, {}", secondsSince(), words()));
    }
  }

  @Override
  public void searchEnds() {
    clock.cancel();
    bar.ifPresent(ProgressBar::close);
  }

  @Override
  public void improved(long hard, long medium, long soft) {
    best = Optional.of(new Progress(hard, medium, soft, costBound));
  }

  @Override
  public void bounded(long provenCost) {
    if (provenCost > 0 && provenCost < Long.MAX_VALUE) {
      costBound = OptionalLong.of(provenCost);
    }
  }

  @Override
  public void stageBegins(Stage next) {
    stage = next;
    if (mode.json() && !mode.quiet()) {
      printEvent();
    }
  }

  @Override
  public void countable(LongSupplier ports) {
    newPorts = Optional.of(ports);
  }

  /** The progress in words. */
  private String words() {
    StringBuilder text = new StringBuilder(stage.words());
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

  private void printEvent() {
    err.println(Progress.event(secondsSince(), stage, best, costBound, newPorts));
    err.flush();
  }

  private void every(long seconds, Runnable show) {
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

  private static ProgressBar bar(Optional<Duration> time) {
    return new ProgressBarBuilder()
        .setTaskName("Search")
        .setUnit(" s", 1)
        .setInitialMax(time.map(Duration::toSeconds).orElse(-1L))
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .build();
  }
}
