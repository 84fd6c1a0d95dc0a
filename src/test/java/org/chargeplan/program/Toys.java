package org.chargeplan.program;

/** Parts of small programs for tests. */
final class Toys {

  static final Subject NATION = new Subject(Subject.Kind.NATION, "toy", "Toy");

  private Toys() {}

  static Family family(Level level) {
    return new Family("toy-" + level, "Toy", "made up", level, "units", 1);
  }

  static Decision decision(int site) {
    return new Decision.Build(site, 0, 0);
  }
}
