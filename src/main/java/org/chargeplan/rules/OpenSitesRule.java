package org.chargeplan.rules;

import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code open-sites}: sites that are open at the end of a phase, at least or at most.
 *
 * <p>Parameters: {@code at_least}, {@code at_most} (sites by phase, those open before the programme
 * included), {@code national} (whether they are those of the country: a region takes its share by
 * people), a {@link PortFilter}, {@code penalty} (points or USD for each site missing or too many,
 * default 1). A site is open if it has a port of the filter. National amounts shrink to the share
 * of the part that is planned. Row, for the nation or the province of the filter, by phase: {@code
 * sites open before + sum(open) <= at_most}.
 */
final class OpenSitesRule implements Rule {

  private static final double MOST_SITES = 1e7;

  private final RuleHead head;
  private final PortFilter filter;
  private final AskedAmounts asked;
  private final double penalty;

  private OpenSitesRule(RuleHead head, PortFilter filter, AskedAmounts asked, double penalty) {
    this.head = head;
    this.filter = filter;
    this.asked = asked;
    this.penalty = penalty;
  }

  static OpenSitesRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    PortFilter filter = PortFilter.read(fields, region);
    AskedAmounts asked =
        AskedAmounts.read(
            context, MOST_SITES, amounts -> requireSites(fields, region, filter, amounts));
    double penalty = context.penalty(1);
    return new OpenSitesRule(RuleHead.of(spec), filter, asked, penalty);
  }

  /** A target of more sites than there are is an error of the file, whatever the plan. */
  private static void requireSites(
      Fields fields, Region region, PortFilter filter, PhaseAmounts amounts) {
    double asked = amounts.at(region.lastPhase()).orElse(0) * PortTargetRule.share(region, filter);
    long sites = region.sites().stream().filter(filter::accepts).count();
    boolean sitesAreKnown = !region.sites().isEmpty();
    if (sitesAreKnown && asked > sites) {
      fields.problem(
          AskedAmounts.AT_LEAST,
          String.format("The open sites (%.0f) are more than there are: %d.", asked, sites),
          "Maybe a digit too many, or sites of sites.csv are missing.");
    }
  }

  @Override
  public void compile(Compilation c) {
    if (c.region().sites().stream().noneMatch(filter::accepts)) {
      return;
    }
    long slope = c.slope(head, penalty, 1);
    double share = PortTargetRule.share(c.region(), filter);
    for (Phase phase : c.region().phases()) {
      asked
          .atLeast(phase)
          .ifPresent(
              least -> addRow(c, phase, Penalty.below((long) Math.floor(least * share), slope)));
      asked
          .atMost(phase)
          .ifPresent(
              most -> addRow(c, phase, Penalty.above((long) Math.ceil(most * share), slope)));
    }
  }

  private void addRow(Compilation c, Phase phase, Penalty penaltyOfRow) {
    OpenSites sites = c.openSites(filter.types());
    Family family = Compilation.family(head, "sites", 1);
    long before =
        c.region().sites().stream()
            .filter(site -> filter.accepts(site) && sites.isOpenBefore(site))
            .count();
    int row = c.program().row(family, c.subject(filter), phase.index(), before, penaltyOfRow);
    for (Site site : c.region().sites()) {
      if (filter.accepts(site) && !sites.isOpenBefore(site) && sites.canOpen(site, phase)) {
        c.program().indicatorTerm(row, sites.open(site, phase), 1);
      }
    }
  }
}
