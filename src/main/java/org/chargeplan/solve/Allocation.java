package org.chargeplan.solve;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** An allocation of ports and reinforcement: a value for each column of a program. */
@PlanningSolution(solutionCloner = AllocationCloner.class)
public final class Allocation {

  private final Problem problem;
  private final Values values;
  private HardMediumSoftLongScore score;

  /** Nothing built. */
  Allocation(Problem problem) {
    this(problem, new Values(problem.program().columns()));
    work();
  }

  private Allocation(Problem problem, Values values) {
    this.problem = problem;
    this.values = values;
  }

  /** What all copies of an allocation share. */
  record Problem(
      Region region,
      Program program,
      ColumnNeighbours neighbours,
      SiteBlocks blocks,
      CostedIndicators costedIndicators,
      SearchState state,
      List<PlannedColumn> columns,
      WorkingState workingState) {

    static Problem of(Region region, Program program, SearchState state) {
      WorkingState workingState = new WorkingState();
      List<PlannedColumn> columns = new ArrayList<>(program.columns());
      for (int column = 0; column < program.columns(); column++) {
        columns.add(new PlannedColumn(workingState, column, program.upper(column)));
      }
      return new Problem(
          region,
          program,
          new ColumnNeighbours(region, program),
          new SiteBlocks(region, program),
          new CostedIndicators(program),
          state,
          List.copyOf(columns),
          workingState);
    }
  }

  /** Sets columns before the search begins. */
  void start(int[] start) {
    for (int column = 0; column < start.length; column++) {
      values.set(column, start[column]);
    }
  }

  /** Changes the working solution to other values. */
  void change(ScoreDirector<Allocation> scoreDirector, int[] newValues) {
    for (int column = 0; column < newValues.length; column++) {
      PlannedColumn planned = column(column);
      if (planned.count() != newValues[column]) {
        scoreDirector.beforeVariableChanged(planned, PlannedColumn.COUNT);
        planned.setCount(newValues[column]);
        scoreDirector.afterVariableChanged(planned, PlannedColumn.COUNT);
      }
    }
    scoreDirector.triggerVariableListeners();
  }

  Allocation copy() {
    Allocation copy = new Allocation(problem, values.copy());
    copy.score = score;
    return copy;
  }

  /** Makes this the allocation whose values the columns show. */
  void work() {
    values.work(program().columns());
    problem.workingState().put(values);
  }

  Problem problem() {
    return problem;
  }

  Program program() {
    return problem.program();
  }

  PlannedColumn column(int column) {
    return problem.columns().get(column);
  }

  Values values() {
    return values;
  }

  int[] toArray() {
    return values.toArray(program().columns());
  }

  /** The columns, in the order of the program. */
  @PlanningEntityCollectionProperty
  public List<PlannedColumn> getColumns() {
    return problem.columns();
  }

  /** The score, with penalties as negative numbers; null until first calculated. */
  @PlanningScore
  public HardMediumSoftLongScore getScore() {
    return score;
  }

  /** Called by OptaPlanner. */
  public void setScore(HardMediumSoftLongScore score) {
    this.score = score;
  }
}
