package org.chargeplan.solve;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * A column of the program as OptaPlanner sees it. It holds no value of its own: it shows that of
 * the working allocation, so that a copy of an allocation need not copy its columns.
 */
@PlanningEntity
public final class PlannedColumn {

  /** The name of the planning variable. */
  static final String COUNT = "count";

  private final WorkingState workingState;
  private final int column;
  private final int upper;

  PlannedColumn(WorkingState workingState, int column, int upper) {
    this.workingState = workingState;
    this.column = column;
    this.upper = upper;
  }

  /** The number of the column. */
  public int column() {
    return column;
  }

  /** The values it may take. */
  @ValueRangeProvider(id = "counts")
  public CountableValueRange<Integer> counts() {
    return ValueRangeFactory.createIntValueRange(0, upper + 1);
  }

  /** The value in the working allocation. */
  @PlanningVariable(valueRangeProviderRefs = "counts")
  public Integer getCount() {
    return count();
  }

  /** Sets the value in the working allocation. */
  public void setCount(Integer count) {
    setCount(count.intValue());
  }

  int count() {
    return workingState.values().get(column);
  }

  void setCount(int count) {
    workingState.values().set(column, count);
  }
}
