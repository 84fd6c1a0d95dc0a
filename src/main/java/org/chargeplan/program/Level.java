package org.chargeplan.program;

/** The level of a penalty: a higher level outweighs any amount of the ones below it. */
public enum Level {
  /** Physics and law in force; a plan with any hard penalty can't be built. */
  HARD(0),
  /** Targets and national mandates, in points. */
  MEDIUM(1),
  /** Money, in millionths of a USD. */
  SOFT(2);

  private final int index;

  Level(int index) {
    this.index = index;
  }

  /** The place of the level in arrays by level: 0 for the highest. */
  public int index() {
    return index;
  }
}
