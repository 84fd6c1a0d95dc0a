package org.chargeplan.rules;

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
 *       the lot / compartment_bays))}. Example: draft Amendment 01:2025 of QCVN 04:2021/BXD, 20
 *       bays in a compartment of 1,500 m2, which is 60 bays of 25 m2.
 *   <li>{@code usd_per_bay}, the one-off cost in USD of protecting each port built indoors; soft
 *       only. Row of the nation by phase, as an annuity over the life of the port for the years
 *       until the programme ends, as {@code cost} counts ports. Example: Vietnam's Law
 *       55/2024/QH15, Art. 24: grouped indoor charging needs a fire-stopping solution.
 * </ul>
 */
final class IndoorLimitRule implements Rule {

  private static final String MOST_BAYS = "most_bays";
  private static final String COMPARTMENT_BAYS = "compartment_bays";
  private static final String USD_PER_BAY = "usd_per_bay";
  private static final double MOST = 1e6;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final boolean isCap;
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
    this.isCap = fields.has(MOST_BAYS);
    this.mostBays = fields.number(MOST_BAYS, 0, MOST, 0);
    this.compartmentBays = fields.number(COMPARTMENT_BAYS, 1, MOST, MOST);
    this.usdPerBay = fields.number(USD_PER_BAY, 0, MOST, 0);
    this.penalty = context.penalty(1);
  }

  static IndoorLimitRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Fields fields = context.fields();
    if (fields.has(MOST_BAYS) == fields.has(USD_PER_BAY)) {
      fields.problem(
          MOST_BAYS,
          "The rule (" + spec.id() + ") needs either a cap or a cost.",
          "Maybe one of most_bays and usd_per_bay.");
    }
    if (fields.has(USD_PER_BAY) && spec.level() != RuleSpec.Level.SOFT) {
      fields.problem(
          "level",
          "The level of rule (" + spec.id() + ") must be soft: usd_per_bay is a cost.",
          "Maybe most_bays was meant.");
    }
    if (fields.has(USD_PER_BAY) && fields.has(COMPARTMENT_BAYS)) {
      fields.problem(
          COMPARTMENT_BAYS,
          "The compartment_bays of rule (" + spec.id() + ") apply to most_bays only.",
          "Maybe leave them out.");
    }
    return new IndoorLimitRule(context);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases().stream().filter(spec::holdsAt).toList()) {
      if (isCap) {
        c.region().sites().stream().filter(this::applies).forEach(site -> addCap(c, site, phase));
      } else {
        addCost(c, phase);
      }
    }
  }

  private boolean applies(Site site) {
    return site.indoor() && filter.accepts(site) && filter.canBuild(site);
  }

  private void addCap(Compilation c, Site site, Phase phase) {
    long zones = Math.max(1, Steps.ceil(site.lotBays() / compartmentBays));
    long existing = filter.existing(site);
    long most = Math.max(existing, Steps.floor(mostBays * zones));
    long slope = c.slope(head, penalty, 1);
    Family family = Compilation.family(head, "bays", 1);
    int row =
        c.program()
            .row(family, c.subject(site), phase.index(), existing, Penalty.above(most, slope));
    Measure.PORTS.addBuilt(c, row, site, filter, phase);
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
