package org.chargeplan.decode;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;

/**
 * Why targets are missed: for each missed row, which hard limits stop the columns that would help.
 *
 * <p>A column would help if one more in it lowered the row's penalty. A limit stops it where that
 * one more raised the penalty of a hard row; a column may be stopped by several.
 */
final class Bottlenecks {

  private final Region region;
  private final Evaluator evaluator;
  private final Program program;

  /** By column: the hard families that stop one more. */
  private final long[] stoppedBy;

  /** By missed row: the columns in which one more would lower its penalty, in rising order. */
  private final Map<Integer, IntList> helpers = new LinkedHashMap<>();

  private Bottlenecks(Region region, Evaluator evaluator) {
    this.region = region;
    this.evaluator = evaluator;
    this.program = evaluator.program();
    this.stoppedBy = new long[program.columns()];
    for (int row = 0; row < program.rows(); row++) {
      if (program.family(row).level() == Level.MEDIUM && evaluator.penalty(row) > 0) {
        helpers.put(row, new IntArrayList());
      }
    }
    for (int column = 0; column < stoppedBy.length; column++) {
      stoppedBy[column] = stoppingFamilies(column);
      addHelper(column);
    }
  }

  /** The missed targets of a plan; none where every target is met. */
  static List<Shortfall> of(Region region, Evaluator evaluator) {
    if (evaluator.total(Level.MEDIUM) == 0) {
      return List.of();
    }
    Bottlenecks bottlenecks = new Bottlenecks(region, evaluator);
    return bottlenecks.helpers.keySet().stream().map(bottlenecks::shortfall).toList();
  }

  private long stoppingFamilies(int column) {
    long[] families = {0};
    program.forEachTerm(
        column,
        (row, coefficient) -> {
          boolean worse =
              program.penalty(row).of(evaluator.activity(row) + coefficient)
                  > evaluator.penalty(row);
          if (worse && program.family(row).level() == Level.HARD) {
            families[0] |= 1L << Math.min(Long.SIZE - 1, program.familyIndex(row));
          }
        });
    return families[0];
  }

  private Shortfall shortfall(int row) {
    Family family = program.family(row);
    long activity = evaluator.activity(row);
    double asked = program.penalty(row).nearestBound(activity) / family.stepsPerUnit();
    String title = family.title() + ", " + program.subject(row);
    return new Shortfall(
        family.ruleId(),
        title,
        region.phases().get(program.phase(row)).id(),
        asked,
        activity / family.stepsPerUnit(),
        family.unit(),
        limits(row),
        "");
  }

  private List<String> limits(int row) {
    IntList builds = helpers.get(row);
    int[] stopped = new int[Math.min(Long.SIZE, program.families().size())];
    int free = 0;
    int pinned = 0;
    for (int column : builds) {
      if (program.isFixed(column)) {
        pinned++;
        continue;
      }
      for (int family = 0; family < stopped.length; family++) {
        stopped[family] += (stoppedBy[column] >> family & 1) == 1 ? 1 : 0;
      }
      free += stoppedBy[column] == 0 ? 1 : 0;
    }
    List<String> limits = new ArrayList<>();
    Integer[] order = new Integer[stopped.length];
    Arrays.setAll(order, family -> family);
    Arrays.sort(order, (a, b) -> Integer.compare(stopped[b], stopped[a]));
    for (int family : order) {
      if (stopped[family] > 0) {
        limits.add(sentence(program.families().get(family), stopped[family], builds.size()));
      }
    }
    if (pinned > 0) {
      limits.add(
          String.format(
              "pins, numbers set by hand, stop %d of %d builds that would help",
              pinned, builds.size()));
    }
    if (free > 0) {
      limits.add(
          String.format(
              "%d of %d builds that would help break no limit: other targets,"
                  + " or the time of the search, keep them out",
              free, builds.size()));
    }
    if (limits.isEmpty()) {
      limits.add("nothing that can be built helps");
    }
    return limits;
  }

  private static String sentence(Family family, int stopped, int helpers) {
    return String.format(
        "%s (%s, in %s) stops %d of %d builds that would help",
        family.ruleId(), family.title(), family.unit(), stopped, helpers);
  }

  /** Enters a column at the missed rows whose penalty one more in it would lower. */
  private void addHelper(int column) {
    program.forEachTerm(
        column,
        (row, coefficient) -> {
          IntList builds = helpers.get(row);
          if (builds != null
              && program.penalty(row).of(evaluator.activity(row) + coefficient)
                  < evaluator.penalty(row)
              && (builds.isEmpty() || builds.getInt(builds.size() - 1) != column)) {
            builds.add(column);
          }
        });
  }
}
