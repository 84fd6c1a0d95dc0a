package org.chargeplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.solve.InvalidConfigException;
import org.chargeplan.solve.Search;

/**
 * Makes the plans of a sweep, several at the same time. Each job holds the program of one plan and
 * nothing of those before; a plan that stands in the folder is not made again, one that was cut
 * short is not kept.
 */
final class SweepRuns {

  private final SweepFolder folder;
  private final Network network;
  private final SolveOptions options;
  private final SweepListener listener;

  /**
   * @param network ways of the region, as far as the rules of any plan and the figures of coverage
   *     look
   * @param options how each plan is searched for; its time begins with its job
   */
  SweepRuns(SweepFolder folder, Network network, SolveOptions options, SweepListener listener) {
    this.folder = folder;
    this.network = network;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Makes what is not there.
   *
   * @param jobs how many plans are made at the same time
   * @param interrupts where they are seen, plans in the making are given up and no more are begun
   * @return the plans that stand, in the order of the tasks
   */
  List<StandingPlan> run(List<SweepTask> tasks, int jobs, Interrupts interrupts)
      throws IOException, InvalidInputException, InvalidConfigException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Optional<StandingPlan>>> results = new ArrayList<>();
      for (SweepTask task : tasks) {
        results.add(pool.submit(orStopOthers(() -> run(task, interrupts), interrupts)));
      }
      List<StandingPlan> standing = new ArrayList<>();
      for (Future<Optional<StandingPlan>> result : results) {
        result.get().ifPresent(standing::add);
      }
      return standing;
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      pool.shutdown();
    }
  }

  /** What fails in one plan fails in the next: the others need not go on. */
  private static <T> Callable<T> orStopOthers(Callable<T> work, Interrupts interrupts) {
    return () -> {
      boolean done = false;
      try {
        T result = work.call();
        done = true;
        return result;
      } finally {
        if (!done) {
          interrupts.stop();
        }
      }
    };
  }

  private static IllegalStateException cause(ExecutionException e)
      throws IOException, InvalidInputException, InvalidConfigException {
    Throwable cause = e.getCause();
    if (cause instanceof IOException io) {
      throw io;
    } else if (cause instanceof InvalidInputException invalid) {
      throw invalid;
    } else if (cause instanceof InvalidConfigException config) {
      throw config;
    } else if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }

  private Optional<StandingPlan> run(SweepTask task, Interrupts interrupts)
      throws IOException, InvalidInputException, InvalidConfigException {
    Path file = folder.plan(task.point());
    boolean isNew = !Files.exists(file);
    if (interrupts.wereSeen()) {
      return Optional.empty();
    }
    if (isNew) {
      listener.begins(task.point());
      if (!make(task, file, interrupts)) {
        return Optional.empty();
      }
    }
    StandingPlan standing = StandingPlan.read(task, network, file);
    listener.stands(standing.outcome(), isNew);
    return Optional.of(standing);
  }

  /** Makes and writes a plan; tells whether it did: one that was cut short is not written. */
  private boolean make(SweepTask task, Path file, Interrupts interrupts)
      throws IOException, InvalidConfigException {
    SolveRun run = new SolveRun(task.loaded(), network, task.weighting(), options.fromNow());
    Search search = run.search((hard, medium, soft) -> {});
    int[] found = interrupts.run(search);
    if (interrupts.wereSeen()) {
      return false;
    }
    Plan plan = run.plan(search, found, interrupts);
    if (interrupts.wereSeen()) {
      return false;
    }
    run.write(plan, SiteWaits.of(network, plan, plan.region().lastPhase()), file);
    return true;
  }
}
