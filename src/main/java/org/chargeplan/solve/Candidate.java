package org.chargeplan.solve;

/** A column that could take one port more, and what that was worth when last tried. */
final class Candidate implements Comparable<Candidate> {

  static final int NO_RELIEF = -1;

  final int column;

  /** The column that must take one more with it, to relieve what would be overloaded. */
  private int relief = NO_RELIEF;

  private Gain local = Gain.NONE;
  private Gain full = Gain.NONE;

  Candidate(int column) {
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

  /** The win apart from the nation's rows: the order among columns of one type and phase. */
  Gain local() {
    return local;
  }

  /** The whole win. */
  Gain full() {
    return full;
  }

  /** The best first; of equals the first column. */
  @Override
  public int compareTo(Candidate other) {
    int order = other.local.compareTo(local);
    return order != 0 ? order : Integer.compare(column, other.column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Candidate candidate && candidate.column == column;
  }

  @Override
  public int hashCode() {
    return column;
  }
}
