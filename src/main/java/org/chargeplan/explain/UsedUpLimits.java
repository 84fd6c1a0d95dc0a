package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** Finds the limits that a plan uses up. */
final class UsedUpLimits {

  private static final Comparator<LimitRow> WORST_FIRST =
      Comparator.comparing(LimitRow::isBroken)
          .thenComparingDouble(row -> row.worth().orElse(0))
          .reversed();

  private final Region region;
  private final Evaluator evaluator;
  private final Program program;
  private final RowLimits limits;
  private final Optional<DualValues> duals;
  private final Set<String> pinnedSites;

  private UsedUpLimits(
      Region region, Evaluator evaluator, RowLimits limits, Optional<DualValues> duals) {
    this.region = region;
    this.evaluator = evaluator;
    this.program = evaluator.program();
    this.limits = limits;
    this.duals = duals;
    this.pinnedSites = region.pins().stream().map(Pin::site).collect(Collectors.toSet());
  }

  /** The groups that have a limit used up: medium ones first, each with {@code top} rows. */
  static List<LimitGroup> of(
      Region region, Evaluator evaluator, RowLimits limits, Optional<DualValues> duals, int top) {
    return new UsedUpLimits(region, evaluator, limits, duals).groups(top);
  }

  private List<LimitGroup> groups(int top) {
    int families = program.families().size();
    int[] count = new int[families];
    List<List<LimitRow>> rows = new ArrayList<>();
    for (int family = 0; family < families; family++) {
      rows.add(new ArrayList<>());
    }
    for (int row = 0; row < program.rows(); row++) {
      Optional<RowLimit> bound = limits.bound(row);
      if (bound.isPresent()) {
        count[program.familyIndex(row)]++;
        if (limits.isUsedUp(row, bound.get(), (double) evaluator.activity(row))) {
          rows.get(program.familyIndex(row)).add(row(row, bound.get()));
        }
      }
    }
    List<LimitGroup> groups = new ArrayList<>();
    for (Level level : List.of(Level.MEDIUM, Level.HARD)) {
      for (int family = 0; family < families; family++) {
        if (program.families().get(family).level() == level && !rows.get(family).isEmpty()) {
          groups.add(group(program.families().get(family), count[family], rows.get(family), top));
        }
      }
    }
    return groups;
  }

  private LimitRow row(int row, RowLimit bound) {
    double unit = program.family(row).stepsPerUnit();
    double activity = evaluator.activity(row);
    return new LimitRow(
        program.subject(row) + (isPinned(program.subject(row)) ? ", pinned" : ""),
        region.phases().get(program.phase(row)).id(),
        bound.isUpper(),
        bound.at() / unit,
        activity / unit,
        bound.room(activity) < 0,
        duals.map(p -> OptionalDouble.of(p.worth(row, bound))).orElse(OptionalDouble.empty()));
  }

  private boolean isPinned(Subject subject) {
    return subject.kind() == Subject.Kind.SITE && pinnedSites.contains(subject.id());
  }

  private LimitGroup group(Family family, int count, List<LimitRow> rows, int top) {
    return new LimitGroup(
        family.ruleId(),
        family.title(),
        family.source(),
        family.level() == Level.HARD ? RuleSpec.Level.HARD : RuleSpec.Level.MEDIUM,
        LimitKind.of(region, family),
        family.unit(),
        count,
        rows.size(),
        (int) rows.stream().filter(LimitRow::isBroken).count(),
        rows.stream().sorted(WORST_FIRST).limit(top).toList());
  }
}
