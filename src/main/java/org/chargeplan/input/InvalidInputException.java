package org.chargeplan.input;

import java.util.List;
import java.util.stream.Collectors;

/** Input files have problems; all of them are listed. */
public final class InvalidInputException extends Exception {

  private final List<Problem> problems;

  /**
   * @param problems the problems, at least one
   */
  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems, files in the order of their first problem, each file's by line. */
  public List<Problem> problems() {
    return problems;
  }
}
