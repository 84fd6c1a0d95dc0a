package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.chargeplan.network.Network;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.ProgramBuilder;
import org.chargeplan.program.Subject;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * A program being compiled: the columns of a region, and what several rules share. Columns are
 * ordered by site, then type, then phase; reinforcement follows all builds.
 */
final class Compilation {

  /** Marks a build that is not possible. */
  static final int NO_COLUMN = -1;

  private final Region region;
  private final Network network;
  private final ProgramBuilder program = new ProgramBuilder();
  private final Map<String, Double> weights;

  private final int[][][] build;
  private final int[][] reinforce;
  private final List<Subject> siteSubjects = new ArrayList<>();
  private final Subject nation;
  private final ConnectedPower connectedPower;
  private final PinnedPorts pins;
  private final Map<Set<PortType>, OpenSites> openSites = new HashMap<>();

  /**
   * @param weights factor on a rule's penalties by rule id; 1 where a rule is not named
   */
  Compilation(Region region, Network network, Map<String, Double> weights) {
    this.region = region;
    this.network = network;
    this.weights = weights;
    String part = region.scope().isPart() ? ", " + region.scope().label() : "";
    nation = new Subject(Subject.Kind.NATION, region.id(), region.title() + part);
    pins = new PinnedPorts(region);
    build = new int[region.sites().size()][region.portTypes().size()][region.phases().size()];
    for (Site site : region.sites()) {
      siteSubjects.add(new Subject(Subject.Kind.SITE, site.id(), site.name()));
      for (PortType type : region.portTypes()) {
        addBuildColumns(site, type);
      }
    }
    reinforce = new int[region.gridNodes().size()][region.phases().size()];
    for (GridNode node : region.gridNodes()) {
      for (Phase phase : region.phases()) {
        boolean possible =
            node.maxBlocks() > 0 && node.leadMonths() <= phase.monthsFrom(region.start());
        reinforce[node.index()][phase.index()] =
            possible
                ? program.column(
                    new Decision.Reinforce(node.index(), phase.index()), node.maxBlocks())
                : NO_COLUMN;
      }
    }
    connectedPower = new ConnectedPower(this);
  }

  private void addBuildColumns(Site site, PortType type) {
    int most = site.kind().portTypes().contains(type) ? mostNewPorts(site, type) : 0;
    int[] columns = build[site.index()][type.index()];
    Arrays.fill(columns, NO_COLUMN);
    for (Phase phase : region.phases()) {
      Decision decision = new Decision.Build(site.index(), type.index(), phase.index());
      OptionalInt pinned = pins.find(site, type, phase);
      if (Math.max(most, pinned.orElse(0)) > 0) {
        columns[phase.index()] =
            pinned.isPresent()
                ? program.column(decision, pinned.getAsInt(), pinned.getAsInt())
                : program.column(decision, most);
      }
    }
  }

  /** Ports of one type that the site has room for if nothing else is built. */
  private int mostNewPorts(Site site, PortType type) {
    long freeBays = Steps.bays(site.bays());
    long freeWatts = Steps.watts(site.maxKw());
    for (PortType existing : region.portTypes()) {
      freeBays -= Steps.bays(existing.bays()) * site.existingPorts(existing);
      freeWatts -= Steps.watts(existing.powerKw()) * site.existingPorts(existing);
    }
    long byBays = freeBays / Math.max(1, Steps.bays(type.bays()));
    long byPower = freeWatts / Steps.watts(type.powerKw());
    return (int) Math.max(0, Math.min(byBays, byPower));
  }

  Region region() {
    return region;
  }

  Network network() {
    return network;
  }

  ProgramBuilder program() {
    return program;
  }

  ConnectedPower connectedPower() {
    return connectedPower;
  }

  /** Which sites are open, counting only ports of some types. */
  OpenSites openSites(Set<PortType> types) {
    return openSites.computeIfAbsent(types, t -> new OpenSites(this, t));
  }

  /**
   * The slope of a penalty, the weight of its rule included: the one place where weights enter
   * rows.
   *
   * <p>Penalties are integers: at the medium level millionths of a point, at the soft level
   * millionths of a USD. At the hard level no violation is acceptable, so each step counts 1,
   * whatever the weight.
   *
   * @param penaltyPerUnit points or USD for each unit missing or too many
   * @param stepsPerUnit steps of activity in a unit
   */
  long slope(RuleHead head, double penaltyPerUnit, double stepsPerUnit) {
    return head.level() == Level.HARD
        ? 1
        : Math.round(penaltyPerUnit * weight(head) * Steps.PER_AMOUNT / stepsPerUnit);
  }

  /** Steps of a row that counts USD and costs 1 a step, the weight of its rule included. */
  long usdSteps(RuleHead head, double usd) {
    return Math.round(usd * weight(head) * Steps.PER_USD);
  }

  private double weight(RuleHead head) {
    return head.level() == Level.HARD ? 1 : weights.getOrDefault(head.id(), 1.0);
  }

  Subject nation() {
    return nation;
  }

  Subject subject(Site site) {
    return siteSubjects.get(site.index());
  }

  static Subject subject(Zone zone) {
    return new Subject(Subject.Kind.ZONE, zone.id(), zone.name());
  }

  static Subject subject(Province province) {
    return new Subject(Subject.Kind.PROVINCE, province.id(), province.name());
  }

  /** The subject of the rows of a filter: its province, or the nation. */
  Subject subject(PortFilter filter) {
    return filter.province().map(Compilation::subject).orElse(nation);
  }

  static Subject subject(GridNode node) {
    return new Subject(Subject.Kind.GRID_NODE, node.id(), node.name());
  }

  /** The family of a rule's rows, with penalties at its level. */
  static Family family(RuleHead head, String unit, double stepsPerUnit) {
    return new Family(head.id(), head.title(), head.source(), head.level(), unit, stepsPerUnit);
  }

  /** The family of one part of a rule's rows, with a title of its own. */
  static Family family(RuleHead head, String part, String unit, double stepsPerUnit) {
    String title = head.title() + ": " + part;
    return new Family(head.id(), title, head.source(), head.level(), unit, stepsPerUnit);
  }

  /** The column of a build, or {@link #NO_COLUMN}. */
  int build(Site site, PortType type, Phase phase) {
    return build[site.index()][type.index()][phase.index()];
  }

  /** The column of a reinforcement, or {@link #NO_COLUMN}. */
  int reinforce(GridNode node, Phase phase) {
    return reinforce[node.index()][phase.index()];
  }

  /**
   * Adds to a row what is built at a site by the end of a phase: a coefficient for each port of a
   * type built in that phase or before.
   */
  void addBuilt(int row, Site site, PortType type, Phase phase, long coefficient) {
    for (int built = 0; built <= phase.index(); built++) {
      int column = build[site.index()][type.index()][built];
      if (column != NO_COLUMN) {
        program.term(row, column, coefficient);
      }
    }
  }
}
