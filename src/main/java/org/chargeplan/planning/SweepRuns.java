package org.chargeplan.planning;

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
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.planfile.PlanFileWriter;
import org.chargeplan.region.Region;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.sweep.PointOutcome;
import org.chargeplan.sweep.Sweep;
import org.chargeplan.sweep.SweepGrid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the plans of a sweep, several at a time. Each job holds the program of one plan and nothing
 * of earlier ones; a plan that is already in the folder is not made again, and one that was
 * interrupted is not kept.
 */
final class SweepRuns {

  private static final Logger LOG = LoggerFactory.getLogger(SweepRuns.class);

  private final SweepGrid grid;
  private final List<SweepTask> tasks;
  private final SweepFolder folder;
  private final Path regionFolder;
  private final SearchOptions options;
  private final int jobs;
  private final SweepListener listener;
  private final Cancellation cancellation;
  private final Network network;

  private SweepRuns(
      SweepGrid grid,
      List<SweepTask> tasks,
      SweepFolder folder,
      SweepRequest request,
      SweepListener listener,
      Cancellation cancellation) {
    this.grid = grid;
    this.tasks = tasks;
    this.folder = folder;
    this.regionFolder = request.region();
    this.options = request.search();
    this.jobs = request.jobs().orElseGet(() -> Jobs.sensible(region().sites().size()));
    this.listener = listener;
    this.cancellation = cancellation.ofPart();
    this.network = network();
  }

  /**
   * Reads and checks all input of the plans, and opens the folder.
   *
   * @param problems the problems of the request, to which those of files are added
   * @throws InvalidInputException with every problem
   */
  static SweepRuns of(
      SweepRequest request, Problems problems, SweepListener listener, Cancellation cancellation)
      throws InvalidInputException, IOException {
    SweepGrid grid = checked(new SweepGrid(request.axes()), problems);
    List<SweepTask> tasks = SweepTasks.read(request, grid, problems);
    SweepFolder folder = new SweepFolder(request.output());
    folder.checkPlace(problems);
    problems.throwIfAny();
    folder.open(SweepTasks.manifest(request, grid, tasks), tasks, request.search());
    return new SweepRuns(grid, tasks, folder, request, listener, cancellation);
  }

  private static SweepGrid checked(SweepGrid grid, Problems problems) {
    if (grid.axes().isEmpty() && problems.isEmpty()) {
      problems.add("sweep", 0, "There is nothing to vary.", "Maybe --weight cost=1,2.");
    }
    if (grid.size() <= SweepGrid.MOST_POINTS) {
      return grid;
    }
    problems.add(
        "sweep",
        0,
        "The number of plans (" + grid.size() + ") must be at most " + SweepGrid.MOST_POINTS + ".",
        "Maybe give fewer values on some axes.");
    return new SweepGrid(List.of());
  }

  private Region region() {
    return tasks.get(0).loaded().region();
  }

  /** A network that reaches as far as the rules of any plan and the coverage figures need. */
  private Network network() {
    double reachM = PointOutcome.Quality.FAR_M;
    double reachMin = 0;
    for (SweepTask task : tasks) {
      reachM = Math.max(reachM, task.loaded().rules().reachM());
      reachMin = Math.max(reachMin, task.loaded().rules().reachMin());
    }
    return Network.of(region(), reachM, reachMin);
  }

  /** Makes the missing plans; after a cancellation unfinished ones are dropped. */
  SweepResult run() throws IOException, InvalidInputException, InvalidRequestException {
    LOG.info("{}: {} plans, {} at a time", region().title(), tasks.size(), jobs);
    listener.sweepBegins(tasks.size(), jobs);
    List<FinishedPoint> finished = points();
    Optional<Sweep> sweep =
        finished.size() < tasks.size()
            ? Optional.empty()
            : Optional.of(
                Sweep.of(region(), grid, finished.stream().map(FinishedPoint::outcome).toList()));
    return SweepResult.of(folder, tasks.size(), finished, sweep);
  }

  private List<FinishedPoint> points()
      throws IOException, InvalidInputException, InvalidRequestException {
    ExecutorService pool = Executors.newFixedThreadPool(jobs);
    try {
      List<Future<Optional<FinishedPoint>>> results = new ArrayList<>();
      for (SweepTask task : tasks) {
        results.add(pool.submit(orStopOthers(() -> point(task))));
      }
      List<FinishedPoint> finished = new ArrayList<>();
      for (Future<Optional<FinishedPoint>> result : results) {
        result.get().ifPresent(finished::add);
      }
      return finished;
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      pool.shutdown();
    }
  }

  /**
   * What fails in one plan fails in the next, so the others are stopped; other work of the caller
   * is not.
   */
  private <T> Callable<T> orStopOthers(Callable<T> work) {
    return () -> {
      boolean done = false;
      try {
        T result = work.call();
        done = true;
        return result;
      } finally {
        if (!done) {
          cancellation.request();
        }
      }
    };
  }

  private static IllegalStateException cause(ExecutionException e)
      throws IOException, InvalidInputException, InvalidRequestException {
    Throwable cause = e.getCause();
    if (cause instanceof IOException io) {
      throw io;
    } else if (cause instanceof InvalidInputException invalid) {
      throw invalid;
    } else if (cause instanceof InvalidRequestException request) {
      throw request;
    } else if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }

  private Optional<FinishedPoint> point(SweepTask task)
      throws IOException, InvalidInputException, InvalidRequestException {
    Path file = folder.plan(task.point());
    boolean isNew = !Files.exists(file);
    if (cancellation.isRequested()) {
      return Optional.empty();
    }
    if (isNew) {
      listener.pointBegins(task.point());
      if (!isMade(task, file)) {
        return Optional.empty();
      }
    }
    FinishedPoint finished = FinishedPoint.read(task, network, file);
    listener.pointFinished(finished.outcome(), isNew);
    return Optional.of(finished);
  }

  /** Makes and writes a plan; one that was interrupted is not written. */
  private boolean isMade(SweepTask task, Path file)
      throws IOException, InvalidInputException, InvalidRequestException {
    PlanRun run =
        new PlanRun(task.loaded(), network, task.weighting(), options.fromNow(), cancellation);
    Plan plan = run.search(Optional.empty(), PlanningListener.NONE).plan();
    if (cancellation.isRequested()) {
      return false;
    }
    SiteWaits waits = SiteWaits.of(network, plan, plan.region().lastPhase());
    Optional<String> named = RegionSearch.nameFor(region().id(), regionFolder, file);
    PlanFileWriter.write(plan, network.routes(), waits, named, file);
    return true;
  }
}
