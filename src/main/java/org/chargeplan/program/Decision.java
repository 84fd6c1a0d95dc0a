package org.chargeplan.program;

/** What a column decides. Indices are those of the region. */
public sealed interface Decision {

  /** The phase in which it is built; it exists in every later phase too. */
  int phase();

  /**
   * Ports built.
   *
   * @param site index of the site
   * @param type index of the port type
   * @param phase index of the phase
   */
  record Build(int site, int type, int phase) implements Decision {}

  /**
   * Blocks of reinforcement built.
   *
   * @param gridNode index of the grid node
   * @param phase index of the phase
   */
  record Reinforce(int gridNode, int phase) implements Decision {}
}
