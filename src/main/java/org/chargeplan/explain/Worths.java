package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Region;
import org.chargeplan.relax.RelaxationResult;

/**
 * Shadow prices: what small changes of limits and targets are worth by the duals of the relaxation,
 * until the end of the programme: for each unit of the limit's family (USD, kW, bays, ports).
 *
 * @param inPoints whether amounts are points of targets, not USD: targets are out of reach
 * @param exact whether the relaxation reached its tolerance; else the duals are rough
 * @param limits the kinds of limits that are worth anything
 * @param targets what the last unit of each target costs, most first; empty in points
 */
public record Worths(
    boolean inPoints, boolean exact, List<WorthTable> limits, List<WorthLine> targets) {

  /** Worths below this part of a USD or a point for a unit are the solver's noise. */
  private static final double NOISE = 1e-9;

  private static final Comparator<WorthLine> MOST_FIRST =
      Comparator.comparingDouble(WorthLine::most).reversed();

  public Worths {
    limits = List.copyOf(limits);
    targets = List.copyOf(targets);
  }

  /**
   * The worths by a relaxation's duals.
   *
   * @param program compiled from the region
   * @param relaxed its relaxation
   * @param top most lines of each table
   */
  public static Worths of(Region region, Program program, RelaxationResult relaxed, int top) {
    return of(
        region, program, RowLimits.of(region, program), new DualValues(program, relaxed), top);
  }

  /** Collects the worths of a program's rows. */
  static Worths of(Region region, Program program, RowLimits limits, DualValues duals, int top) {
    Map<LimitKind, Map<Subject, double[]>> byKind = new EnumMap<>(LimitKind.class);
    Map<String, double[]> ofTargets = new LinkedHashMap<>();
    for (int row = 0; row < program.rows(); row++) {
      Optional<RowLimit> bound = limits.bound(row);
      double worth = bound.isEmpty() ? 0 : duals.worth(row, bound.get());
      if (worth > NOISE) {
        Optional<LimitKind> kind = limits.kind(row);
        Family family = program.family(row);
        double[] byPhase =
            kind.isPresent()
                ? byKind
                    .computeIfAbsent(kind.get(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(program.subject(row), s -> phases(region))
                : family.level() == Level.MEDIUM
                    ? ofTargets.computeIfAbsent(target(program, row), t -> phases(region))
                    : phases(region);
        byPhase[program.phase(row)] += worth;
      }
    }
    List<WorthTable> tables = new ArrayList<>();
    byKind.forEach((kind, lines) -> tables.add(table(kind, lines, top)));
    return new Worths(
        duals.areInPoints(),
        duals.areExact(),
        tables,
        duals.areInPoints() ? List.of() : lines(ofTargets, top));
  }

  private static double[] phases(Region region) {
    return new double[region.phases().size()];
  }

  private static String target(Program program, int row) {
    Family family = program.family(row);
    Subject subject = program.subject(row);
    String of = subject.kind() == Subject.Kind.NATION ? "" : ", " + subject;
    return family.title() + of + " (" + family.unit() + ")";
  }

  private static WorthTable table(LimitKind kind, Map<Subject, double[]> worths, int top) {
    return new WorthTable(kind, worths.size(), lines(worths, top));
  }

  private static List<WorthLine> lines(Map<?, double[]> worths, int top) {
    List<WorthLine> lines = new ArrayList<>();
    worths.forEach(
        (subject, byPhase) -> {
          List<Double> list = new ArrayList<>();
          for (double each : byPhase) {
            list.add(each);
          }
          lines.add(new WorthLine(subject.toString(), list));
        });
    return lines.stream().sorted(MOST_FIRST).limit(top).toList();
  }
}
