package org.chargeplan.rules;

import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code type-mix}: the share of some ports among others at the end of a phase, at least or at
 * most.
 *
 * <p>Parameters: {@code of} (a {@link PortFilter}), {@code among} (a filter, default all ports),
 * {@code at_least}, {@code at_most} (0 to 1, by phase), {@code penalty} (points or USD for each
 * port missing or too many, default 1). Row of the nation, or the province of {@code of}, by phase:
 * {@code ports of - share x ports among >= 0}, in thousandths of a port.
 */
final class TypeMixRule implements Rule {

  private static final double PER_PORT = 1000;

  private final RuleHead head;
  private final PortFilter of;
  private final PortFilter among;
  private final Optional<PhaseAmounts> atLeast;
  private final Optional<PhaseAmounts> atMost;
  private final double penalty;

  private TypeMixRule(
      RuleHead head,
      PortFilter of,
      PortFilter among,
      Optional<PhaseAmounts> atLeast,
      Optional<PhaseAmounts> atMost,
      double penalty) {
    this.head = head;
    this.of = of;
    this.among = among;
    this.atLeast = atLeast;
    this.atMost = atMost;
    this.penalty = penalty;
  }

  static TypeMixRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    PortFilter of = readFilter(fields.fields("of"), region);
    PortFilter among = readFilter(fields.fieldsOrEmpty("among"), region);
    Optional<PhaseAmounts> atLeast = PhaseAmounts.find(context, "at_least", 0, 1);
    Optional<PhaseAmounts> atMost = PhaseAmounts.find(context, "at_most", 0, 1);
    if (atLeast.isEmpty() && atMost.isEmpty()) {
      fields.problem(
          "at_least", "The mix asks for nothing.", "Maybe at_least or at_most is missing.");
    }
    double penalty = context.penalty(1);
    return new TypeMixRule(RuleHead.of(spec), of, among, atLeast, atMost, penalty);
  }

  private static PortFilter readFilter(Fields fields, Region region) {
    PortFilter filter = PortFilter.read(fields, region);
    fields.rejectUnknown();
    return filter;
  }

  @Override
  public void compile(Compilation c) {
    long slope = c.slope(head, penalty, PER_PORT);
    for (Phase phase : c.region().phases()) {
      at(atLeast, phase).ifPresent(share -> addRow(c, phase, share, Penalty.below(0, slope)));
      at(atMost, phase).ifPresent(share -> addRow(c, phase, share, Penalty.above(0, slope)));
    }
  }

  private static OptionalDouble at(Optional<PhaseAmounts> amounts, Phase phase) {
    return amounts.map(a -> a.at(phase)).orElse(OptionalDouble.empty());
  }

  private void addRow(Compilation c, Phase phase, double share, Penalty penaltyOfRow) {
    Region region = c.region();
    Family family = Compilation.family(head, "ports", PER_PORT);
    long offset = 0;
    for (Site site : region.sites()) {
      for (PortType type : region.portTypes()) {
        offset += coefficient(site, type, share) * site.existingPorts(type);
      }
    }
    int row = c.program().row(family, c.subject(of), phase.index(), offset, penaltyOfRow);
    for (Site site : region.sites()) {
      for (PortType type : region.portTypes()) {
        c.addBuilt(row, site, type, phase, coefficient(site, type, share));
      }
    }
  }

  private long coefficient(Site site, PortType type, double share) {
    long counted = of.accepts(site) && of.accepts(type) ? (long) PER_PORT : 0;
    boolean isAmong = among.accepts(site) && among.accepts(type);
    return counted - (isAmong ? Math.round(share * PER_PORT) : 0);
  }
}
