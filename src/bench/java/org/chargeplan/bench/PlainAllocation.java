package org.chargeplan.bench;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.program.Program;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** An allocation as OptaPlanner's manual would model it. */
@PlanningSolution
public final class PlainAllocation {

  private Program program;
  private List<PlainColumn> columns = new ArrayList<>();
  private HardMediumSoftLongScore score;

  /** For OptaPlanner's cloner. */
  public PlainAllocation() {}

  PlainAllocation(Program program) {
    this.program = program;
    for (int column = 0; column < program.columns(); column++) {
      int[] terms = {0};
      program.forEachTerm(column, (row, c) -> terms[0]++);
      columns.add(new PlainColumn(column, program.upper(column), terms[0]));
    }
  }

  Program program() {
    return program;
  }

  int[] values() {
    return columns.stream().mapToInt(PlainColumn::countOrZero).toArray();
  }

  /** The columns. */
  @PlanningEntityCollectionProperty
  public List<PlainColumn> getColumns() {
    return columns;
  }

  /** The score, with penalties as negative numbers. */
  @PlanningScore
  public HardMediumSoftLongScore getScore() {
    return score;
  }

  /** Called by OptaPlanner. */
  public void setScore(HardMediumSoftLongScore score) {
    this.score = score;
  }
}
