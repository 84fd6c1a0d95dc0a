package org.chargeplan.rules;

import java.util.Comparator;
import java.util.Set;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code bay-quota}: at least a share of a site's car bays are charging bays. Each port that counts
 * is one charging bay.
 *
 * <p>Parameters: {@code share} (0 to 1, by phase; optional where {@code least} is given), {@code
 * least} (charging bays wherever the quota applies, default 0), a {@link PortFilter} whose fields
 * of sites choose where the quota applies and whose fields of ports choose what counts, {@code
 * where} ({@code all}, the default: every such site; {@code open}: those with any port at the end
 * of the phase), {@code grid_relief} (0 to 1, default 0: by which share the quota falls where the
 * grid can't supply it), {@code penalty} (points or USD for each bay missing, default 1). Sites
 * that can't have any port that counts are left out.
 *
 * <p>Row by site and phase: {@code existing + built so far >= ceil(max(least, share x bays of the
 * lot x (1 - relief)))}; with {@code open} times the indicator that the site is open. The grid
 * can't supply where the bays that are missing at all sites of a grid node together, each with the
 * port of least power that counts there, would peak above the node's headroom of the phase without
 * reinforcement. That follows from the region alone, not from the plan.
 *
 * <p>Examples: Amendment 01:2024 of QCVN 43:2012/BGTVT (10 % at rest stops of class 1 and 2);
 * Philippine RA 11697 (5 % where there are 20 slots); Directive (EU) 2024/1275, Art. 14; relief:
 * draft of QCVN 07 (a half).
 */
final class BayQuotaRule implements Rule {

  private static final double MOST_BAYS = 100_000;

  /** At which sites of the filter the quota applies. */
  private enum Where {
    ALL,
    OPEN
  }

  private final RuleHead head;
  private final PortFilter filter;
  private final PhaseAmounts share;
  private final double least;
  private final Where where;
  private final double gridRelief;
  private final double penalty;

  private BayQuotaRule(
      RuleHead head,
      PortFilter filter,
      PhaseAmounts share,
      double least,
      Where where,
      double gridRelief,
      double penalty) {
    this.head = head;
    this.filter = filter;
    this.share = share;
    this.least = least;
    this.where = where;
    this.gridRelief = gridRelief;
    this.penalty = penalty;
  }

  static BayQuotaRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    double least = fields.number("least", 0, MOST_BAYS, 0);
    PhaseAmounts share =
        PhaseAmounts.find(context, "share", 0, 1)
            .orElseGet(() -> PhaseAmounts.constant(spec, region, 0));
    if (!fields.has("share") && least == 0) {
      fields.problem("share", "The quota asks for nothing.", "Maybe share or least is missing.");
    }
    return new BayQuotaRule(
        RuleHead.of(spec),
        PortFilter.read(fields, region),
        share,
        least,
        fields.choice("where", Where.class, Where.ALL),
        fields.number("grid_relief", 0, 1, 0),
        context.penalty(1));
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      share.at(phase).ifPresent(asked -> addRows(c, phase, asked));
    }
  }

  private void addRows(Compilation c, Phase phase, double asked) {
    boolean[] isShort = nodesTooWeak(c.region(), phase, asked);
    for (Site site : c.region().sites()) {
      if (applies(site)) {
        double kept = isShort[site.gridNode().index()] ? 1 - gridRelief : 1;
        addRow(c, site, phase, bays(site, asked * kept));
      }
    }
  }

  private boolean applies(Site site) {
    return filter.accepts(site) && filter.canBuild(site);
  }

  private long bays(Site site, double asked) {
    return Steps.ceil(Math.max(least, asked * site.lotBays()));
  }

  private boolean[] nodesTooWeak(Region region, Phase phase, double asked) {
    long[] watts = new long[region.gridNodes().size()];
    for (Site site : region.sites()) {
      if (applies(site)) {
        long missing = Math.max(0, bays(site, asked) - filter.existing(site));
        watts[site.gridNode().index()] += missing * leastPeakWatts(site);
      }
    }
    boolean[] tooWeak = new boolean[watts.length];
    region
        .gridNodes()
        .forEach(n -> tooWeak[n.index()] = watts[n.index()] > Steps.watts(n.headroomKw(phase)));
    return tooWeak;
  }

  private long leastPeakWatts(Site site) {
    PortType type =
        site.kind().portTypes().stream()
            .filter(filter::accepts)
            .min(Comparator.comparing(PortType::powerKw).thenComparing(PortType::peakKw))
            .orElseThrow();
    return Steps.watts(type.peakKw());
  }

  private void addRow(Compilation c, Site site, Phase phase, long bays) {
    long existing = filter.existing(site);
    OpenSites all = c.openSites(Set.copyOf(c.region().portTypes()));
    boolean onlyIfOpen = where == Where.OPEN && !all.isOpenBefore(site);
    if (existing >= bays || (onlyIfOpen && !all.canOpen(site, phase))) {
      return;
    }
    long slope = c.slope(head, penalty, 1);
    Penalty missing = Penalty.below(onlyIfOpen ? 0 : bays, slope);
    Family family = Compilation.family(head, "bays", 1);
    int row = c.program().row(family, c.subject(site), phase.index(), existing, missing);
    Measure.PORTS.addBuilt(c, row, site, filter, phase);
    if (onlyIfOpen) {
      c.program().indicatorTerm(row, all.open(site, phase), -bays);
    }
  }
}
