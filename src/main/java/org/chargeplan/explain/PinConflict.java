package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;

/**
 * A hard limit that pins break whatever else is planned.
 *
 * @param family the limit
 * @param subject what it is about
 * @param phase id of the phase
 * @param best the amount nearest to the limit that is possible beside the pins, or that a plan has,
 *     in the family's unit
 * @param bound the limit
 * @param pins the pins that count in it, the largest numbers first
 */
public record PinConflict(
    Family family, Subject subject, String phase, double best, double bound, List<Pin> pins) {

  private static final List<String> PHYSICAL = List.of("site-limits", "grid-headroom");

  public PinConflict {
    pins = List.copyOf(pins);
  }

  /** Whether the amount is above the limit; else it is below. */
  public boolean isTooMuch() {
    return best > bound;
  }

  /** Whether the limit is one of physics, which can't be switched off. */
  public boolean isPhysical() {
    return PHYSICAL.contains(family.ruleId());
  }

  /**
   * The hard limits that pins break by themselves. Each row is looked at alone, so that pins may
   * break limits together that are not found.
   *
   * @param region the region with its pins
   * @param pinned its program
   * @param free compiles the program of the region without pins, which is only done where something
   *     is broken; what it breaks as much is no conflict
   */
  public static List<PinConflict> allOf(Region region, Program pinned, Supplier<Program> free) {
    Map<Row, Integer> rows = new LinkedHashMap<>();
    RowRanges ranges = new RowRanges(pinned);
    Map<Row, Integer> seen = new HashMap<>();
    for (int row = 0; row < pinned.rows(); row++) {
      if (pinned.family(row).level() == Level.HARD) {
        Row here = Row.of(pinned, row, seen);
        if (ranges.leastPenalty(row) > 0) {
          rows.put(here, row);
        }
      }
    }
    if (!rows.isEmpty()) {
      removeBrokenBefore(rows, ranges, free.get());
    }
    return rows.values().stream()
        .map(row -> conflict(region, pinned, row, ranges.best(row)))
        .toList();
  }

  private static void removeBrokenBefore(Map<Row, Integer> rows, RowRanges pinned, Program free) {
    RowRanges ranges = new RowRanges(free);
    Map<Row, Integer> seen = new HashMap<>();
    for (int row = 0; row < free.rows(); row++) {
      if (free.family(row).level() == Level.HARD) {
        long before = ranges.leastPenalty(row);
        Row here = Row.of(free, row, seen);
        rows.computeIfPresent(
            here, (same, number) -> pinned.leastPenalty(number) > before ? number : null);
      }
    }
  }

  /** The hard limits that a plan breaks and in which pins count. */
  public static List<PinConflict> brokenBy(Region region, Evaluator plan) {
    List<PinConflict> conflicts = new ArrayList<>();
    Program program = plan.program();
    for (int row = 0; row < program.rows(); row++) {
      if (program.family(row).level() == Level.HARD && plan.penalty(row) > 0) {
        conflicts.add(conflict(region, program, row, plan.activity(row)));
      }
    }
    return conflicts.stream().filter(conflict -> !conflict.pins().isEmpty()).toList();
  }

  private static PinConflict conflict(Region region, Program program, int row, long best) {
    Family family = program.family(row);
    long bound = program.penalty(row).nearestBound(best);
    return new PinConflict(
        family,
        program.subject(row),
        region.phases().get(program.phase(row)).id(),
        best / family.stepsPerUnit(),
        bound / family.stepsPerUnit(),
        pinsIn(region, program, row, best > bound));
  }

  /**
   * The pins whose columns have a term in a row, or in one that its indicators watch: those first
   * that add most to it. Pins of no ports only matter where there is too little.
   */
  private static List<Pin> pinsIn(Region region, Program program, int row, boolean isTooMuch) {
    boolean[] leadsThere = leadingTo(program, row);
    Map<Pin, Long> amounts = new LinkedHashMap<>();
    for (int column = 0; column < program.columns(); column++) {
      if (program.isFixed(column)
          && program.decision(column) instanceof Decision.Build build
          && (program.base(column) > 0 || !isTooMuch)) {
        boolean[] counts = {false};
        long[] amount = {0};
        int ports = program.base(column);
        program.forEachTerm(
            column,
            (touched, c) -> {
              counts[0] |= leadsThere[touched];
              amount[0] += touched == row ? Math.abs(c * ports) : 0;
            });
        if (counts[0]) {
          amounts.put(pin(region, build, ports), amount[0]);
        }
      }
    }
    return amounts.entrySet().stream()
        .sorted(Map.Entry.<Pin, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Pin pin(Region region, Decision.Build build, int ports) {
    return new Pin(
        region.sites().get(build.site()).id(),
        region.portTypes().get(build.type()).id(),
        region.phases().get(build.phase()).id(),
        ports);
  }

  /** Which rows lead to a row by a chain of indicators, itself among them. */
  private static boolean[] leadingTo(Program program, int row) {
    boolean[] leadsThere = new boolean[program.rows()];
    leadsThere[row] = true;
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < program.indicators(); i++) {
        int watched = program.watchedRow(i);
        boolean[] feeds = {false};
        program.forEachIndicatorTerm(i, (fed, c) -> feeds[0] |= leadsThere[fed]);
        if (feeds[0] && !leadsThere[watched]) {
          leadsThere[watched] = true;
          more = true;
        }
      }
    }
    return leadsThere;
  }

  /** What makes a row the same in two programs: rows of one meaning come in the same order. */
  private record Row(String ruleId, String title, Subject subject, int phase, int number) {

    static Row of(Program program, int row, Map<Row, Integer> seen) {
      Family family = program.family(row);
      Row first =
          new Row(family.ruleId(), family.title(), program.subject(row), program.phase(row), 0);
      int number = seen.merge(first, 1, Integer::sum);
      return new Row(first.ruleId, first.title, first.subject, first.phase, number);
    }
  }
}
