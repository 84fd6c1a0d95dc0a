package org.chargeplan.bench;

import java.util.Comparator;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.api.domain.valuerange.ValueRangeFactory;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A column as OptaPlanner's manual would model it: an entity with a value of its own. */
@PlanningEntity(difficultyComparatorClass = PlainColumn.ByDifficulty.class)
public final class PlainColumn {

  private int column;
  private int upper;
  private int terms;
  private Integer count;

  /** For OptaPlanner's cloner. */
  public PlainColumn() {}

  PlainColumn(int column, int upper, int terms) {
    this.column = column;
    this.upper = upper;
    this.terms = terms;
  }

  /** The number of the column. */
  @PlanningId
  public Integer getColumn() {
    return column;
  }

  /** The values it may take. */
  @ValueRangeProvider(id = "counts")
  public CountableValueRange<Integer> counts() {
    return ValueRangeFactory.createIntValueRange(0, upper + 1);
  }

  /** The value, null until one is chosen. */
  @PlanningVariable(valueRangeProviderRefs = "counts")
  public Integer getCount() {
    return count;
  }

  /** Sets the value. */
  public void setCount(Integer count) {
    this.count = count;
  }

  int countOrZero() {
    return count == null ? 0 : count;
  }

  /** A column that touches more rows is harder to place; of equals the one with more room. */
  public static final class ByDifficulty implements Comparator<PlainColumn> {

    @Override
    public int compare(PlainColumn a, PlainColumn b) {
      int order = Integer.compare(a.terms, b.terms);
      order = order != 0 ? order : Integer.compare(a.upper, b.upper);
      return order != 0 ? order : Integer.compare(b.column, a.column);
    }
  }
}
