package org.chargeplan.solve;

/** A column that could take one port more, and its gain when last tried. */
final class GreedyCandidate implements Comparable<GreedyCandidate> {

  static final int NO_RELIEF = -1;

  final int column;

  /** The column that must take one more with it, to relieve what would be overloaded. */
  private int relief = NO_RELIEF;

  private Gain local = Gain.NONE;
  private Gain full = Gain.NONE;

  GreedyCandidate(int column) {
    this.column = column;
  }

  void tried(Gain newFull, Gain newLocal, int newRelief) {
    full = newFull;
    local = newLocal;
    relief = newRelief;
  }

  int relief() {
    return relief;
  }

  /** The gain apart from national rows: the order among columns of one type and phase. */
  Gain local() {
    return local;
  }

  /** The gain in all rows. */
  Gain full() {
    return full;
  }

  /** The best first; of equals the first column. */
  @Override
  public int compareTo(GreedyCandidate other) {
    int order = other.local.compareTo(local);
    return order != 0 ? order : Integer.compare(column, other.column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GreedyCandidate candidate && candidate.column == column;
  }

  @Override
  public int hashCode() {
    return column;
  }
}
