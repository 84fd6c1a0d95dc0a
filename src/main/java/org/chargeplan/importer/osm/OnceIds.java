package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Finds objects that come twice, by their numbers: joined files of overlapping extracts hold them
 * so. While numbers only rise, as in nearly all files, none comes twice, and a list of them will
 * do.
 */
final class OnceIds {

  private LongArrayList rising = new LongArrayList();
  private LongOpenHashSet known = new LongOpenHashSet(0);
  private boolean isRising = true;
  private int repeated;

  /** Whether a number comes for the first time; others are counted. */
  boolean add(long id) {
    if (isRising && (rising.isEmpty() || id > rising.getLong(rising.size() - 1))) {
      rising.add(id);
      return true;
    }
    if (isRising) {
      isRising = false;
      known = new LongOpenHashSet(rising);
      rising = new LongArrayList();
    }
    boolean isNew = known.add(id);
    repeated += isNew ? 0 : 1;
    return isNew;
  }

  /** Whether numbers only rose. */
  boolean isRising() {
    return isRising;
  }

  /** How often a number came again. */
  int repeated() {
    return repeated;
  }
}
