package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;

/** The rows of missed targets, in the order of a plan's shortfalls. */
final class MissedRows {

  private MissedRows() {}

  /**
   * The targets that the plan of a question misses, except those that no decision has any influence
   * on, e.g. a stretch of a corridor without a site: nothing would help these.
   */
  static List<MissedTarget> of(Question question) {
    Question.Setting setting = question.setting(Set.of());
    List<MissedTarget> missed = new ArrayList<>();
    for (Shortfall shortfall : question.plan().shortfalls()) {
      row(shortfall, setting.evaluator(), question)
          .flatMap(row -> target(shortfall, row, setting, question))
          .ifPresent(missed::add);
    }
    return missed;
  }

  /** What an outcome misses of each target, in its unit. */
  static List<Double> missing(
      List<MissedTarget> targets, ElasticProgram elastic, ElasticOutcome outcome) {
    return targets.stream()
        .map(
            target -> {
              int row =
                  row(target.shortfall(), elastic.evaluator(), elastic.question()).orElseThrow();
              return outcome.missing(row) / elastic.program().family(row).stepsPerUnit();
            })
        .toList();
  }

  private static Optional<Integer> row(
      Shortfall shortfall, Evaluator evaluator, Question question) {
    Program program = evaluator.program();
    int phase = question.region().findPhase(shortfall.phaseId()).map(p -> p.index()).orElse(-1);
    for (int row = 0; row < program.rows(); row++) {
      if (program.phase(row) == phase
          && program.family(row).level() == Level.MEDIUM
          && evaluator.penalty(row) > 0
          && program.family(row).ruleId().equals(shortfall.ruleId())
          && shortfall.title().equals(program.family(row).title() + ", " + program.subject(row))) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static Optional<MissedTarget> target(
      Shortfall shortfall, int row, Question.Setting setting, Question question) {
    Evaluator evaluator = setting.evaluator();
    double unit = setting.program().family(row).stepsPerUnit();
    return setting
        .limits()
        .bound(row)
        .map(
            bound ->
                new MissedTarget(
                    shortfall,
                    -bound.room((double) evaluator.activity(row)) / unit,
                    bound.isUpper(),
                    laterPhase(row, bound, evaluator, question)));
  }

  /** The first later phase at whose end the same rule and subject have what is asked here. */
  private static Optional<String> laterPhase(
      int row, RowLimit bound, Evaluator evaluator, Question question) {
    Program program = evaluator.program();
    int best = Integer.MAX_VALUE;
    for (int other = 0; other < program.rows(); other++) {
      if (program.phase(other) > program.phase(row)
          && program.familyIndex(other) == program.familyIndex(row)
          && program.subject(other).equals(program.subject(row))
          && bound.room((double) evaluator.activity(other)) >= 0) {
        best = Math.min(best, program.phase(other));
      }
    }
    return best == Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(question.region().phases().get(best).id());
  }
}
