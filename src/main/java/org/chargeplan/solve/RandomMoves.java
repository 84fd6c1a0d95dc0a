package org.chargeplan.solve;

import java.util.Random;

/** Moves of ports between columns, where anything can be built at all. */
abstract class RandomMoves extends EndlessMoves<ColumnsMove> {

  /** Columns tried to find one with something to move before one without it is proposed. */
  private static final int LOOKS = 256;

  /** Amounts moved are powers of two up to this one, the small ones as often as the large. */
  private static final int LARGEST_AMOUNT_BITS = 5;

  @Override
  final boolean hasAny(Allocation allocation) {
    return allocation.problem().neighbours().builds().length > 0;
  }

  /** A move that changes a column. */
  ColumnsMove change(int column, int by) {
    return ColumnsMove.change(count(), column, by);
  }

  /**
   * A move of a random amount from one column to another, at most what one has and the other takes.
   */
  ColumnsMove transfer(Allocation allocation, int from, int to, Random random) {
    int held = allocation.values().get(from);
    int room = allocation.program().upper(to) - allocation.values().get(to);
    return ColumnsMove.transfer(count(), from, to, Math.min(amount(random), Math.min(held, room)));
  }

  static int any(int[] columns, Random random) {
    return columns[random.nextInt(columns.length)];
  }

  /**
   * A column that builds ports in this allocation: the first at or after a random place, as far as
   * one is near. Going on to the next is far cheaper than drawing again.
   */
  static int anyBuilt(Allocation allocation, Random random) {
    int[] builds = allocation.problem().neighbours().builds();
    int at = random.nextInt(builds.length);
    for (int look = 0; look < LOOKS && allocation.values().get(builds[at]) == 0; look++) {
      at = at + 1 < builds.length ? at + 1 : 0;
    }
    return builds[at];
  }

  static int amount(Random random) {
    return 1 << random.nextInt(LARGEST_AMOUNT_BITS + 1);
  }
}
