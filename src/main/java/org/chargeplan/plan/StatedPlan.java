package org.chargeplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.region.Scope;

/**
 * What a plan file states about the entire plan.
 *
 * @param regionId id of the region
 * @param digest SHA-256 of the region's files
 * @param regionFolder the folder of the region as seen from the plan's, where the plan names it
 * @param scope the part of the region
 * @param provenance how the plan was made
 * @param pins decisions made by hand
 * @param phases ids of the phases
 * @param figures totals
 * @param reinforcement blocks built at grid nodes
 * @param score score by rule
 * @param shortfalls targets missed
 * @param boundUsd cost in USD that no plan undercuts, where one is proven
 */
public record StatedPlan(
    String regionId,
    String digest,
    Optional<String> regionFolder,
    Scope scope,
    Provenance provenance,
    List<StatedPin> pins,
    List<String> phases,
    List<Figure> figures,
    List<Reinforcement> reinforcement,
    List<RuleScore> score,
    List<Shortfall> shortfalls,
    OptionalDouble boundUsd) {

  /** Member: ports before the programme by type. */
  public static final String EXISTING_PORTS = "existing_ports";

  /** Member: ports built in a phase by type. */
  public static final String NEW_PORTS = "new_ports";

  /** Member: ports at the end of a phase by type. */
  public static final String PORTS = "ports";

  /** Member: ports at the end of a phase by group. */
  public static final String PORTS_BY_GROUP = "ports_by_group";

  /** Member: capital spent in a phase by part, in USD. */
  public static final String CAPITAL_USD = "capital_usd";

  /** Member: input figures of a layer by status. */
  public static final String INPUT_FIGURES = "input_figures";

  /** Row of {@link #EXISTING_PORTS}, which knows no phase. */
  public static final String BEFORE = "before";

  /**
   * One figure of a total.
   *
   * @param line line of the file
   * @param member name of the total
   * @param row phase or layer
   * @param column type, group, part or status
   * @param amount the figure
   */
  public record Figure(int line, String member, String row, String column, double amount) {}

  /**
   * Blocks of reinforcement built at a grid node in a phase.
   *
   * @param line line of the file
   * @param gridNode id of the node
   * @param phase id of the phase
   * @param blocks number of blocks
   * @param kw headroom they add in kW
   * @param usd their cost
   */
  public record Reinforcement(
      int line, String gridNode, String phase, double blocks, double kw, double usd) {}

  /**
   * A decision made by hand.
   *
   * @param line line of the file
   * @param site id of the site
   * @param type id of the port type
   * @param phase id of the phase
   * @param ports new ports, 0 or more
   */
  public record StatedPin(int line, String site, String type, String phase, int ports) {}

  public StatedPlan {
    pins = List.copyOf(pins);
    phases = List.copyOf(phases);
    figures = List.copyOf(figures);
    reinforcement = List.copyOf(reinforcement);
    score = List.copyOf(score);
    shortfalls = List.copyOf(shortfalls);
  }
}
