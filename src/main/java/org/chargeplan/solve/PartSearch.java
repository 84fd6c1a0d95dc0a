package org.chargeplan.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.FractionalPoint;
import org.optaplanner.core.api.score.director.ScoreDirector;

/**
 * Searches a large region part by part, several parts at the same time: the local search of {@code
 * solver.xml}, on the sites of one stretch of their space-filling curve, with all others fixed. A
 * part fits into a processor's cache, which makes a search of a country as fast as that of a
 * province, and all cores work.
 *
 * <p>Parts that are searched at the same time share rows: national targets, say. Only the first of
 * them may use the slack of such a row; for the others it has none.
 */
public final class PartSearch extends SiteBySite {

  /** Part of the time left that is spent here; the rest is for the whole region at once. */
  private static final double PART_OF_TIME = 0.85;

  private static final int SITES_AT_ONCE = 600;

  /** Called by OptaPlanner. */
  public PartSearch() {
    super(SITES_AT_ONCE);
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<Allocation> scoreDirector) {
    Allocation allocation = scoreDirector.getWorkingSolution();
    Allocation.Problem problem = allocation.problem();
    SiteBlocks blocks = problem.blocks();
    int parts = (blocks.size() + sitesAtOnce() - 1) / sitesAtOnce();
    if (parts < threads()) {
      return;
    }
    StopSignal stop = problem.state().stop();
    int waves = (parts + threads() - 1) / threads();
    long endNanos = System.nanoTime() + Math.round(PART_OF_TIME * stop.left().toNanos());
    Evaluator evaluator = new Evaluator(problem.program());
    evaluator.setAll(allocation.toArray());
    for (int wave = 0; wave < waves && !stop.isOn(); wave++) {
      Duration time = Duration.ofNanos((endNanos - System.nanoTime()) / (waves - wave));
      search(problem, evaluator, wave, waves, time);
      problem.state().better(evaluator);
    }
    allocation.change(scoreDirector, evaluator.values());
  }

  private void search(
      Allocation.Problem problem, Evaluator evaluator, int wave, int waves, Duration time) {
    FractionalPoint point = FractionalPoint.of(evaluator);
    List<PartTask> tasks = new ArrayList<>();
    BitSet taken = new BitSet();
    int sites = problem.blocks().size();
    int parts = waves * threads();
    for (int part = wave; part < parts; part += waves) {
      int[] columns = columns(problem.blocks(), part, parts, sites);
      if (columns.length > 0) {
        PartTask task = new PartTask(problem, point, columns, taken::get, part, time);
        tasks.add(task);
        for (int row : task.rows()) {
          taken.set(row);
        }
      }
    }
    tasks.forEach(PartTask::start);
    for (PartTask task : tasks) {
      task.await(problem.state().stop());
      task.applyTo(evaluator);
    }
  }

  /** The builds of a part, a stretch of the curve, and the other columns that belong to it. */
  private static int[] columns(SiteBlocks blocks, int part, int parts, int sites) {
    int from = (int) ((long) sites * part / parts);
    int to = (int) ((long) sites * (part + 1) / parts);
    return blocks.columns(from, to);
  }
}
