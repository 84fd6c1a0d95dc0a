package org.chargeplan.program;

/**
 * What a row is about.
 *
 * @param kind kind of thing
 * @param id its id in the region's files
 * @param name its name for people
 */
public record Subject(Kind kind, String id, String name) {

  /** Kinds of subjects. */
  public enum Kind {
    SITE,
    ZONE,
    GRID_NODE,
    PROVINCE,
    /** A stretch of a corridor. */
    CORRIDOR,
    NATION
  }

  @Override
  public String toString() {
    return kind == Kind.NATION ? name : id + " (" + name + ")";
  }
}
