package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.PermitChain;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.region.SiteKind;

/**
 * {@code lead-time}: a site enters service no sooner than its permit chain allows.
 *
 * <p>Parameters: {@code steps}, a list, each with {@code id}, {@code name}, {@code months}, {@code
 * after} (ids of steps it waits for), {@code above_kw} and {@code up_to_kw} (nominal power of the
 * sites that need it), {@code site_kinds}, {@code groups} (of ports that need it, e.g. {@code
 * [dc]}), {@code source}; {@code penalty} (points or USD for each kW or port too early, default 1).
 * The months of a site are those of its critical path from the start of the programme. Rows by site
 * and phase: {@code connected power <= what the chain allows by the end of the phase}; and for
 * groups that need steps of their own {@code ports built so far <= 0} while these are not done.
 * Ports that exist before the programme are exempt. Example: Viet Nam counts a charging station as
 * an energy work of class III that needs a construction permit (letter 4338/BXD-HDXD, 2023).
 */
final class LeadTimeRule implements Rule {

  private final RuleHead head;
  private final RuleSpec spec;
  private final PermitChain chain;
  private final double penalty;

  private LeadTimeRule(RuleSpec spec, PermitChain chain, double penalty) {
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.chain = chain;
    this.penalty = penalty;
  }

  static LeadTimeRule read(RuleContext context) {
    context.rejectAmendments("Maybe write two rules, one with until and one with from.");
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    PermitChain chain = PermitChain.read(fields, region.siteKinds());
    return new LeadTimeRule(spec, chain, context.penalty(1));
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      if (spec.holdsAt(phase)) {
        int months = phase.monthsFrom(c.region().start());
        Map<SiteKind, Double> mostKw = new LinkedHashMap<>();
        Map<SiteKind, List<PortType>> early = new LinkedHashMap<>();
        for (SiteKind kind : c.region().siteKinds()) {
          mostKw.put(kind, chain.mostKw(kind, months));
          early.put(kind, earlyTypes(kind, months));
        }
        for (Site site : c.region().sites()) {
          limitPower(c, site, phase, mostKw.get(site.kind()));
          limitGroups(c, site, phase, early.get(site.kind()));
        }
      }
    }
  }

  private void limitPower(Compilation c, Site site, Phase phase, double mostKw) {
    long existing = c.connectedPower().existingWatts(site);
    long most = Double.isInfinite(mostKw) ? Long.MAX_VALUE : Steps.watts(mostKw);
    if (Steps.watts(site.maxKw()) <= most) {
      return;
    }
    long slope = c.slope(head, penalty, Steps.PER_KW);
    Family family = Compilation.family(head, "power", "kW", Steps.PER_KW);
    Penalty early = Penalty.above(Math.max(existing, most), slope);
    int row = c.program().row(family, c.subject(site), phase.index(), existing, early);
    c.connectedPower().addTerms(row, site, phase);
  }

  /** Ports that need steps of their own, e.g. the delivery of DC posts, which take longer. */
  private List<PortType> earlyTypes(SiteKind kind, int months) {
    List<PortType> early = new ArrayList<>();
    for (PortType type : kind.portTypes()) {
      List<PortGroup> group = List.of(type.group());
      if (chain.duration(kind, type.powerKw(), group).months() > months
          && chain.duration(kind, type.powerKw(), List.of()).months() <= months) {
        early.add(type);
      }
    }
    return early;
  }

  private void limitGroups(Compilation c, Site site, Phase phase, List<PortType> early) {
    if (!early.isEmpty()) {
      Penalty tooEarly = Penalty.above(0, c.slope(head, penalty, 1));
      Family family = Compilation.family(head, "ports", "ports", 1);
      int row = c.program().row(family, c.subject(site), phase.index(), 0, tooEarly);
      early.forEach(type -> c.addBuilt(row, site, type, phase, 1));
    }
  }
}
