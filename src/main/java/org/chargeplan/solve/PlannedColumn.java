package org.chargeplan.solve;

import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * A column of the program as OptaPlanner sees it. It holds no value of its own: it looks into the
 * allocation that is being worked on, so that a copy of an allocation need not copy its columns.
 */
@PlanningEntity
public final class PlannedColumn {

  /** The name of the planning variable. */
  static final String COUNT = "count";

  private final WorkingState workbench;
  private final int column;
  private final int upper;

  PlannedColumn(WorkingState workbench, int column, int upper) {
    this.workbench = workbench;
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

  /** The value in the allocation that is being worked on. */
  @PlanningVariable(valueRangeProviderRefs = "counts")
  public Integer getCount() {
    return count();
  }

  /** Sets the value in the allocation that is being worked on. */
  public void setCount(Integer count) {
    setCount(count.intValue());
  }

  int count() {
    return workbench.values().get(column);
  }

  void setCount(int count) {
    workbench.values().set(column, count);
  }
}
