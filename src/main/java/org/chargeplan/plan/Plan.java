package org.chargeplan.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * A plan: the new ports of each type at each site by phase, the reinforcement of the grid, and
 * where the plan comes from.
 *
 * <p>Immutable. Sites, types, phases and nodes are those of {@link #region()}.
 */
public final class Plan {

  private final Region region;
  private final int[] newPorts;
  private final int[] blocks;
  private final Provenance provenance;
  private final List<RuleScore> score;
  private final List<Shortfall> shortfalls;
  private final OptionalDouble boundUsd;

  private Plan(Builder builder) {
    this.region = builder.region;
    this.newPorts = builder.newPorts.clone();
    this.blocks = builder.blocks.clone();
    this.provenance = builder.provenance;
    this.score = builder.score;
    this.shortfalls = builder.shortfalls;
    this.boundUsd = builder.boundUsd;
  }

  /** Begins a plan in which nothing is built yet. */
  public static Builder builder(Region region) {
    return new Builder(region);
  }

  /** The region it was made for. */
  public Region region() {
    return region;
  }

  /** Ports of a type built at a site in a phase. */
  public int newPorts(Site site, PortType type, Phase phase) {
    return newPorts[portIndex(region, site, type, phase)];
  }

  /** Ports of a type that exist at a site at the end of a phase, those before the plan included. */
  public int ports(Site site, PortType type, Phase phase) {
    int index = portIndex(region, site, type, phase);
    int ports = site.existingPorts(type);
    for (int built = index - phase.index(); built <= index; built++) {
      ports += newPorts[built];
    }
    return ports;
  }

  /** Blocks of reinforcement built at a grid node in a phase. */
  public int blocks(GridNode node, Phase phase) {
    return blocks[blockIndex(region, node, phase)];
  }

  /** How the plan was made. */
  public Provenance provenance() {
    return provenance;
  }

  /** The score by rule, in the order of the solver. */
  public List<RuleScore> score() {
    return score;
  }

  /** Targets that the plan misses. */
  public List<Shortfall> shortfalls() {
    return shortfalls;
  }

  /** The same plan with more about the targets that it misses. */
  public Plan withShortfalls(List<Shortfall> missed) {
    return copy().shortfalls(missed).plan();
  }

  /** The same plan with a cost in USD that no plan undercuts, where one is proven. */
  public Plan withBound(OptionalDouble provenUsd) {
    return copy().boundUsd(provenUsd).plan();
  }

  private Builder copy() {
    Builder same = builder(region).provenance(provenance).score(score);
    System.arraycopy(newPorts, 0, same.newPorts, 0, newPorts.length);
    System.arraycopy(blocks, 0, same.blocks, 0, blocks.length);
    return same.shortfalls(shortfalls).boundUsd(boundUsd);
  }

  /** What the plan costs in USD: the sum of its soft scores. */
  public double costUsd() {
    return score.stream()
        .filter(each -> each.level() == RuleSpec.Level.SOFT)
        .mapToDouble(RuleScore::amount)
        .sum();
  }

  /**
   * A cost in USD that is proven for all plans: none that keeps every hard rule and misses targets
   * no more than this one costs less. Empty where nothing is proven.
   */
  public OptionalDouble boundUsd() {
    return boundUsd;
  }

  /** By what part of the bound the plan costs more than it; empty where nothing is proven. */
  public OptionalDouble gap() {
    return boundUsd.isPresent() && boundUsd.getAsDouble() > 0
        ? OptionalDouble.of(costUsd() / boundUsd.getAsDouble() - 1)
        : OptionalDouble.empty();
  }

  /** Whether another plan builds the same in the same region, with the same origin and score. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan
        && region.equals(plan.region)
        && Arrays.equals(newPorts, plan.newPorts)
        && Arrays.equals(blocks, plan.blocks)
        && provenance.equals(plan.provenance)
        && score.equals(plan.score)
        && shortfalls.equals(plan.shortfalls)
        && boundUsd.equals(plan.boundUsd);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(newPorts), Arrays.hashCode(blocks), provenance);
  }

  private static int portIndex(Region region, Site site, PortType type, Phase phase) {
    int types = region.portTypes().size();
    int phases = region.phases().size();
    return (site.index() * types + type.index()) * phases + phase.index();
  }

  private static int blockIndex(Region region, GridNode node, Phase phase) {
    return node.index() * region.phases().size() + phase.index();
  }

  /** Takes the decisions of a plan. Not for several threads. */
  public static final class Builder {

    private final Region region;
    private final int[] newPorts;
    private final int[] blocks;
    private Provenance provenance = Provenance.UNKNOWN;
    private List<RuleScore> score = List.of();
    private List<Shortfall> shortfalls = List.of();
    private OptionalDouble boundUsd = OptionalDouble.empty();

    private Builder(Region region) {
      this.region = region;
      int phases = region.phases().size();
      this.newPorts = new int[region.sites().size() * region.portTypes().size() * phases];
      this.blocks = new int[region.gridNodes().size() * phases];
    }

    /**
     * Builds more ports.
     *
     * @throws IllegalArgumentException where the number is negative
     */
    public Builder build(Site site, PortType type, Phase phase, int ports) {
      requireCount(ports, "ports", site.id());
      newPorts[portIndex(region, site, type, phase)] += ports;
      return this;
    }

    /**
     * Builds more blocks of reinforcement.
     *
     * @throws IllegalArgumentException where the number is negative
     */
    public Builder reinforce(GridNode node, Phase phase, int moreBlocks) {
      requireCount(moreBlocks, "blocks", node.id());
      blocks[blockIndex(region, node, phase)] += moreBlocks;
      return this;
    }

    /** Says how the plan was made. */
    public Builder provenance(Provenance origin) {
      this.provenance = origin;
      return this;
    }

    /** Gives the score by rule. */
    public Builder score(List<RuleScore> byRule) {
      this.score = List.copyOf(byRule);
      return this;
    }

    /** Gives the targets that are missed. */
    public Builder shortfalls(List<Shortfall> missed) {
      this.shortfalls = List.copyOf(missed);
      return this;
    }

    /** Gives the cost that no plan undercuts, where one is proven. */
    public Builder boundUsd(OptionalDouble proven) {
      this.boundUsd = proven;
      return this;
    }

    /** The plan as decided so far. */
    public Plan plan() {
      return new Plan(this);
    }

    private static void requireCount(int count, String what, String where) {
      if (count < 0) {
        throw new IllegalArgumentException(
            "The " + what + " (" + count + ") built at (" + where + ") must not be negative.");
      }
    }
  }
}
