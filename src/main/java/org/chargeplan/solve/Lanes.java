package org.chargeplan.solve;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.relax.LpRounding;

/**
 * A way through all sites along their space-filling curve in waves: at as many places at once as
 * there are threads, a batch of neighbouring sites at each.
 */
final class Lanes {

  private final SiteBlocks blocks;
  private final int[] next;
  private final int[] end;
  private int sitesAtOnce;

  /** The first batch of the first lane has so many sites less, so that borders lie elsewhere. */
  private int shift;

  Lanes(SiteBlocks blocks, int threads, int sitesAtOnce, int shift) {
    this.blocks = blocks;
    this.sitesAtOnce = sitesAtOnce;
    this.shift = shift;
    int batches = (blocks.size() + shift + sitesAtOnce - 1) / sitesAtOnce;
    int waves = (batches + threads - 1) / threads;
    next = new int[threads];
    end = new int[threads];
    for (int lane = 0; lane < threads; lane++) {
      next[lane] = place(lane * waves);
      end[lane] = place((lane + 1) * waves);
    }
  }

  private int place(int batch) {
    return Math.max(0, Math.min(blocks.size(), batch * sitesAtOnce - shift));
  }

  /** How many waves are left. */
  int waves() {
    int waves = 0;
    for (int lane = 0; lane < next.length; lane++) {
      waves = Math.max(waves, (end[lane] - next[lane] + sitesAtOnce - 1) / sitesAtOnce);
    }
    return waves;
  }

  /** Goes on with batches of at most so many sites. */
  void shrinkTo(int sites) {
    sitesAtOnce = Math.min(sitesAtOnce, sites);
    shift = 0;
  }

  /** The next batch of each lane; none at the end. */
  List<LpRounding.Batch> wave() {
    List<LpRounding.Batch> together = new ArrayList<>();
    for (int lane = 0; lane < next.length; lane++) {
      int from = next[lane];
      int to = Math.min(end[lane], from + sitesAtOnce - (from == 0 ? shift : 0));
      if (from < to) {
        together.add(new LpRounding.Batch(blocks.stages(from, to)));
        next[lane] = to;
      }
    }
    return together;
  }
}
