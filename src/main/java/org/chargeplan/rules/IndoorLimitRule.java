package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code indoor-limit}: fire safety of charging inside buildings, as a cap or as a cost.
 *
 * <p>Parameters: a {@link PortFilter}, and one of
 *
 * <ul>
 *   <li>{@code most_bays}, the ports of the filter allowed in a zone, with {@code
 *       compartment_bays}, the car bays of a fire compartment, each a zone (default: a site is one
 *       zone), and {@code penalty} (points or USD for each port too many, default 1). Row by indoor
 *       site and phase: {@code existing + built so far <= max(existing, most_bays x ceil(bays of
 *       the lot / compartment_bays))}. Instead of their bays, {@code compartment_m2} can state the
 *       area of compartments.
 *   <li>{@code partition_ports}, the ports allowed in a partition, with {@code compartment_m2},
 *       {@code port_m2} (default 25), {@code partition_m2} (default 0) and {@code penalty}. Row: as
 *       above, with as many ports as {@link Partitions} fit into the lot. Example: Amendment
 *       01:2026 of QCVN 04:2021/BXD, 25 cars in a partition, in basement compartments of 1,200 m2.
 *   <li>{@code usd_per_bay}, the one-off cost in USD of protecting each port built indoors; soft
 *       only. Row of the nation by phase, as an annuity over the life of the port for the years
 *       until the programme ends, as {@code cost} counts ports. Example: Vietnam's Law
 *       55/2024/QH15, Art. 24: grouped indoor charging needs a fire-stopping solution.
 * </ul>
 *
 * <p>With {@code beside}, a filter, a cap holds where the site has a port of it: {@code existing +
 * built + (room - cap) x (any such port) <= room}, where room is what the site can hold without the
 * rule.
 */
final class IndoorLimitRule implements Rule {

  private static final String MOST_BAYS = "most_bays";
  private static final String COMPARTMENT_BAYS = "compartment_bays";
  private static final String USD_PER_BAY = "usd_per_bay";
  private static final String COMPARTMENT_M2 = "compartment_m2";
  private static final String PARTITION_PORTS = "partition_ports";
  private static final String BESIDE = "beside";
  private static final int MOST_PORTS = 1_000_000;
  private static final double MOST = 1e6;
  private static final double MOST_M2 = 1e7;
  private static final double MOST_PORT_M2 = 1e4;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final boolean isCap;
  private final Optional<Partitions> partitions;
  private final double compartmentM2;
  private final Optional<PortFilter> beside;
  private final double mostBays;
  private final double compartmentBays;
  private final double usdPerBay;
  private final double penalty;

  private IndoorLimitRule(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.filter = PortFilter.read(fields, region);
    this.isCap = !fields.has(USD_PER_BAY);
    this.compartmentM2 = fields.number(COMPARTMENT_M2, 1, MOST_M2, MOST_M2);
    this.partitions = partitions(fields, compartmentM2);
    this.beside =
        fields.has(BESIDE)
            ? Optional.of(PortFilter.read(fields.fields(BESIDE), region))
            : Optional.empty();
    this.mostBays = fields.number(MOST_BAYS, 0, MOST, 0);
    this.compartmentBays = fields.number(COMPARTMENT_BAYS, 1, MOST, MOST);
    this.usdPerBay = fields.number(USD_PER_BAY, 0, MOST, 0);
    this.penalty = context.penalty(1);
  }

  static IndoorLimitRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Fields fields = context.fields();
    long forms = Stream.of(MOST_BAYS, PARTITION_PORTS, USD_PER_BAY).filter(fields::has).count();
    if (forms != 1) {
      fields.problem(
          MOST_BAYS,
          "The rule (" + spec.id() + ") needs either a cap or a cost.",
          "Maybe one of most_bays, partition_ports and usd_per_bay.");
    }
    if (fields.has(PARTITION_PORTS) && !fields.has(COMPARTMENT_M2)) {
      fields.problem(
          COMPARTMENT_M2,
          "The partitions of rule (" + spec.id() + ") need the area of compartments.",
          "Maybe compartment_m2 is missing.");
    }
    if (fields.has(COMPARTMENT_BAYS) && fields.has(COMPARTMENT_M2)) {
      fields.problem(
          COMPARTMENT_BAYS,
          "The compartments of rule (" + spec.id() + ") must have bays or an area, not both.",
          "Maybe leave compartment_bays out.");
    }
    if (fields.has(USD_PER_BAY) && spec.level() != RuleSpec.Level.SOFT) {
      fields.problem(
          "level",
          "The level of rule (" + spec.id() + ") must be soft: usd_per_bay is a cost.",
          "Maybe most_bays was meant.");
    }
    for (String key : List.of(COMPARTMENT_BAYS, COMPARTMENT_M2, BESIDE)) {
      if (fields.has(USD_PER_BAY) && fields.has(key)) {
        fields.problem(
            key,
            "The " + key + " of rule (" + spec.id() + ") apply to a cap only.",
            "Maybe leave them out.");
      }
    }
    return new IndoorLimitRule(context);
  }

  private static Optional<Partitions> partitions(Fields fields, double compartmentM2) {
    int ports = fields.integer(PARTITION_PORTS, 1, MOST_PORTS, MOST_PORTS);
    double portM2 = fields.number("port_m2", 0.1, MOST_PORT_M2, Site.M2_PER_BAY);
    double apartM2 = fields.number("partition_m2", 0, MOST_PORT_M2, 0);
    return fields.has(PARTITION_PORTS)
        ? Optional.of(new Partitions(compartmentM2, ports, portM2, apartM2))
        : Optional.empty();
  }

  @Override
  public void compile(Compilation c) {
    if (isCap) {
      for (Phase phase : LastingLimits.phases(c.region(), spec)) {
        c.region().sites().stream().filter(this::applies).forEach(site -> addCap(c, site, phase));
      }
    } else {
      c.region().phases().stream().filter(spec::holdsAt).forEach(phase -> addCost(c, phase));
    }
  }

  private boolean applies(Site site) {
    return site.indoor() && filter.accepts(site) && filter.canBuild(site);
  }

  private void addCap(Compilation c, Site site, Phase phase) {
    long existing = filter.existing(site);
    long most = Math.max(existing, cap(site));
    double room = existing + Measure.PORTS.room(c.region(), site, filter);
    if (room <= most) {
      return;
    }
    if (beside.isEmpty()) {
      addRow(c, site, phase, most);
      return;
    }
    if (!beside.get().accepts(site)) {
      return;
    }
    OpenSites others = c.openSites(beside.get().types());
    if (others.isOpenBefore(site)) {
      addRow(c, site, phase, most);
    } else if (others.canOpen(site, phase)) {
      long withoutRule = (long) Math.min(room, MOST);
      int row = addRow(c, site, phase, withoutRule);
      c.program().indicatorTerm(row, others.open(site, phase), withoutRule - most);
    }
  }

  private long cap(Site site) {
    if (partitions.isPresent()) {
      return partitions.get().in(site.lotM2());
    }
    double zones = Math.max(site.lotBays() / compartmentBays, site.lotM2() / compartmentM2);
    return Steps.floor(mostBays * Math.max(1, Steps.ceil(zones)));
  }

  private int addRow(Compilation c, Site site, Phase phase, long most) {
    Penalty tooMany = Penalty.above(most, c.slope(head, penalty, 1));
    Family family = Compilation.family(head, "bays", 1);
    int row =
        c.program().row(family, c.subject(site), phase.index(), filter.existing(site), tooMany);
    Measure.PORTS.addBuilt(c, row, site, filter, phase);
    return row;
  }

  private void addCost(Compilation c, Phase phase) {
    Region region = c.region();
    Family family = Compilation.family(head, "USD", Steps.PER_USD);
    int row = c.program().row(family, c.nation(), phase.index(), 0, Penalty.linear(1));
    for (PortType type : region.portTypes()) {
      double usd =
          usdPerBay
              * region.finance().annuity(type.lifeYears())
              * CostRule.yearsFrom(region, phase);
      for (Site site : region.sites()) {
        int column = c.build(site, type, phase);
        if (column != Compilation.NO_COLUMN && filter.accepts(type) && applies(site)) {
          c.program().term(row, column, c.usdSteps(head, usd));
        }
      }
    }
  }
}
