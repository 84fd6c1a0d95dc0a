package org.chargeplan.explain;

import java.util.List;
import java.util.Optional;
import org.chargeplan.region.RuleSpec;

/**
 * The limits of one family of rows that a plan uses up.
 *
 * @param ruleId the rule
 * @param title the rule in words
 * @param source where it comes from
 * @param level how binding it is
 * @param kind the kind of limit, where it is one that can be relaxed
 * @param unit unit of bounds
 * @param count how many such limits there are
 * @param usedUp how many the plan uses up, those beyond the bound among them
 * @param broken how many lie beyond the bound
 * @param first some that are used up, broken ones first, then by falling worth
 */
public record LimitGroup(
    String ruleId,
    String title,
    String source,
    RuleSpec.Level level,
    Optional<LimitKind> kind,
    String unit,
    int count,
    int usedUp,
    int broken,
    List<LimitRow> first) {

  public LimitGroup {
    first = List.copyOf(first);
  }
}
