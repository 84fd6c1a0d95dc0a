package org.chargeplan.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.chargeplan.program.Program;
import org.chargeplan.region.Connection;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;

/** The excess of an outcome in terms of the region: where, when, and how much. */
final class Excess {

  private static final int LARGEST_PLACES = 5;

  /** Excess below this part of a limit's unit is rounding. */
  private static final double NOISE = 1e-3;

  private final Region region;
  private final Map<LimitKind, Map<Integer, List<Part>>> parts = new LinkedHashMap<>();

  /** The excess of one row, in the unit of its limit. */
  private record Part(String id, String subject, int phase, double bound, double amount) {}

  private Excess(Region region) {
    this.region = region;
  }

  /**
   * The excess of all rows.
   *
   * @param steps steps of excess by row
   */
  static Excess of(Region region, ElasticProgram elastic, IntToDoubleFunction steps) {
    Excess excess = new Excess(region);
    Program program = elastic.program();
    for (int row = 0; row < program.rows(); row++) {
      double unit = program.family(row).stepsPerUnit();
      double amount = steps.applyAsDouble(row) / unit;
      if (amount > NOISE) {
        LimitKind kind = elastic.exceededKind(row).orElseThrow();
        Part part =
            new Part(
                program.subject(row).id(),
                program.subject(row).toString(),
                program.phase(row),
                elastic.ownBound(row, kind) / unit,
                amount);
        excess
            .parts
            .computeIfAbsent(kind, k -> new LinkedHashMap<>())
            .computeIfAbsent(part.phase(), p -> new ArrayList<>())
            .add(part);
      }
    }
    return excess;
  }

  /** By kind and phase. */
  List<RemedyShare> shares() {
    List<RemedyShare> shares = new ArrayList<>();
    for (LimitKind kind : LimitKind.values()) {
      for (Phase phase : region.phases()) {
        List<Part> ofPhase = parts(kind, phase);
        if (!ofPhase.isEmpty()) {
          shares.add(
              new RemedyShare(
                  kind,
                  phase.id(),
                  ofPhase.stream().mapToDouble(Part::amount).sum(),
                  ofPhase.size(),
                  ofPhase.stream()
                      .sorted(Comparator.comparingDouble(Part::amount).reversed())
                      .limit(LARGEST_PLACES)
                      .map(part -> new LocatedAmount(part.subject(), part.amount()))
                      .toList()));
        }
      }
    }
    return shares;
  }

  private List<Part> parts(LimitKind kind, Phase phase) {
    return parts.getOrDefault(kind, Map.of()).getOrDefault(phase.index(), List.of());
  }

  /** What it costs at the region's prices; nothing where it lacks one of them. */
  OptionalDouble usd() {
    if (parts.containsKey(LimitKind.BAYS) || parts.containsKey(LimitKind.CONNECTION)) {
      return OptionalDouble.empty();
    }
    double usd = 0;
    for (Phase phase : region.phases()) {
      usd += parts(LimitKind.BUDGET, phase).stream().mapToDouble(Part::amount).sum();
      usd += parts(LimitKind.POWER, phase).stream().mapToDouble(this::connectionUsd).sum();
    }
    double reinforcement = 0;
    for (Map.Entry<GridNode, Double> node : peakByNode().entrySet()) {
      reinforcement += node.getValue() * node.getKey().blockUsd() / node.getKey().blockKw();
    }
    return Double.isFinite(usd + reinforcement)
        ? OptionalDouble.of(usd + reinforcement)
        : OptionalDouble.empty();
  }

  private double connectionUsd(Part part) {
    Connection connection = region.connection();
    return connection.usd(part.bound() + part.amount()) - connection.usd(part.bound());
  }

  /** The largest excess of each node over the phases: what is built once remains. */
  private Map<GridNode, Double> peakByNode() {
    Map<String, GridNode> nodes = region.gridNodesById();
    Map<GridNode, Double> peak = new LinkedHashMap<>();
    for (Phase phase : region.phases()) {
      for (Part part : parts(LimitKind.HEADROOM, phase)) {
        peak.merge(nodes.get(part.id()), part.amount(), Math::max);
      }
    }
    return peak;
  }

  /**
   * By how many months connections or reinforcement would have to come sooner, to serve in place of
   * more power or headroom; nothing where that would not be enough.
   */
  OptionalInt months() {
    int months = 0;
    for (Phase phase : region.phases()) {
      for (Part part : parts(LimitKind.CONNECTION, phase)) {
        int lead = latestLead(part.bound(), part.bound() + part.amount());
        months = Math.max(months, lead - phase.monthsFrom(region.start()));
      }
      for (Part part : parts(LimitKind.HEADROOM, phase)) {
        GridNode node = region.gridNodesById().get(part.id());
        int late = node.leadMonths() - phase.monthsFrom(region.start());
        if (late <= 0 || part.amount() > node.maxBlocks() * node.blockKw()) {
          return OptionalInt.empty();
        }
        months = Math.max(months, late);
      }
    }
    return months == 0 ? OptionalInt.empty() : OptionalInt.of(months);
  }

  /** The longest lead of the classes that are entered between two powers. */
  private int latestLead(double fromKw, double toKw) {
    return region.connection().classes().stream()
        .filter(step -> fromKw <= step.aboveKw() && toKw > step.aboveKw())
        .mapToInt(ConnectionClass::leadMonths)
        .max()
        .orElse(0);
  }
}
