package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.chargeplan.input.Problem;

/**
 * Reports the problems of rules with their line. {@code rules:} is line 1 of the file; the fields
 * that all rules have fill five lines, so that parameters of the first rule begin on line 7.
 */
final class RuleProblems {

  private RuleProblems() {}

  static List<String> problems(String rules) {
    return new ToyFiles().rules(rules).problemsOfRules().stream().map(RuleProblems::text).toList();
  }

  private static String text(Problem problem) {
    Path file = Path.of(problem.file()).getFileName();
    return new Problem(file.toString(), problem.line(), problem.message(), problem.hint())
        .toString();
  }

  static void assertProblem(String expected, String rules) {
    assertEquals(List.of(expected), problems(rules));
  }

  static String target(String... parameters) {
    return ToyFiles.rule("target", "port-target", "medium", parameters);
  }
}
