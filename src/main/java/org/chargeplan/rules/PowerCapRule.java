package org.chargeplan.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code power-cap}: ports of more than some nominal power are not built at some places.
 *
 * <p>Parameters: {@code most_kw}, a {@link PortFilter}, {@code penalty} (points or USD for each
 * port that is too strong, default 1). Row by site and phase: {@code existing + built so far of
 * more than most_kw <= existing}. Example: Amendment 01:2026 of QCVN 04:2021/BXD, 2.10.2.1 k: 22 kW
 * in the basements of apartment buildings.
 */
final class PowerCapRule implements Rule {

  private static final double MOST_KW = 5000;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter tooStrong;
  private final double penalty;

  private PowerCapRule(RuleSpec spec, PortFilter tooStrong, double penalty) {
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.tooStrong = tooStrong;
    this.penalty = penalty;
  }

  static PowerCapRule read(RuleContext context) {
    Fields fields = context.fields();
    PortFilter filter = PortFilter.read(fields, context.region());
    double mostKw = fields.number("most_kw", 0, MOST_KW);
    Set<PortType> types =
        filter.types().stream()
            .filter(type -> type.powerKw() > mostKw)
            .collect(Collectors.toUnmodifiableSet());
    return new PowerCapRule(
        context.spec(), new PortFilter(types, filter.sites()), context.penalty(1));
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : LastingLimits.phases(c.region(), spec)) {
      for (Site site : c.region().sites()) {
        if (tooStrong.accepts(site) && tooStrong.canBuild(site)) {
          addRow(c, site, phase);
        }
      }
    }
  }

  private void addRow(Compilation c, Site site, Phase phase) {
    long existing = tooStrong.existing(site);
    Penalty tooMany = Penalty.above(existing, c.slope(head, penalty, 1));
    Family family = Compilation.family(head, "ports", 1);
    int row = c.program().row(family, c.subject(site), phase.index(), existing, tooMany);
    Measure.PORTS.addBuilt(c, row, site, tooStrong, phase);
  }
}
