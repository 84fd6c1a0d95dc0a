package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code peak-load}: limits the load of some ports on the grid.
 *
 * <p>Parameters: a {@link PortFilter}, {@code penalty} (points or USD for each kW too many, default
 * 1), and one of
 *
 * <ul>
 *   <li>{@code share} (0 to 1, by phase) of a grid node's headroom and reinforcement that the peak
 *       of new ports of the filter may take, with {@code managed} (0 to 1, default 1), the factor
 *       of managed charging on the diversity floor. Row by grid node and phase: {@code sum(power x
 *       diversity floor x managed x ports built so far) - share x blocks built so far <= share x
 *       headroom}. Managed charging at 0.6 is a usual assumption.
 *   <li>{@code notify_kw}, nominal kW of a site's ports of the filter above which the utility must
 *       be notified, and {@code notify_months}, its notice period. Row by site and phase that ends
 *       sooner than that after the start: {@code existing + built so far <= notify_kw}; sites that
 *       exceed it before the programme are exempt. Example: ANEEL REN 1000/2021 (Brazil): the
 *       distributor is notified in advance.
 * </ul>
 */
final class PeakLoadRule implements Rule {

  private static final String SHARE = "share";
  private static final String NOTIFY_KW = "notify_kw";
  private static final String NOTIFY_MONTHS = "notify_months";

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final PhaseAmounts share;
  private final double managed;
  private final double notifyKw;
  private final int notifyMonths;
  private final double penalty;

  private PeakLoadRule(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.filter = PortFilter.read(fields, region);
    this.share = PhaseAmounts.find(context, SHARE, 0, 1).orElseGet(() -> PhaseAmounts.none(region));
    this.managed = fields.number("managed", 0, 1, 1);
    this.notifyKw = fields.number(NOTIFY_KW, 0, 1e6, 1e6);
    this.notifyMonths = fields.has(NOTIFY_KW) ? fields.integer(NOTIFY_MONTHS, 0, 600) : 0;
    this.penalty = context.penalty(1);
  }

  static PeakLoadRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Fields fields = context.fields();
    if (fields.has(SHARE) == fields.has(NOTIFY_KW)) {
      fields.problem(
          SHARE,
          "The rule (" + spec.id() + ") needs either a share of the grid or a threshold.",
          "Maybe one of share and notify_kw.");
    }
    if (fields.has(NOTIFY_KW) && fields.has("managed")) {
      fields.problem(
          "managed",
          "The managed of rule ("
              + spec.id()
              + ") applies to share only: notify_kw is nominal power.",
          "Maybe leave it out.");
    }
    return new PeakLoadRule(context);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      share.at(phase).ifPresent(most -> limitNodes(c, phase, most));
      boolean tooSoon = phase.monthsFrom(c.region().start()) < notifyMonths;
      if (tooSoon && spec.holdsAt(phase)) {
        c.region().sites().stream()
            .filter(filter::accepts)
            .forEach(site -> limitSite(c, site, phase));
      }
    }
  }

  private void limitNodes(Compilation c, Phase phase, double most) {
    List<List<Site>> sitesOf = new ArrayList<>();
    c.region().gridNodes().forEach(node -> sitesOf.add(new ArrayList<>()));
    for (Site site : c.region().sites()) {
      if (filter.accepts(site) && filter.canBuild(site)) {
        sitesOf.get(site.gridNode().index()).add(site);
      }
    }
    for (GridNode node : c.region().gridNodes()) {
      if (!sitesOf.get(node.index()).isEmpty()) {
        limitNode(c, node, phase, most, sitesOf.get(node.index()));
      }
    }
  }

  private void limitNode(Compilation c, GridNode node, Phase phase, double most, List<Site> sites) {
    Penalty overload = above(c, Steps.watts(most * node.headroomKw(phase)));
    int row = c.program().row(family(), Compilation.subject(node), phase.index(), 0, overload);
    for (Site site : sites) {
      for (PortType type : c.region().portTypes()) {
        if (filter.accepts(type)) {
          c.addBuilt(row, site, type, phase, Steps.watts(type.peakKw() * managed));
        }
      }
    }
    for (Phase built : c.region().phases().subList(0, phase.index() + 1)) {
      int column = c.reinforce(node, built);
      if (column != Compilation.NO_COLUMN) {
        c.program().term(row, column, -Steps.watts(most * node.blockKw()));
      }
    }
  }

  private void limitSite(Compilation c, Site site, Phase phase) {
    long existingWatts = Measure.KW.existing(site, filter);
    long watts = Steps.watts(notifyKw);
    if (existingWatts <= watts && Steps.watts(site.maxKw()) > watts) {
      int row =
          c.program().row(family(), c.subject(site), phase.index(), existingWatts, above(c, watts));
      Measure.KW.addBuilt(c, row, site, filter, phase);
    }
  }

  private Family family() {
    return Compilation.family(head, "kW", Steps.PER_KW);
  }

  private Penalty above(Compilation c, long watts) {
    return Penalty.above(watts, c.slope(head, penalty, Steps.PER_KW));
  }
}
