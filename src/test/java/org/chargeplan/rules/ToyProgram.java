package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chargeplan.network.Network;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;

/** The program of a region with its evaluator; tests build by id and ask by rule. */
public final class ToyProgram {

  private final Region region;
  private final Program program;
  private final Evaluator evaluator;

  private ToyProgram(Region region, Map<String, Double> weights) {
    this.region = region;
    RuleBook rules = RuleBook.of(region);
    this.program = rules.compile(Network.of(region, rules.reachM(), rules.reachMin()), weights);
    this.evaluator = new Evaluator(program);
  }

  /** The toy region under these rules alone: the items of {@code rules.yaml}. */
  static ToyProgram of(String rules) {
    return of(new ToyFiles().rules(rules).read());
  }

  /** A region under its own rules. */
  public static ToyProgram of(Region region) {
    return of(region, Map.of());
  }

  /** A region under its own rules, weighted. */
  public static ToyProgram of(Region region, Map<String, Double> weights) {
    return new ToyProgram(region, weights);
  }

  /** The province alone of a region, under the region's rules. */
  public static ToyProgram only(String province, Region region) {
    return of(
        region.only("province=" + province, List.of(region.findProvince(province).orElseThrow())));
  }

  /** The region. */
  public Region region() {
    return region;
  }

  /** The program. */
  public Program program() {
    return program;
  }

  /** The evaluator that the builds go to. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** Sets how many ports of a type a site gets in a phase. */
  public ToyProgram build(String site, String type, String phase, int ports) {
    evaluator.set(column(site, type, phase).orElseThrow(), ports);
    return this;
  }

  /** Sets how many blocks a grid node gets in a phase. */
  public ToyProgram reinforce(String gridNode, String phase, int blocks) {
    evaluator.set(column(gridNode, phase).orElseThrow(), blocks);
    return this;
  }

  /** The column of ports, where there is one. */
  public OptionalInt column(String site, String type, String phase) {
    return column(
        new Decision.Build(
            region.sitesById().get(site).index(),
            region.findPortType(type).orElseThrow().index(),
            index(phase)));
  }

  /** The column of blocks, where there is one. */
  public OptionalInt column(String gridNode, String phase) {
    GridNode node = region.gridNodesById().get(gridNode);
    return column(new Decision.Reinforce(node.index(), index(phase)));
  }

  private OptionalInt column(Decision decision) {
    return IntStream.range(0, program.columns())
        .filter(column -> program.decision(column).equals(decision))
        .findFirst();
  }

  private int index(String phase) {
    return region.findPhase(phase).map(Phase::index).orElseThrow();
  }

  /** The rows of a rule, those of both a penalty and none. */
  List<Integer> rows(String rule) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < program.rows(); row++) {
      if (program.family(row).ruleId().equals(rule)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The penalty of all rows of a rule at a level. */
  public long penalty(String rule, Level level) {
    return rows(rule).stream()
        .filter(row -> program.family(row).level() == level)
        .mapToLong(evaluator::penalty)
        .sum();
  }

  /**
   * The one row of a rule, subject and phase.
   *
   * @param part the unit of the row, or what the title of its family ends with
   */
  int row(String rule, String part, String subject, String phase) {
    List<Integer> rows =
        rows(rule).stream()
            .filter(row -> isOf(program.family(row), part))
            .filter(row -> program.subject(row).id().equals(subject))
            .filter(row -> program.phase(row) == index(phase))
            .toList();
    if (rows.size() != 1) {
      throw new IllegalArgumentException(
          rows.size() + " rows are of " + rule + ", " + part + ", " + subject + ", " + phase + ".");
    }
    return rows.get(0);
  }

  private static boolean isOf(Family family, String part) {
    return family.unit().equals(part) || family.title().endsWith(": " + part);
  }

  /** The activity of a {@link #row}. */
  long activity(String rule, String part, String subject, String phase) {
    return evaluator.activity(row(rule, part, subject, phase));
  }

  /** The penalty of a {@link #row}. */
  long penalty(String rule, String part, String subject, String phase) {
    return evaluator.penalty(row(rule, part, subject, phase));
  }
}
