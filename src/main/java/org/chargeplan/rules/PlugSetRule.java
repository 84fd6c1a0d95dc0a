package org.chargeplan.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code plug-set}: where a site has some ports, one of them has a plug that everybody can use.
 *
 * <p>Parameters: {@code one_of} (plugs, as OCPI names them), a {@link PortFilter} for the ports
 * that it applies to, {@code penalty} (points or USD for each site without such a plug, default 1).
 * Row by site and phase: {@code ports of the filter with such a plug - (any of the filter without)
 * >= 0}. There is no row for a site with an existing port that has such a plug, nor where every
 * type of the filter has one. Example: Permen ESDM 1/2023, Art. 3(3)-(4): a slow station (at most 7
 * kW) has a Type 2, a faster one Type 2, CHAdeMO or CCS.
 */
final class PlugSetRule implements Rule {

  private static final String ONE_OF = "one_of";

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter with;
  private final PortFilter without;
  private final double penalty;

  private PlugSetRule(RuleSpec spec, PortFilter with, PortFilter without, double penalty) {
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.with = with;
    this.without = without;
    this.penalty = penalty;
  }

  static PlugSetRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    PortFilter filter = PortFilter.read(fields, region);
    List<String> plugs = PortFilter.plugs(fields, ONE_OF);
    if (plugs.isEmpty()) {
      fields.problem(ONE_OF, "The rule names no plug.", "Maybe one_of is missing or empty.");
    }
    Set<PortType> with =
        filter.types().stream()
            .filter(type -> type.plugs().stream().anyMatch(plugs::contains))
            .collect(Collectors.toUnmodifiableSet());
    Set<PortType> without =
        filter.types().stream()
            .filter(type -> !with.contains(type))
            .collect(Collectors.toUnmodifiableSet());
    return new PlugSetRule(
        spec,
        new PortFilter(with, filter.sites()),
        new PortFilter(without, filter.sites()),
        context.penalty(1));
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases().stream().filter(spec::holdsAt).toList()) {
      for (Site site : c.region().sites()) {
        if (with.accepts(site) && with.existing(site) == 0) {
          addRow(c, site, phase);
        }
      }
    }
  }

  private void addRow(Compilation c, Site site, Phase phase) {
    OpenSites others = c.openSites(without.types());
    boolean isOpenBefore = others.isOpenBefore(site);
    if (!isOpenBefore && !others.canOpen(site, phase)) {
      return;
    }
    Penalty missing = Penalty.below(0, c.slope(head, penalty, 1));
    Family family = Compilation.family(head, "sites", 1);
    long before = isOpenBefore ? -1 : 0;
    int row = c.program().row(family, c.subject(site), phase.index(), before, missing);
    Measure.PORTS.addBuilt(c, row, site, with, phase);
    if (!isOpenBefore) {
      c.program().indicatorTerm(row, others.open(site, phase), -1);
    }
  }
}
